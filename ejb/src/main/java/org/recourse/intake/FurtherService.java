package org.recourse.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Database;
import org.recourse.access.Keys;
import org.recourse.access.Voice;
import org.recourse.access.VoiceDoors;
import org.recourse.grievance.Act;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Money;
import org.recourse.shared.RememberedDay;

/** What is said to a case after it came in: nobody has to say everything at once. */
@Stateless
@PerformsActs
public class FurtherService {

    /** Whoever says so names no other group. */
    private static final Set<String> NOTHING_ELSE = Set.of("NONE", "REFUSED");

    @Inject
    private Acts acts;

    @Inject
    private AskedGroups asked;

    @Inject
    private Keys keys;

    @EJB
    private Database database;

    /** Adds what somebody tells later; what was told before stays as it was. Refuses a day that is still to come. */
    @Performs(Act.ADD_INFORMATION)
    @PermitAll
    public Done addInformation(CaseVersion at, Information information) {
        return acts.perform(Act.ADD_INFORMATION, at, information, FurtherService::informed);
    }

    private static void informed(CaseInHand hand, Information said) {
        isOver(hand, said.since());
        var since = Since.of(said.since(), said.precision());
        hand.texts().writeRecord(Field.INFORMATION, new Information(said.words(), since.day(), since.precision()));
        hand.factIf("precision", since.precision());
    }

    /**
     * Adds money that changed hands. Refuses an amount that is not more than nothing or that cannot be read, a currency that
     * there is not, and a day that is still to come.
     */
    @Performs(Act.ADD_MONEY)
    @PermitAll
    public Done addMoney(CaseVersion at, MoneyChange money) {
        return acts.perform(Act.ADD_MONEY, at, money, FurtherService::paid);
    }

    private static void paid(CaseInHand hand, MoneyChange said) {
        isOver(hand, said.since());
        if (!Money.isCurrency(said.currency())) {
            throw InputRefused.field("currency", "no-currency");
        }
        var money = Money.read("amount", said.amount(), said.currency());
        var when = Since.of(said.since(), said.precision());
        hand.fact("money", hand.texts().writeRecord(Field.MONEY, ChangedMoney.of(said, money, when)));
        hand.fact("kind", said.kind());
        hand.fact("receipt", said.receipt());
    }

    /** Adds what a person names of himself or herself. Refused where others listened, and for a group that is not asked about. */
    @Performs(Act.ADD_GROUPS)
    @PermitAll
    public Done addGroups(CaseVersion at, OwnGroups groups) {
        return acts.perform(Act.ADD_GROUPS, at, groups, this::grouped);
    }

    private void grouped(CaseInHand hand, OwnGroups said) {
        if (!said.askedAlone()) {
            throw InputRefused.field("askedAlone", "not-alone");
        }
        var codes = hand.around().taxonomy();
        if (said.groups().stream().anyMatch(group -> !asked.has(codes.code("group", group)))) {
            throw InputRefused.field("groups", "group-off");
        }
        if (said.groups().size() > 1 && said.groups().stream().anyMatch(NOTHING_ELSE::contains)) {
            throw InputRefused.field("groups", "nothing-and-something");
        }
        var person = hand.people().speaker(said.person());
        hand.texts().writeRecord(Field.GROUPS, person, said.of(person.no()));
        var voice = keys.voices().seal(Voice.of(said.groups()));
        database.on(connection -> {
            new VoiceDoors(connection).keep(person.no(), voice);
            return voice;
        });
        hand.fact("person", person.no());
        hand.fact("asked-alone", said.askedAlone());
    }

    /** Refuses a day that is still to come at the place of the case. */
    private static void isOver(CaseInHand hand, @Nullable RememberedDay day) {
        if (day != null && day.first().isAfter(hand.today())) {
            throw InputRefused.field("since", "future");
        }
    }
}
