package org.recourse.web.shared;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import gg.jte.Content;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Money;
import org.recourse.shared.RememberedDay;

/**
 * The words of a page in its reader's language, and how dates, numbers and names are written in it. Days are those of
 * one time zone, the leading area's where a case is shown. The second parameter of every template.
 */
public final class Texts {

    /** Around an amount in a sentence, whichever way that runs. */
    private static final String LEFT_TO_RIGHT = "\u2066";

    private static final String ENDS = "\u2069";

    private static final String NO_BREAK = "\u00a0";

    private final Bundles bundles;
    private final Visit visit;
    private final ZoneId zone;
    private final Clock clock;

    public Texts(Bundles bundles, Visit visit, ZoneId zone, Clock clock) {
        this.bundles = bundles;
        this.visit = visit;
        this.zone = zone;
        this.clock = clock;
    }

    /** The same words, with the days of another place. */
    public Texts in(ZoneId place) {
        return new Texts(bundles, visit, place, clock);
    }

    public Language language() {
        return visit.language();
    }

    public List<Language> languages() {
        return bundles.languages();
    }

    /** Who reads, at which address, and what the frame of the page says to him. */
    public Visit visit() {
        return visit;
    }

    /** The text of this key as plain words; the template escapes it. */
    public String t(String key, @Nullable Object... arguments) {
        return bundles.format(language(), key, arguments(arguments));
    }

    /** The words of a phrase. */
    public String t(Phrase phrase) {
        return t(key(phrase), phrase.arguments().toArray());
    }

    /** The words of a phrase that carry marks of their own. */
    public Content html(Phrase phrase) {
        return html(key(phrase), phrase.arguments().toArray());
    }

    private String key(Phrase phrase) {
        var general = phrase.general();
        return general == null || has(phrase.key()) ? phrase.key() : general;
    }

    /** Whether a phrase can be said: hints are optional. */
    public boolean has(@Nullable Phrase phrase) {
        return phrase != null && has(key(phrase));
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return bundles.has(language(), key);
    }

    /** A text that carries marks of its own; what stands in its gaps is escaped, unless it is content already. */
    public Content html(String key, @Nullable Object... arguments) {
        var escaped = Arrays.stream(arguments).map(this::marked).toArray();
        return Markup.raw(bundles.format(language(), key, escaped));
    }

    /** A phrase within carries its own marks; everything else is escaped. */
    private Object marked(@Nullable Object argument) {
        return Markup.argument(argument instanceof Phrase phrase ? html(phrase) : argument(argument));
    }

    private Object[] arguments(@Nullable Object[] arguments) {
        return Arrays.stream(arguments).map(this::argument).toArray();
    }

    private Object argument(@Nullable Object argument) {
        if (argument instanceof LocalDate day) {
            return date(day);
        }
        if (argument instanceof Instant instant) {
            return date(instant);
        }
        if (argument instanceof Phrase phrase) {
            return t(phrase);
        }
        if (argument instanceof RememberedDay day) {
            return remembered(day);
        }
        if (argument instanceof Locale other) {
            return ULocale.forLocale(other).getDisplayLanguage(language().locale());
        }
        if (argument instanceof Money money) {
            return LEFT_TO_RIGHT + money(money) + ENDS;
        }
        return argument == null ? "" : argument;
    }

    /** What people call a code of a list: {@code name("state", "IN_ACTION")}. */
    public String name(String list, String code) {
        return t(list + "." + code);
    }

    /** {@code Wed 25 Nov 2026}; day and month are never torn apart. */
    public String date(LocalDate day) {
        return write("EEE d MMM y", day).replaceFirst("(\\d+) ", "$1" + NO_BREAK);
    }

    public String date(Instant instant) {
        return date(day(instant));
    }

    /** {@code Wed 25 Nov}. */
    public String shortDate(LocalDate day) {
        return write("EEE d MMM", day).replaceFirst("(\\d+) ", "$1" + NO_BREAK);
    }

    public String shortDate(Instant instant) {
        return shortDate(day(instant));
    }

    /** {@code 25 Nov 16:40}. */
    public String moment(Instant instant) {
        return write("d MMM", day(instant)).replace(" ", NO_BREAK) + " " + time(instant);
    }

    /** {@code 25 November 2026}, for those who read slowly. */
    public String longDate(LocalDate day) {
        return write("d MMMM y", day).replaceFirst("(\\d+) ", "$1" + NO_BREAK);
    }

    public String longDate(Instant instant) {
        return longDate(day(instant));
    }

    /** {@code Thu 5 Nov 2026}, {@code November 2026} or {@code 2026}: no better than it is known. */
    public String remembered(RememberedDay day) {
        return day.hasDay() ? date(day.first()) : write(day.hasMonth() ? "MMMM y" : "y", day.first());
    }

    /** The hour, of 24. */
    public String time(Instant instant) {
        var local = instant.atZone(zone);
        return "%02d:%02d".formatted(local.getHour(), local.getMinute());
    }

    /** The day of an instant at this place. */
    public LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public LocalDate today() {
        return day(clock.instant());
    }

    /** What the clock of a demonstration shows. */
    public String strip() {
        var shown = visit.strip().orElseGet(clock::instant);
        return date(shown) + " " + time(shown);
    }

    /** How near a date is: {@code Due today}, {@code Due tomorrow}, {@code In 3 days}, {@code 2 days late}. */
    public String due(Instant due) {
        long days = ChronoUnit.DAYS.between(today(), day(due));
        if (due.isBefore(clock.instant())) {
            return t("due.late", Math.max(-days, 0));
        }
        return t("due.in", days);
    }

    /** The day of a date, and the hour where it is not due at the end of that day. */
    public String dueDate(Instant due) {
        var local = due.atZone(zone);
        boolean wholeDay = local.plusMinutes(1).getDayOfYear() != local.getDayOfYear();
        return wholeDay ? shortDate(due) : t("due.exact", shortDate(due), time(due));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language().locale()).format(number);
    }

    /** An amount as it is written in this language, and behind it, in one piece, the code of its currency. */
    public String money(Money money) {
        var amount = money.amount();
        var format = NumberFormat.getInstance(language().locale());
        format.setMinimumFractionDigits(amount.scale());
        return format.format(amount) + NO_BREAK + money.currency();
    }

    private String write(String pattern, LocalDate day) {
        DateFormat format = new SimpleDateFormat(pattern, language().locale());
        format.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** A name, an office or a size whose own direction must not disturb the sentence around it. */
    public Content bdi(String text) {
        return Markup.element("bdi", "", text);
    }

    /** A reference or code: always left to right, in one piece. */
    public Content ref(String reference) {
        return Markup.element("bdi", " class=\"rc-ref\" dir=\"ltr\"", reference);
    }

    /** A telephone number: always left to right, in one piece. */
    public Content phone(String number) {
        return Markup.element("bdi", " class=\"rc-nowrap\" dir=\"ltr\"", number);
    }

    /** The address of a static file under the version of this build. */
    public String asset(String name) {
        return Assets.address(name);
    }

    /** The style sheet for this kind of page ({@code open} or {@code dense}) in the language's direction. */
    public String sheet(String kind) {
        return asset(kind + (language().rightToLeft() ? ".rtl.css" : ".css"));
    }
}
