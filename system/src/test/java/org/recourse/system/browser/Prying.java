package org.recourse.system.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.HttpHeader;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recourse.grievance.Lifecycle;
import org.recourse.shared.Reference;

/** Somebody who is logged in and looks for a case wherever it could be: in lists and counts, and at its addresses. */
final class Prying {

    private static final List<String> LISTS = List.of(
            "/portal/cases",
            "/portal/cases?part=mine",
            "/portal/cases?part=open",
            "/portal/cases?part=closed",
            "/portal/overdue",
            "/portal/questions",
            "/portal/questions/arrivals",
            "/portal/questions/accused?by=person",
            "/portal/patterns",
            "/portal/formalisation");

    private static final List<String> PAGES = List.of("", "/history", "/reads", "/messages", "/remedy");

    /**
     * What the server says of the moment, and how long the packed body is: the letters of a reference pack better or
     * worse, so the body is compared as it was before.
     */
    private static final List<String> OF_THE_MOMENT = List.of("date", "content-length");

    /** Orders come for cases of other tests at any moment. What else is on the page of today is in the lists. */
    private static final List<String> WITH_ORDERS = List.of("/portal", "/portal/orders", "/portal/orders?part=others");

    /** How many orders wait, on each page. */
    private static final Pattern ORDERS =
            Pattern.compile("(href=\"/portal/orders\"[^>]*>[^<]*?) <span[^>]*>[^<]*</span>");

    private final Page page;

    Prying(Page page) {
        this.page = page;
    }

    /** An answer, with the reference that was asked for taken out of it. */
    record Answer(int status, List<String> headers, String body) {}

    /** Every list and every count but of orders, as it is answered. */
    Map<String, Answer> lists() {
        var answers = new LinkedHashMap<String, Answer>();
        for (var list : LISTS) {
            answers.put(list, answer(got(list), ""));
        }
        return answers;
    }

    /** All that is said where orders are shown too. */
    String amongOrders() {
        return WITH_ORDERS.stream().map(list -> got(list).text()).collect(Collectors.joining());
    }

    /** What is answered at every address that a case could have, and when its reference is typed. */
    Map<String, Answer> pages(Reference wanted) {
        var reference = wanted.text();
        var here = "/portal/cases/" + reference;
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("typed", answer(got("/portal/cases?reference=" + reference), reference));
        for (var at : PAGES) {
            answers.put(at, answer(got(here + at), reference));
        }
        answers.put("opened", answer(sent(here + "/opened", "scope", "narrative", "reason", "I want to"), reference));
        return answers;
    }

    /** What is answered to whoever asks for the form of an act, sends one, or asks for what it has done. */
    Map<String, Answer> acts(Reference wanted) {
        var reference = wanted.text();
        var here = "/portal/cases/" + reference;
        var answers = new LinkedHashMap<String, Answer>();
        for (var row : Lifecycle.all()) {
            var act = row.act().code();
            answers.put(act, answer(got(here + "/acts/" + act), reference));
            answers.put("send " + act, answer(sent(here + "/acts/" + act, "version", "1", "text", "x"), reference));
            answers.put("done " + act, answer(got(here + "/done/" + act), reference));
        }
        return answers;
    }

    private APIResponse got(String path) {
        return page.request()
                .get(BrowserTest.address(path), RequestOptions.create().setMaxRedirects(0));
    }

    private APIResponse sent(String path, String... fields) {
        var form = FormData.create();
        for (int i = 0; i < fields.length; i += 2) {
            form.set(fields[i], fields[i + 1]);
        }
        var own = BrowserTest.address("/").replaceFirst("/$", "");
        return page.request()
                .post(
                        BrowserTest.address(path),
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setHeader("Origin", own)
                                .setForm(form));
    }

    private static Answer answer(APIResponse response, String reference) {
        var headers = new ArrayList<String>();
        for (HttpHeader header : response.headersArray()) {
            if (!OF_THE_MOMENT.contains(header.name.toLowerCase(Locale.ROOT))) {
                headers.add(without(reference, header.name + ": " + header.value));
            }
        }
        var body = new String(response.body(), StandardCharsets.UTF_8);
        var lasting = ORDERS.matcher(Minute.cutFrom(body)).replaceAll("$1");
        return new Answer(response.status(), headers, without(reference, lasting));
    }

    private static String without(String reference, String text) {
        return reference.isEmpty() ? text : text.replace(reference, "…");
    }
}
