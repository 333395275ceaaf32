package org.recourse.system.container;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.recourse.answer.Acceptance;
import org.recourse.answer.Finding;
import org.recourse.answer.MeasureRequest;
import org.recourse.answer.PlannedAction;
import org.recourse.answer.PromisedItem;
import org.recourse.answer.Proposal;
import org.recourse.appeal.Upholding;
import org.recourse.remedy.Closing;
import org.recourse.remedy.DoneReport;
import org.recourse.remedy.PaidPart;
import org.recourse.remedy.Verification;
import org.recourse.triage.TriageFindings;

/**
 * What is said in one life, where it is more than a line.
 *
 * @param day when a day of the table comes
 */
record LifeWords(Road road, UnaryOperator<LocalDate> day) {

    Tale tale(Instant spokenAt) {
        var tale = road.tale();
        tale.words = "Men of the post beat me at the roadblock and kept my stones.";
        tale.tile = "SECURITY";
        tale.flags = List.of("INJURY", "WEAPON");
        tale.anonymous = true;
        tale.name = null;
        tale.contact = "IN_PERSON";
        tale.contactDetail = "At the market";
        tale.respondent = null;
        tale.respondentOffice = road.office("POL-010101");
        tale.spokenAt = spokenAt;
        return tale;
    }

    /** Eleven points: HIGH. */
    TriageFindings findings() {
        return new TriageFindings(
                List.of("SEC-02", "EXT-01"),
                "S1",
                "Beaten with a weapon",
                "P3",
                List.of("ARMED_OR_OFFICIAL", "KNOWS_IDENTITY", "RECORD", "WITHIN_REACH", "OBSERVABLE_CONTACT"),
                List.of(),
                "SOME",
                null,
                true,
                true);
    }

    /** The order names no person and no case. */
    MeasureRequest patrol(String office) {
        return new MeasureRequest(
                "PATROL",
                road.office(office),
                "Walk through the market on market days, at noon and in the evening.",
                false,
                null,
                List.of(),
                List.of(),
                "SOME");
    }

    MeasureRequest safePlace(String office) {
        return new MeasureRequest(
                "SAFE_PLACE",
                road.office(office),
                "One adult and two children need a house for some weeks, from tonight.",
                false,
                true,
                List.of(),
                List.of(),
                "VERY");
    }

    Acceptance threeActions() {
        return new Acceptance(
                Stream.of("Hear the post", "Read its books", "Ask the market")
                        .map(action -> new PlannedAction(action, road.today().plusDays(9)))
                        .toList(),
                true);
    }

    /** Against the unit: nobody by name, because nobody was heard. */
    private static List<Finding> found() {
        return Stream.of("SEC-02", "EXT-01")
                .map(allegation -> new Finding(allegation, "SUBSTANTIATED", "The books of the post show it"))
                .toList();
    }

    Proposal proposal() {
        return new Proposal(
                found(),
                List.of(
                        new PromisedItem(
                                "SAT",
                                "They say that it was wrong",
                                road.today().plusDays(20),
                                null,
                                null),
                        new PromisedItem(
                                "GNR", "The roadblock goes", road.today().plusDays(20), null, null)),
                "His stones were asked for",
                "The post",
                "The post",
                "The women of the market",
                null,
                null);
    }

    Upholding upholding() {
        return new Upholding(
                "Three weeks of work were lost",
                false,
                List.of(),
                found(),
                List.of(
                        new PromisedItem("CMP", "In two payments", day.apply(LocalDate.of(2027, 9, 15)), 600L, "USD"),
                        new PromisedItem(
                                "GNR", "The roadblock goes", day.apply(LocalDate.of(2027, 8, 20)), null, null)),
                "His stones were asked for, and their worth is given",
                "The post",
                "The post",
                "The women of the market",
                null,
                null,
                "You get 600, and the roadblock goes",
                "You can appeal once more");
    }

    PaidPart paid(String amount, String proof) {
        return new PaidPart(1, amount, "USD", road.today(), true, null, null, "In cash", proof);
    }

    DoneReport done(int item, String proof) {
        return new DoneReport(item, "It is done", road.today(), proof, null);
    }

    /** The paying clerk kept 100, so that 500 of 600 have come. */
    Verification tooLittle() {
        return new Verification(1, "The clerk kept 100", "PARTLY", false, "500", day.apply(LocalDate.of(2027, 9, 30)));
    }

    /** Seven points: MEDIUM. */
    Closing closing() {
        return new Closing(
                "RESOLVED_SATISFIED",
                "YES",
                List.of("ARMED_OR_OFFICIAL", "RECORD", "DEPENDENCE"),
                List.of(),
                "SOME",
                "POWER",
                "Asked and got",
                null,
                List.of(),
                null);
    }
}
