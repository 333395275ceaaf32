package org.recourse.web.record;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Relation;
import org.recourse.access.Rights;
import org.recourse.access.Scope;
import org.recourse.directory.Area;
import org.recourse.directory.Calendar;
import org.recourse.directory.Country;
import org.recourse.directory.Names;
import org.recourse.directory.Office;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.History;
import org.recourse.grievance.Item;
import org.recourse.grievance.Represented;
import org.recourse.grievance.State;
import org.recourse.intake.Identity;
import org.recourse.record.Copy;
import org.recourse.record.Draft;
import org.recourse.record.Referral;
import org.recourse.shared.Money;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Gallery;

/** The scale of Red Terrace on paper, with canaries in every scope, as if the policy had let all of them through. */
final class Samples {

    static final String IDENTITY = "Canaryperson";
    static final String PHRASE = "Canaryphrase";
    static final String ACCUSED = "Canaryaccused";
    static final String GROUPS = "Canarygroup";
    static final String PLACE = "Canaryplace";
    static final String NOTES = "Canarynote";
    static final String NARRATIVE = "Canarystory";

    /** Where the recipient of a referral is found. */
    static final String DOOR = "Door four";

    private static final int DESK = 1;
    private static final int OFFICE = 2;
    private static final Instant NOW = Gallery.NOW;
    private static final String ID = "0123456789abcdef0123456789abcdef";

    /** Of every entry. */
    static final String HASH = "81c4e02b7f3a95d6".repeat(4);

    private Samples() {}

    static Draft draft(Copy copy, String language, int entries, String summary) {
        return new Draft(ID, copy, language, new History(view(summary), page(entries), List.of()));
    }

    static Paper paper(Copy copy, String language) {
        return paper(copy, language, 70, summary(language));
    }

    static Paper paper(Copy copy, String language, int entries, String summary) {
        return Papers.of(draft(copy, language, entries, summary), ink(language));
    }

    /** The paper of a referral of which everything was opened, as if nothing else kept it apart. */
    static Paper referral(String language, Set<Scope> consented) {
        var view = view(summary(language));
        var person = new Identity(IDENTITY, "VOICE", "0990 000", null, PHRASE, false, null);
        return new ReferralPaper(view, person, new Referral(7, 1, "LEGAL_AID", DOOR, "REFER", consented), ink(language))
                .paper(ID);
    }

    static String summary(String language) {
        return language.equals("ar")
                ? "في بيت الشراء ميزان يُظهر أقل من الوزن الصحيح منذ أول أغسطس.\nومن طلب الوزن مرة ثانية قيل له أن يبيع في مكان آخر."
                : "At the buying house the scale has shown too little since early August.\nThose who asked for a"
                        + " second weighing were told to sell elsewhere.";
    }

    static Ink ink(String language) {
        var texts = Gallery.texts(Bundles.all().language(language).orElseThrow(), "/portal");
        return new Ink(texts, names(language), id -> Optional.of(OFFICE), Taxonomy.standard(), asker(language));
    }

    private static String asker(String language) {
        return language.equals("ar") ? "ديوان مظالم التعدين" : "Mining Ombud";
    }

    private static CountryNames names(String language) {
        var areas = List.of(
                area(1, "Tarwen", "تاروين", null),
                area(2, "Upper Ombar", "أومبار العليا", 1),
                area(3, "Nessor", "نسّور", 2),
                area(4, PLACE, PLACE, 3));
        var week = new Calendar("C", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());
        var offices = List.of(
                office(DESK, "Desk of Nessor", "مكتب نسّور", Level.L2),
                office(OFFICE, "Upper Ombar Mining Inspectorate", "تفتيش مناجم أومبار العليا", Level.L3));
        return new CountryNames(new Country(areas, List.of(week), offices, List.of(), List.of()), language);
    }

    private static Area area(int id, String english, String arabic, @Nullable Integer parent) {
        return new Area(id, "A" + id, parent, "Africa/Lubumbashi", "C", Names.of(english, arabic));
    }

    private static Office office(int id, String english, String arabic, Level level) {
        var names = Names.of(english, arabic);
        return new Office(id, "O" + id, "MINING_AUTH", level, 3, Set.of(), true, Set.of(), Set.of(), names);
    }

