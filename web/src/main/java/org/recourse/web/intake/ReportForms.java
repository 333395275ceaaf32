package org.recourse.web.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.recourse.intake.Report;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Bound;
import org.recourse.web.shared.form.FieldError;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.form.Lists;

/** The forms of a report over what was answered so far: what is asked next, what is complete, and the report itself. */
final class ReportForms {

    /** The tile of whoever wants to speak with one trained person only. */
    static final String ALONE = "ALONE";

    /** The field in which each page carries the key of its draft, so that two windows with two reports never mix them. */
    static final String DRAFT = "draft";

    /** Keeps, in a draft, that a liaison writes it down with somebody. */
    static final String BESIDE = "beside";

    /** These ways to reach somebody need a number or a name. */
    private static final Set<String> WITH_DETAIL = Set.of("VOICE", "SMS", "TRUSTED_PERSON");

    private final Answered answered;
    private final Lists lists;
    private final Places places;
    private final LocalDate today;

    ReportForms(Answered answered, Taxonomy taxonomy, Places places, LocalDate today) {
        this.answered = answered;
        this.lists = new ReportLists(taxonomy, places).of(answered);
        this.places = places;
        this.today = today;
    }

    Answered answered() {
        return answered;
    }

    boolean alone() {
        return answered.first("tile").equals(ALONE);
    }

    /** Whether a liaison writes it down with somebody. */
    boolean beside() {
        return !answered.first(BESIDE).isEmpty();
    }

    /** The form of a step with what was answered. */
    Form form(Step step) {
        var form = binder(step).again(answered.only(name -> belongs(step, name)));
        return form.with(DRAFT, answered.first(DRAFT));
    }

    /** The answers of a step, judged. */
    Bound<? extends Record> read(Step step) {
        var values = answered.only(name -> belongs(step, name));
        var bound = step == Step.CONTACT ? contact(values) : binder(step).read(values, today);
        return bound.with(DRAFT, answered.first(DRAFT));
    }

    private Bound<Questions.Contact> contact(Map<String, List<String>> values) {
        var bound = contacts().read(values, today);
        if (!bound.complete()) {
            return bound;
        }
        var form = bound.form();
        for (var error : missing(bound.value())) {
            form = form.with(error);
        }
        return form.wrong() ? new Bound<>(null, form, false) : bound;
    }

    /** What one answer asks of another. */
    private static List<FieldError> missing(Questions.Contact contact) {
        var errors = new ArrayList<FieldError>();
        if (contact.named() && contact.name() == null) {
            errors.add(new FieldError("name", Phrase.of("report.name.missing")));
        }
        var consent = contact.consentToAct();
        if (consent == null ? contact.named() : !consent) {
            errors.add(new FieldError("consentToAct", Phrase.of("report.consentToAct.needed")));
        }
        if (WITH_DETAIL.contains(contact.contact()) && contact.contactDetail() == null) {
            errors.add(new FieldError("contactDetail", Phrase.of("report.contactDetail.missing")));
        }
        return errors;
    }

    private Binder<? extends Record> binder(Step step) {
        return switch (step) {
            case WHAT -> Binder.of(Questions.What.class, "report", lists);
            case WORDS -> words();
            case WHERE -> Binder.of(Questions.Where.class, "report", lists);
            case WHO -> whos();
            case DANGER -> Binder.of(Questions.Danger.class, "report", lists);
            case CONTACT -> contacts();
        };
    }

    private Binder<? extends Record> words() {
        return alone()
                ? Binder.of(Questions.FewWords.class, "report.alone", lists)
                : Binder.of(Questions.Words.class, "report", lists);
    }

    private Binder<Questions.Who> whos() {
        var all = Binder.of(Questions.Who.class, "report", lists);
        return lists.choices("respondentOffice").isEmpty() ? all.fixed("respondentOffice", null) : all;
    }

    private Binder<Questions.Contact> contacts() {
        return Binder.of(Questions.Contact.class, "report", lists);
    }

    /** Whether a field of this name is asked on this page. */
    static boolean belongs(Step step, String name) {
        var field = name.split("\\.", 2)[0];
        return switch (step) {
            case WHAT -> field.equals("tile");
            case WORDS -> Set.of("words", "outcome", "since", "precision").contains(field);
            case WHERE -> Set.of("place", "exactPlace").contains(field);
            case WHO ->
                Set.of("respondent", "respondentOffice", "respondentName").contains(field);
            case DANGER -> Set.of("flags", "harmed").contains(field);
            case CONTACT -> CONTACT_FIELDS.contains(field);
        };
    }

    private static final Set<String> CONTACT_FIELDS = Set.of(
            "named",
            "name",
            "consentToAct",
            "contact",
            "contactDetail",
            "mayLeaveMessage",
            "contactHours",
            "codePhrase",
            "neverContact");

    /** The first step that is still to be answered; none when the report can be sent. */
    Optional<Step> open() {
        return Arrays.stream(Step.values()).filter(step -> !complete(step)).findFirst();
    }

    private boolean complete(Step step) {
        return switch (step) {
            case WHO -> alone() || !answered.first("group").isEmpty();
            case WORDS, DANGER ->
                answered.first("asked-" + step.code()).equals("yes")
                        && read(step).complete();
            case WHERE -> placed() && read(step).complete();
            case WHAT, CONTACT -> read(step).complete();
        };
    }

    /** Whether the place is as small as it is known. */
    private boolean placed() {
        var place = places.place(answered.first("place"));
        return place.isPresent()
                && (places.smallest(place.get()) || answered.first("no-smaller").equals("yes"));
    }

    /** The report that is sent; only when nothing is {@link #open()}. */
    Report report(String language, String aloneWords, String channel) {
        var words = read(Step.WORDS).value();
        var where = (Questions.Where) read(Step.WHERE).value();
        var who = who();
        var danger = (Questions.Danger) read(Step.DANGER).value();
        var contact = (Questions.Contact) read(Step.CONTACT).value();
        var told = told(words, aloneWords);
        return new Report(
                told.words(),
                where.place(),
                where.exactPlace(),
                answered.first("tile"),
                danger.flags(),
                told.since(),
                told.precision(),
                told.outcome(),
                danger.harmed(),
                who.respondent(),
                who.respondentOffice(),
                who.respondentName(),
                !contact.named(),
                Boolean.TRUE.equals(contact.consentToAct()),
                contact.name(),
                contact.contact(),
                contact.contactDetail(),
                contact.contactHours(),
                contact.codePhrase(),
                Boolean.TRUE.equals(contact.mayLeaveMessage()),
                contact.neverContact(),
                channel,
                language,
                null);
    }

    /** Who did it: what was skipped is known as well as the group that was chosen. */
    private Questions.Who who() {
        if (alone()) {
            return new Questions.Who(null, null, null);
        }
        var said = (Questions.Who) read(Step.WHO).value();
        return said.respondent() != null || said.respondentOffice() != null
                ? said
                : new Questions.Who(
                        PartyGroup.of(answered.first("group"))
                                .map(PartyGroup::any)
                                .orElse(null),
                        null,
                        said.respondentName());
    }

    private static Questions.Words told(Record words, String aloneWords) {
        if (words instanceof Questions.FewWords few) {
            return new Questions.Words(few.words() == null ? aloneWords : few.words(), null, null, null);
        }
        return (Questions.Words) words;
    }
}
