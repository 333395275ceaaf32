package org.recourse.web.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Area;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.LanguageSwitch;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Page;

/**
 * The way through the questions of a report: which page is shown for what was answered, what an answer changes, and
 * which page comes next. Knows nothing of cookies and of the database.
 */
final class ReportFlow {

    /**
     * What became of the answers of one page.
     *
     * @param answered everything that is answered now
     * @param next     the address of the next page; none when this one is shown again
     * @param page     the page to be shown again
     */
    record Turn(
            Answered answered,
            @Nullable String next,
            @Nullable Page page) {}

    /** What comes with every page and answers nothing. */
    private static final Set<String> TRAVELS = Set.of(LanguageSwitch.FIELD, ReportForms.DRAFT);

    /** The choices that lead to a further page of the same question. */
    private static final Set<String> WAYS = Set.of("within", "go", "group", "first", "alone");

    private final Taxonomy taxonomy;
    private final Places places;
    private final LocalDate today;

    ReportFlow(Taxonomy taxonomy, Places places, LocalDate today) {
        this.taxonomy = taxonomy;
        this.places = places;
        this.today = today;
    }

    ReportForms forms(Answered answered) {
        return new ReportForms(answered, taxonomy, places, today);
    }

    /** The page of a step with what was answered. */
    Page page(Step step, Answered answered) {
        var forms = forms(answered);
        return switch (step) {
            case WHAT -> ReportWhatPage.of(forms.form(step), answered.first("tile"), forms.beside());
            case WHERE -> where(forms, false);
            case WHO -> new ReportWhoPage(answered.first("group"), forms.form(step), false, forms.beside());
            case WORDS, DANGER, CONTACT -> plain(forms, step);
        };
    }

    private static Page plain(ReportForms forms, Step step) {
        return new ReportPage(step, forms.alone(), forms.form(step), before(forms, step), forms.beside());
    }

    private static String before(ReportForms forms, Step step) {
        var before = Step.values()[step.ordinal() - 1];
        return before == Step.WHO && forms.alone() ? Step.WHERE.href() : before.href();
    }

    /** The page of the places that were chosen so far. */
    private ReportWherePage where(ReportForms forms, boolean missing) {
        var answered = forms.answered();
        var place = places.place(answered.first("place"));
        boolean settled = answered.first("no-smaller").equals("yes");
        var form = forms.form(Step.WHERE);
        var within = place.isPresent() && settled ? List.<Area>of() : places.within(place.orElse(null));
        return new ReportWherePage(
                form,
                place.map(places::path).orElse(null),
                place.map(area -> String.valueOf(area.id())).orElse(""),
                within.stream()
                        .map(area -> new ReportWherePage.Choice(String.valueOf(area.id()), places.name(area)))
                        .toList(),
                place.flatMap(places::above)
                        .map(area -> String.valueOf(area.id()))
                        .orElse(null),
                form.field("exactPlace").orElseThrow(),
                missing,
                forms.beside());
    }

    /** Takes the answers of a page. */
    Turn take(Step step, Answered answered, Map<String, List<String>> sent) {
        return switch (step) {
            case WHAT -> what(answered, sent);
            case WHERE -> where(answered, sent);
            case WHO -> who(answered, sent);
            case WORDS, DANGER, CONTACT -> judged(step, merged(step, answered, sent, Set.of()));
        };
    }

    /** The first page that is still to be answered; the one that reads everything back when there is none. */
    String next(Answered answered) {
        return forms(answered).open().map(Step::href).orElse("/report/check");
    }

    /**
     * What becomes of the answers of a page whose reader goes on in another language: they stay as they were typed, and
     * nobody judges them. Only a choice that leads further is taken, because no page shows it again.
     */
    Turn leave(Step step, Answered answered, Map<String, List<String>> sent) {
        var one = new Answered(sent);
        if (!one.first("within").isEmpty() || !one.first("group").isEmpty()) {
            return take(step, answered, sent);
        }
        asked(step, sent, WAYS);
        var typed = sent.containsKey("first") ? answered : answered.with(name -> ReportForms.belongs(step, name), sent);
        return new Turn(typed, step.href(), null);
    }

