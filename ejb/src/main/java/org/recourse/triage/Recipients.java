package org.recourse.triage;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.recourse.conflict.Excluded;
import org.recourse.directory.Country;
import org.recourse.directory.Office;
import org.recourse.grievance.CaseInHand;
import org.recourse.shared.InputRefused;

/**
 * Who may be asked to help. Some recipients are offices of the country, the others are known by name alone; neither may stand
 * in the command of whoever is accused, and none is referred to that the law keeps from the case.
 */
public final class Recipients {

    /** Recipients that are offices, by their kind (lists referral and office_kind). */
    private static final Map<String, String> KINDS = Map.of(
            "COURT", "COURT",
            "PROSECUTOR", "PROSECUTOR",
            "NHRI", "NHRI",
            "POLICE_OVERSIGHT", "POLICE_OVERSIGHT",
            "ANTICORRUPTION", "ANTICORRUPTION",
            "MEDICAL", "HEALTH_SERVICE",
            "PSYCHOSOCIAL", "HEALTH_SERVICE",
            "GBV_SERVICE", "GBV_SERVICE",
            "CHILD_PROTECTION", "CHILD_PROTECTION",
            "LABOUR_INSPECTORATE", "LABOUR_INSP");

    private Recipients() {}

    /** The offices that can be a recipient of a case of this area: open, and there for it. */
    public static Stream<Office> offices(Country country, int area) {
        return country.offices().stream()
                .filter(office -> office.open() && KINDS.containsValue(office.kind()))
                .filter(office -> country.areas().contains(office.area(), area));
    }

    /** Refuses an office that is not what it is called, and whoever stands in a respondent's command, by number or by name. */
    static void check(CaseInHand hand, Referring to) {
        var country = hand.around().country();
        var excluded = hand.excluded();
        var office = to.office();
        if (office != null) {
            var found = country.findOffice(office)
                    .filter(one -> one.kind().equals(KINDS.get(to.recipient())) && one.open())
                    .orElseThrow(() -> InputRefused.field("office", "no-such-recipient"));
            if (excluded.bars(found.id())) {
                throw InputRefused.field("office", "recipient-accused");
            }
        }
        if (isBarredByName(country, excluded, to.body())) {
            throw InputRefused.field("body", "recipient-accused");
        }
    }

    private static boolean isBarredByName(Country country, Excluded excluded, String body) {
        var said = plain(body);
        return country.offices().stream()
                .filter(office -> excluded.bars(office.id()))
                .flatMap(office -> office.names().byLanguage().values().stream())
                .map(Recipients::plain)
                .anyMatch(said::contains);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
