package org.recourse.system.container;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.State;
import org.recourse.ledger.Entry;

/**
 * Where a case stands, told again from nothing but the entries of its stream, the first first. Each must be an act that the
 * lifecycle allows where the entries before it have led.
 */
final class Retold {

    /** They lead nowhere: somebody looked, said no, or the product counted again. */
    private static final Set<String> STILL = Set.of("read", "decline", "judge", "index", "recount");

    private State state = State.REGISTERED;
    private @Nullable State askedFrom;
    private @Nullable State appealedFrom;
    private @Nullable String severity;
    private @Nullable String confidentiality;
    private @Nullable String category;
    private @Nullable String desk;
    private @Nullable String office;
    private @Nullable String deciding;
    private @Nullable String level;
    private int breaches;

    private Retold() {}

    static Standing of(List<Entry> entries) {
        var told = new Retold();
        entries.forEach(told::hear);
        return new Standing(
                told.state.name(),
                told.severity,
                told.confidentiality,
                told.category,
                told.level,
                told.desk,
                told.office,
                told.deciding,
                told.breaches);
    }

    private void hear(Entry entry) {
        var act = Objects.requireNonNull(entry.act());
        var facts = entry.facts();
        boolean second = act.equals(Act.CONFIRM.code());
        if (STILL.contains(act) || !second && facts.containsKey("pending")) {
            return;
        }
        var name = second ? facts.getOrDefault("act", "") : act;
        if (entry.seq() == 1 && "SPLIT".equals(facts.get("kind"))) {
            // Of one person of a group: it begins where the group's stands.
            state = State.valueOf(Objects.requireNonNull(facts.get("state")));
            does(Act.OPEN_LINKED, facts);
            return;
        }
        (entry.seq() == 1 ? Optional.of(Act.REGISTER) : Act.known(name)).ifPresent(known -> does(known, facts));
    }

    private void does(Act act, Map<String, String> facts) {
        var next = facts.containsKey("state") ? State.valueOf(facts.get("state")) : state;
        leads(act, next);
        severity = facts.getOrDefault("severity", severity);
        confidentiality = facts.getOrDefault("confidentiality", confidentiality);
        category = facts.getOrDefault("category", category);
        desk = facts.getOrDefault("desk", desk);
        if (facts.containsKey("deciding")) {
            deciding = facts.get("deciding");
        } else if (facts.containsKey("office")) {
            office = facts.get("office");
            level = facts.get("level");
        }
        if (act == Act.ESCALATE && facts.containsKey("since")) {
            breaches++;
        }
        if (next != state) {
            move(next);
        }
    }

    private void leads(Act act, State next) {
        if (!Lifecycle.has(act)) {
            return;
        }
        var row = Lifecycle.of(act);
        var before = state == State.AWAITING_COMPLAINANT ? askedFrom : appealedFrom;
        boolean allowed = (act == Act.REGISTER || row.from().contains(state))
                && row.outcomes().stream()
                        .anyMatch(outcome -> outcome.target().reached(state, before == null ? state : before) == next);
        if (!allowed) {
            throw new AssertionError("the ledger says that " + act + " led from " + state + " to " + next);
        }
    }

    private void move(State next) {
        boolean goesOn = next == State.AWAITING_COMPLAINANT && state == State.UNDER_APPEAL;
        if (next == State.UNDER_APPEAL && appealedFrom == null) {
            appealedFrom = state == State.DISPUTED ? State.OFFERED : state;
        } else if (next != State.UNDER_APPEAL && !goesOn) {
            appealedFrom = null;
            deciding = null;
        }
        askedFrom = next == State.AWAITING_COMPLAINANT ? state : null;
        if (next == State.TRIAGED && state != State.AWAITING_COMPLAINANT) {
            office = null;
        }
        state = next;
    }

    /**
     * What the header of a case says.
     *
     * @param desk pseudonym of it, as of the accountable and the deciding office
     */
    record Standing(
            String state,
            @Nullable String severity,
            @Nullable String confidentiality,
            @Nullable String category,
            @Nullable String level,
            @Nullable String desk,
            @Nullable String office,
            @Nullable String deciding,
            int breaches) {}

    /** What the header of a case says, and all its entries. */
    record Both(Standing header, List<Entry> entries) {}
}