    /** What is not asked on this page was made by hand. */
    private static void asked(Step step, Map<String, List<String>> sent, Set<String> others) {
        for (var name : sent.keySet()) {
            if (!ReportForms.belongs(step, name) && !others.contains(name) && !TRAVELS.contains(name)) {
                throw new Malformed("an unknown field");
            }
        }
    }

    /** With the answers of this page. */
    private static Answered merged(Step step, Answered answered, Map<String, List<String>> sent, Set<String> others) {
        asked(step, sent, others);
        // Some pages may stay empty; then this is all that says that they were read.
        return answered.with(name -> ReportForms.belongs(step, name), sent).with("asked-" + step.code(), "yes");
    }

    private Turn judged(Step step, Answered answered) {
        var forms = forms(answered);
        var bound = forms.read(step);
        if (bound.complete()) {
            return new Turn(answered, next(answered), null);
        }
        var page = step == Step.WHAT
                ? ReportWhatPage.of(bound.form(), answered.first("tile"), forms.beside())
                : new ReportPage(step, forms.alone(), bound.form(), before(forms, step), forms.beside());
        return new Turn(answered, null, page);
    }

    private Turn what(Answered answered, Map<String, List<String>> sent) {
        var chosen = merged(Step.WHAT, answered, sent, Set.of("alone"));
        boolean alone = sent.containsKey("alone");
        return judged(Step.WHAT, alone ? chosen.with("tile", ReportForms.ALONE) : chosen);
    }

    private Turn where(Answered answered, Map<String, List<String>> sent) {
        var merged = merged(Step.WHERE, answered, sent, Set.of("within", "go"));
        var one = new Answered(sent);
        if (!one.first("go").isEmpty()) {
            return again(placed(merged, one.first("go")));
        }
        var within = one.first("within");
        if (within.equals("none") && places.place(merged.first("place")).isPresent()) {
            return again(merged.with("no-smaller", "yes"));
        }
        if (places.place(within).isPresent()) {
            return again(placed(merged, within));
        }
        var page = where(forms(merged), false);
        if (!page.settled()) {
            return new Turn(merged, null, where(forms(merged), true));
        }
        return judgedWhere(merged);
    }

    private Turn judgedWhere(Answered answered) {
        var forms = forms(answered);
        var bound = forms.read(Step.WHERE);
        if (bound.complete()) {
            return new Turn(answered, next(answered), null);
        }
        var shown = where(forms, false);
        var exact = bound.form().field("exactPlace").orElseThrow();
        return new Turn(
                answered,
                null,
                new ReportWherePage(
                        bound.form(),
                        shown.chosen(),
                        shown.number(),
                        shown.within(),
                        shown.above(),
                        exact,
                        false,
                        shown.beside()));
    }

    private static Answered placed(Answered answered, String place) {
        var moved = answered.with("no-smaller", "no");
        return place.equals("top") ? moved.with("place"::equals, Map.of()) : moved.with("place", place);
    }

    private static Turn again(Answered answered) {
        return new Turn(answered, Step.WHERE.href(), null);
    }

    private Turn who(Answered answered, Map<String, List<String>> sent) {
        var group = new Answered(sent).first("group");
        if (sent.containsKey("first") || answered.first("group").isEmpty()) {
            return group(answered, group);
        }
        var merged = merged(Step.WHO, answered, sent, Set.of());
        var forms = forms(merged);
        var bound = forms.read(Step.WHO);
        return bound.complete()
                ? new Turn(merged, next(merged), null)
                : new Turn(merged, null, new ReportWhoPage(merged.first("group"), bound.form(), false, forms.beside()));
    }

    private Turn group(Answered answered, String group) {
        var known = PartyGroup.of(group);
        if (known.isEmpty()) {
            var forms = forms(answered);
            return new Turn(answered, null, new ReportWhoPage("", forms.form(Step.WHO), true, forms.beside()));
        }
        var fresh = answered.with(name -> ReportForms.belongs(Step.WHO, name), Map.of())
                .with("group", group);
        if (known.get() == PartyGroup.UNKNOWN) {
            var unknown = fresh.with("respondent", "UNKNOWN");
            return new Turn(unknown, next(unknown), null);
        }
        return new Turn(fresh, Step.WHO.href(), null);
    }
}
