package org.recourse.triage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Database;
import org.recourse.access.Keys;
import org.recourse.access.StageDoors;
import org.recourse.access.StageDoors.Whom;
import org.recourse.directory.KeyedDigest;
import org.recourse.grievance.Act;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Party;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.intake.Identity;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;

/** Formalisation takes years: a site or an organisation has a history of stages and of what stood in its way. */
@Stateless
@PerformsActs
public class StageService {

    /** Parties of these kinds are people. */
    private static final Set<String> PEOPLE = Set.of("MINER", "COMMUNITY_MEMBER");

    @Inject
    private Acts acts;

    @Inject
    private Keys keys;

    @EJB
    private Database database;

    /** Adds a stage; those before stay. Refuses the stage of a person, and a day that is still to come. */
    @Performs(Act.ADD_STAGE)
    @RolesAllowed({"liaison", "case-manager", "protection"})
    public Done addStage(CaseVersion at, FormalisationStage stage) {
        return acts.perform(Act.ADD_STAGE, at, stage, this::reached);
    }

    private void reached(CaseInHand hand, FormalisationStage stage) {
        if (stage.since().first().isAfter(hand.today())) {
            throw InputRefused.field("since", "future");
        }
        if (isPerson(hand, stage.organisation())) {
            throw InputRefused.field("organisation", "stage-of-a-person");
        }
        hand.texts().writeRecord(Field.STAGE, stage);
        var barrier = HumanText.isBlank(stage.barrier()) ? null : stage.barrier();
        hand.fact("stage", stage.stage());
        hand.factIf("barrier", barrier);
        database.on(connection -> {
            new StageDoors(connection).keep(whom(hand, stage.organisation()), stage.stage(), stage.since(), barrier);
            return stage;
        });
    }

    /** A site is known by its place; an organisation by a digest of its name, and never by the name. */
    private Whom whom(CaseInHand hand, @Nullable String organisation) {
        int area = hand.grievance().area();
        return HumanText.isBlank(organisation)
                ? new Whom(keys.names().of("site " + area).hex(), area)
                : new Whom(keys.names().of("organisation " + organisation).hex(), null);
    }

    /** Whether the case or the directory knows a person of this name. */
    private boolean isPerson(CaseInHand hand, @Nullable String name) {
        if (HumanText.isBlank(name)) {
            return false;
        }
        return people(hand).anyMatch(digest(name)::equals);
    }

    private Stream<KeyedDigest> people(CaseInHand hand) {
        var named = hand.concern().parties().stream()
                .filter(party -> PEOPLE.contains(party.kind()))
                .map(Party::digest)
                .flatMap(Stream::ofNullable)
                .map(KeyedDigest::new);
        var officers =
                hand.around().country().officers().stream().flatMap(officer -> Stream.ofNullable(officer.name()));
        var complainant = hand.texts().read(Field.IDENTITY, Identity.class).map(Identity::name).stream()
                .filter(name -> !HumanText.isBlank(name))
                .map(this::digest);
        return Stream.of(named, officers, complainant).flatMap(digests -> digests);
    }

    private KeyedDigest digest(@Nullable String name) {
        try {
            return keys.names().of(name == null ? "" : name);
        } catch (IllegalArgumentException nothingToRead) {
            throw InputRefused.field("organisation", "no-name");
        }
    }
}
