package org.recourse.system;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells a grievance on the public pages, question by question, as a browser without scripts does. */
public final class WebReport {

    private static final Pattern WITHIN = Pattern.compile("name=\"within\" type=\"radio\" value=\"(\\d+)\"");
    private static final Pattern PLACE = Pattern.compile("name=\"place\" value=\"(\\d+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern GROUP = Pattern.compile("<li><small>\\d</small>([^<]+)</li>");

    private final CodeFlow browser = new CodeFlow();

    /**
     * Answers every question; the place is the first of each list.
     *
     * @param contact answers of the last question, under the names of its fields
     * @return the code of the receipt, as its page shows it
     */
    public String tell(
            Map<String, String> words, String exactPlace, Map<String, String> respondent, Map<String, String> contact) {
        answer("", Map.of("tile", "ROADBLOCK"));
        answer("/words", words);
        place(exactPlace);
        answer("/who", Map.of("first", "yes", "group", "ARMED"));
        answer("/who", respondent);
        answer("/danger", Map.of());
        answer("/contact", contact);
        var check = browser.get(address("/check")).body();
        return code(browser.follow(answer("/check", Map.of("token", found(TOKEN, check)))));
    }

    /** Says something more about the case, in the same browser. */
    public void say(String text) {
        var address = RunningSystem.address().resolve("/follow-up");
        var fields = new LinkedHashMap<String, String>();
        for (var field = HIDDEN.matcher(browser.get(address).body()); field.find(); ) {
            fields.put(field.group(1), field.group(2));
        }
        fields.put("text", text);
        var answer = browser.submit(RunningSystem.address().resolve("/follow-up/message"), fields);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("the message answers %d: %s".formatted(answer.statusCode(), answer.body()));
        }
    }

    /** The browser in which it was told: it may read the case for a while. */
    public CodeFlow browser() {
        return browser;
    }

    private void place(String exactPlace) {
        var page = browser.get(address("/where")).body();
        for (var within = WITHIN.matcher(page); within.find(); within = WITHIN.matcher(page)) {
            answer("/where", Map.of("within", within.group(1)));
            page = browser.get(address("/where")).body();
        }
        answer("/where", Map.of("place", found(PLACE, page), "exactPlace", exactPlace));
    }

    private HttpResponse<String> answer(String step, Map<String, String> fields) {
        var answer = browser.submit(address(step), fields);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(
                    "/report%s answers %d: %s".formatted(step, answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private static URI address(String step) {
        return RunningSystem.address().resolve("/report" + step);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is not in " + page);
        }
        return matcher.group(1);
    }

    private static String code(HttpResponse<String> receipt) {
        return GROUP.matcher(receipt.body())
                .results()
                .map(group -> group.group(1).strip())
                .collect(Collectors.joining("-"));
    }
}
