package org.recourse.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Actor;
import org.recourse.directory.Office;
import org.recourse.escalation.CaseRoute;
import org.recourse.escalation.Sealing;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Incoming;
import org.recourse.grievance.LinkKind;
import org.recourse.grievance.Party;
import org.recourse.grievance.Person;
import org.recourse.grievance.ProtectedNames;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Flag;
import org.recourse.taxonomy.Severity;

/**
 * What a case takes over from the one that it comes from: where it was, in which language, how closely it was kept, and
 * whom it is against, by office and digest and without a name. Nothing of whoever complained.
 *
 * @param firstDesk the desk of the case that it comes from
 * @param names by which names of the first case are found, that must not go out of the second either
 * @param accused so that nobody who is accused in the first case works on the second
 */
record Seed(
        Reference first,
        LinkKind kind,
        int area,
        String language,
        String channel,
        Set<String> flags,
        Severity severity,
        Confidentiality confidentiality,
        @Nullable Integer body,
        int firstDesk,
        List<String> names,
        List<Accused> accused) {

    /** What somebody says who is punished for a grievance: by it the new case goes the way of RET-01 until it is read. */
    private static final String PUNISHED = "PUNISHED";

    /** Somebody who is accused, as far as conflicts follow from it. */
    record Accused(
            String role,
            String kind,
            @Nullable Integer office,
            @Nullable String digest) {}

    static Seed of(CaseInHand first, LinkKind kind) {
        var grievance = first.grievance();
        boolean ofABody = kind == LinkKind.OWN_MOTION && first.doer().actor() instanceof Actor.Officer;
        return new Seed(
                first.reference(),
                kind,
                grievance.area(),
                grievance.language(),
                grievance.channel(),
                flags(kind, grievance.flags()),
                grievance.severity(),
                grievance.confidentiality(),
                ofABody ? ((Actor.Officer) first.doer().actor()).office() : null,
                grievance.desk(),
                new ProtectedNames(first).digests(),
                first.concern().parties().stream().map(Seed::accused).toList());
    }

    /** Revenge is one, and a life in danger stays in danger; other signs belong to the first case. */
    private static Set<String> flags(LinkKind kind, Set<String> known) {
        if (kind != LinkKind.REPRISAL) {
            return Set.of();
        }
        var flags = new HashSet<>(known);
        flags.retainAll(Set.of(Flag.LIFE_AT_RISK));
        flags.add(Flag.REPRISAL);
        return flags;
    }

    private static Accused accused(Party party) {
        return new Accused(party.role(), party.kind(), party.office(), party.digest());
    }

    /** Who is known in the new case by a receipt and nothing else. */
    Person.Said person() {
        return new Person.Said(true, true, false, language);
    }

    /** Fills the header of the new case, finds its desk and ties it to whoever must work with it. */
    void grow(CaseInHand born) {
        var grievance = born.grievance();
        grievance.receive(new Incoming(
                kind == LinkKind.REPRISAL ? PUNISHED : null,
                flags,
                area,
                born.now(),
                channel,
                true,
                language,
                born.around().taxonomy().version()));
        accused.forEach(one -> {
            var party = born.concern().newParty(one.role(), one.kind(), one.office());
            if (one.digest() != null) {
                party.known(one.digest());
            }
            born.concern().add(party);
        });
        new ProtectedNames(born).take(names);
        if (kind == LinkKind.SYSTEMIC) {
            grievance.concernsMany();
        }
        var route = new CaseRoute(born);
        var least = route.gravity(null);
        grievance.keep(severity(least.severity()), confidentiality(least.confidentiality()));
        grievance.handOver(desk(route));
        Arriving.tie(born);
        new Sealing(born).tell(least);
        if (body != null) {
            Arriving.tell(born, body);
        }
        born.fact("severity", grievance.severity());
        born.fact("confidentiality", grievance.confidentiality());
    }

    /**
     * The desk that may hold it. Revenge is taken up even where none may: then it stays with the desk of the first case, which
     * owes the next step, sees of it what it may, and is followed by oversight when it is late.
     */
    private int desk(CaseRoute route) {
        return route.desk()
                .map(Office::id)
                .or(() -> kind == LinkKind.REPRISAL ? Optional.of(firstDesk) : Optional.empty())
                .orElseThrow(() -> ActRefused.because("no-desk"));
    }

    /** A body goes on with what was as grave as it was; another matter is judged by itself. */
    private Severity severity(Severity least) {
        return kind == LinkKind.OWN_MOTION && severity.compareTo(least) < 0 ? severity : least;
    }

    /** Never less closely kept than the first case, but where it is about many and shows nobody. */
    private Confidentiality confidentiality(Confidentiality least) {
        return kind != LinkKind.SYSTEMIC && confidentiality.compareTo(least) > 0 ? confidentiality : least;
    }
}
