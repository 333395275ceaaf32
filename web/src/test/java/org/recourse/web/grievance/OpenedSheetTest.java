package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Representative;
import org.recourse.grievance.Representative.Kind;
import org.recourse.grievance.Represented;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Choice;

/** Who speaks for a person of a group stands with who the person is; that one speaks for many stands above all else. */
class OpenedSheetTest {

    private static final CaseView ONE = CaseSheetTest.told(Confidentiality.P2, null);

    private static CaseView group(Represented represented) {
        return new CaseView(
                ONE.reference(),
                ONE.version(),
                ONE.now(),
                ONE.header(),
                ONE.role(),
                ONE.me(),
                ONE.relations(),
                ONE.rights(),
                Set.of(),
                List.of(),
                List.of(
                        new CaseView.Accused(1, "ALLEGED", "TRADER", null, false),
                        new CaseView.Accused(2, "INFORMANT", "MINER", null, true)),
                List.of(
                        new CaseView.Complainant(1, true, true, true),
                        new CaseView.Complainant(2, true, true, true),
                        new CaseView.Complainant(3, true, true, true)),
                represented,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "00",
                List.of(),
                List.of());
    }

    @Test
    void who_speaks_for_a_person_stands_with_who_the_person_is() {
        var whom = Map.of(2, new Representative(Kind.PERSON, 1), 3, new Representative(Kind.PARTY, 2));
        var sheet = new OpenedSheet(group(new Represented(whom, 0)));
        assertThat(sheet.representative(1)).isEmpty();
        assertThat(sheet.representative(2))
                .contains(OpenedPage.Line.said(Phrase.of("opened.representative"), Phrase.of("case.person.no", 1)));
        assertThat(sheet.representative(3))
                .contains(OpenedPage.Line.said(
                        Phrase.of("opened.representative"),
                        Phrase.of("opened.representative.party", 2, Phrase.name("party", "MINER"))));
    }

    @Test
    void nobody_who_is_accused_can_be_chosen_to_speak_for_a_person() {
        assertThat(new PeopleChoices(group(Represented.NOBODY), CaseSheetTest.names()).representatives())
                .extracting(Choice::value)
                .containsExactly("person-1", "person-2", "person-3", "party-2");
    }

    @Test
    void that_one_speaks_for_many_stands_above_all_else_and_not_who() {
        assertThat(CaseSheetTest.page(group(new Represented(Map.of(), 12))).notices())
                .containsExactly(new CasePage.Notice(
                        "warn", "i-group", Phrase.of("case.notice.voice"), Phrase.of("case.notice.voice.say", 12)));
        assertThat(CaseSheetTest.page(group(Represented.NOBODY)).notices()).isEmpty();
    }
}
