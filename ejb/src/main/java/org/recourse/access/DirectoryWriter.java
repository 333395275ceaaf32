package org.recourse.access;

import jakarta.json.JsonArrayBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recourse.access.DirectoryChanges.Kind;
import org.recourse.access.DirectoryChanges.Step;

/**
 * Writes changes of a country into the directory, through the only door that writes there: as the acts set-calendar,
 * set-office, set-officer and declare-interest, in portions, of which each stands in the ledger with the number of its
 * rows. All in the caller's transaction, so whole or not at all, and judged whole: an office may close in one portion and
 * its people move in the next.
 */
public final class DirectoryWriter {

    /** Rows of one call, so that it ends long before the database would end it. */
    private static final int PORTION = 2_000;

    private static final Map<String, String> ACTS = new LinkedHashMap<>();

    static {
        ACTS.put("calendar", "set-calendar");
        ACTS.put("holiday", "set-calendar");
        ACTS.put("area", "set-office");
        ACTS.put("office", "set-office");
        ACTS.put("command", "set-office");
        ACTS.put("officer", "set-officer");
        ACTS.put("officer_role", "set-officer");
        ACTS.put("away", "set-officer");
        ACTS.put("duty", "set-officer");
        ACTS.put("interest", "declare-interest");
    }

    private final Guard guard;
    private final DirectoryDoors doors;
    private final Connection connection;
    private final Vault vault;
    private final Supplier<SignedContext> context;

    /** @param context signed anew for each call: it is worth nothing half a minute later */
    public DirectoryWriter(Connection connection, Vault vault, Supplier<SignedContext> context) {
        this.connection = connection;
        guard = new Guard(connection);
        doors = new DirectoryDoors(connection);
        this.vault = vault;
        this.context = context;
    }

    /** The directory as it stands. */
    public StandingDirectory standing() throws SQLException {
        guard.enter(context.get());
        return StandingDirectory.read(connection, vault);
    }

    /**
     * Writes them.
     *
     * @param askedBy pseudonym of the administrator who asked for it, where another one confirms
     * @param progress told how many rows are written so far
     * @throws DirectoryTaken where somebody else is writing
     * @throws DirectoryChanged where somebody else has written since they were compared
     */
    public void write(DirectoryChanges changes, @Nullable String askedBy, IntConsumer progress) {
        if (changes.none()) {
            return;
        }
        take(askedBy);
        if (doors.version() != changes.version()) {
            throw new DirectoryChanged();
        }
        var numbers = new DirectoryNumbers(changes, vault.directoryKey());
        int written = 0;
        for (var act : byAct(changes.steps()).entrySet()) {
            for (int from = 0; from < act.getValue().size(); from += PORTION) {
                var portion = act.getValue()
                        .subList(from, Math.min(from + PORTION, act.getValue().size()));
                administer(act.getKey(), portion, numbers, askedBy);
                written += portion.size();
                progress.accept(written);
            }
        }
        for (var partner : changes.partners()) {
            doors.setPartner(
                    context.get(),
                    partner.code(),
                    partner.subject().toString(),
                    DirectoryRows.names(partner.names()).toString(),
                    partner.active(),
                    askedBy);
            progress.accept(++written);
        }
        doors.judge();
    }

    /**
     * From here to the end of the transaction nobody else writes.
     *
     * @throws DirectoryTaken where somebody else is writing
     */
    public void take(@Nullable String askedBy) {
        if (!doors.take(context.get(), askedBy)) {
            throw new DirectoryTaken();
        }
    }

    /** In the order of the acts, what is taken back first. */
    private static Map<String, List<Step>> byAct(List<Step> steps) {
        var byAct = new LinkedHashMap<String, List<Step>>();
        ACTS.values().forEach(act -> byAct.putIfAbsent(act, new ArrayList<>()));
        for (var table : ACTS.entrySet()) {
            steps.stream()
                    .filter(step -> step.row().table().equals(table.getKey()))
                    .forEach(step ->
                            Objects.requireNonNull(byAct.get(table.getValue())).add(step));
        }
        return byAct;
    }

    private void administer(String act, List<Step> portion, DirectoryNumbers numbers, @Nullable String askedBy) {
        JsonArrayBuilder rows = DirectoryRow.JSON.createArrayBuilder();
        for (var step : portion) {
            var row = numbers.written(step.row());
            rows.add(step.kind() == Kind.REMOVE ? row.add("remove", true) : row);
        }
        var facts = List.of("count=" + portion.size());
        doors.administer(context.get(), act, rows.build().toString(), facts, List.of(), askedBy);
    }
}