    private static CaseView view(String summary) {
        return new CaseView(
                new Reference(42),
                12,
                NOW,
                header(),
                Role.OVERSIGHT,
                "x",
                Set.of(Relation.OVERSIGHT_BODY),
                new Rights(-1, 0, 0, 0, 0, Set.of(), Set.of(Relation.OVERSIGHT_BODY)),
                Set.of(Act.RECORD),
                List.of("PRC-01", "LIC-02"),
                List.of(new CaseView.Accused(1, "ALLEGED", "TRADER", null, true)),
                List.of(new CaseView.Complainant(1, false, false, true)),
                Represented.NOBODY,
                texts(summary),
                Map.of(),
                List.of(),
                List.of(new CaseView.Promised(
                        1,
                        "RST",
                        OFFICE,
                        NOW.plus(Duration.ofDays(30)),
                        Optional.of(Money.ofWhole(1200, "USD")),
                        Item.Progress.PROMISED,
                        "A true scale.",
                        List.of())),
                List.of(),
                List.of(
                        clock(Step.ACKNOWLEDGE, 1, DESK, -50, -43, false, false),
                        clock(Step.ACCEPT_OR_RECUSE, 2, 8, -40, -33, false, true),
                        clock(Step.PROPOSAL, 3, OFFICE, -33, 1, true, false)),
                List.of(
                        new CaseView.Standing(
                                Relation.FORMER_OFFICE,
                                8,
                                DESK,
                                NOW.minus(Duration.ofDays(40)),
                                NOW.minus(Duration.ofDays(33))),
                        new CaseView.Standing(
                                Relation.ACCOUNTABLE_OFFICE, OFFICE, OFFICE, NOW.minus(Duration.ofDays(33)), null)),
                List.of(),
                "00",
                List.of(),
                List.of());
    }

    private static CaseView.Header header() {
        return new CaseView.Header(
                State.IN_ACTION,
                null,
                Severity.S3,
                Confidentiality.P2,
                Level.L3,
                "PRC-01",
                "PRICE",
                4,
                DESK,
                OFFICE,
                null,
                NOW.minus(Duration.ofDays(54)),
                NOW,
                NOW,
                Step.PROPOSAL,
                "accountable-office",
                Band.CRITICAL,
                null,
                false,
                false,
                "en",
                2,
                2,
                0,
                0,
                1,
                false);
    }

    private static Map<Field, CaseView.Text> texts(String summary) {
        var texts = new EnumMap<Field, CaseView.Text>(Field.class);
        texts.put(Field.SUMMARY, text(summary));
        texts.put(Field.NARRATIVE, text(NARRATIVE + ": the scale shows too little."));
        texts.put(Field.IDENTITY, text(IDENTITY));
        texts.put(Field.PARTY_NAME, text(ACCUSED));
        texts.put(Field.PLACE, text(PLACE));
        texts.put(Field.NOTE, text(NOTES));
        texts.put(Field.REASON, text(NOTES));
        texts.put(Field.SAFETY_PLAN, text(NOTES + GROUPS));
        return texts;
    }

    private static CaseView.Text text(String words) {
        return new CaseView.Text(1, "x", NOW, words);
    }

    private static CaseView.Owed clock(
            Step step, int no, int owner, int started, int due, boolean running, boolean breached) {
        var end = NOW.plus(Duration.ofDays(due));
        return new CaseView.Owed(
                step,
                no,
                0,
                owner,
                false,
                NOW.plus(Duration.ofDays(started)),
                end,
                running,
                false,
                breached ? end : null,
                List.of());
    }

    /** The latest first, as the ledger is read. */
    private static History.Page page(int entries) {
        var events = new ArrayList<History.Event>();
        for (int i = entries; i > 0; i--) {
            events.add(event(i, entries));
        }
        return new History.Page(events, entries, null, false);
    }

    private static History.Event event(int i, int of) {
        var at = NOW.minus(Duration.ofHours(60L).multipliedBy(of + 1 - i));
        return switch (i % 5) {
            case 0 -> event(i, at, "read", "oversight", null, Map.of("page", "summary", "scopes", "skeleton,summary"));
            case 1 -> event(i, at, "admit", "case-manager", DESK, Map.of("office", ID, "level", "L2", "passed", "0"));
            case 2 ->
                event(
                        i,
                        at,
                        "escalate",
                        "clockwork",
                        null,
                        Map.of(
                                "reason",
                                "BREACH",
                                "step",
                                "ACCEPT_OR_RECUSE",
                                "since",
                                "2026-10-15",
                                "office",
                                ID,
                                "level",
                                "L3"));
            case 3 -> event(i, at, "note", "case-manager", DESK, Map.of("note", "3"));
            default -> event(i, at, "accept", "official", OFFICE, Map.of("actions", "3"));
        };
    }

    private static History.Event event(
            int no, Instant at, String act, String role, @Nullable Integer office, Map<String, String> facts) {
        return new History.Event(no, at, at, act, role, 77, office, null, facts, HASH);
    }
}
