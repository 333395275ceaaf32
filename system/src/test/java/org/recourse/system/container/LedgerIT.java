package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.History.Checked;
import org.recourse.ledger.ChainBundle;
import org.recourse.ledger.ChainVerifier;
import org.recourse.ledger.Entry;
import org.recourse.ledger.Fact;
import org.recourse.ledger.Facts;
import org.recourse.ledger.StreamName;
import org.recourse.ledger.Verdict;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Taxonomy;

/** What the product wrote about a whole road, judged as somebody would who trusts nobody. */
@Order(Turns.WITHOUT_LOGIN)
class LedgerIT extends ContainerTest {

    /** No tree is there yet: the honest best. */
    private static final int CHAIN_ONLY = 3;

    private static final int BROKEN = 1;

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @Inject
    private Road road;

    private Records records;

    @BeforeEach
    void country() throws SQLException {
        stage.countryIsThere();
        records = Records.open();
    }

    @AfterEach
    void close() throws SQLException {
        records.close();
    }

    @Test
    void the_entries_of_a_road_are_a_whole_chain_of_true_facts() throws SQLException {
        var reference = road.to(Station.AWAITING);
        road.does(Part.LIAISON, Act.ANSWER, reference);
        for (var station : EnumSet.range(Station.PROPOSED, Station.CLOSED)) {
            if (station != Station.DISPUTED) {
                road.does(station.part(), station.act(), reference);
            }
        }
        var entries = entries(reference);
        assertThat(ChainVerifier.verify(bundle(reference, entries)).exit()).isEqualTo(CHAIN_ONLY);
        assertThat(entries).extracting(Entry::act).contains("register", "ask", "confirm", "tell", "read", "close");
        var facts = Facts.read(Taxonomy.standard()::has);
        entries.forEach(entry -> facts.check(Objects.requireNonNull(entry.act()), said(entry)));
    }

    @Test
    void the_entries_of_what_was_asked_for_and_declined_are_a_whole_chain_too() throws SQLException {
        var reference = road.to(Station.QUESTION_WAITS);
        road.does(Part.MANAGER, Act.DECLINE, reference);
        var entries = entries(reference);
        assertThat(ChainVerifier.verify(bundle(reference, entries)).exit()).isEqualTo(CHAIN_ONLY);
        var last = entries.get(entries.size() - 1);
        assertThat(last.act()).isEqualTo("decline");
        assertThat(last.facts()).containsEntry("act", "ask").containsEntry("pending", "1");
    }

    private static List<Fact> said(Entry entry) {
        return entry.facts().entrySet().stream()
                .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                .toList();
    }

    @Test
    void a_verifier_sees_one_changed_letter_of_any_entry() throws SQLException {
        var reference = road.to(Station.TRIAGED);
        var entries = entries(reference);
        var text = new String(bundle(reference, entries), StandardCharsets.UTF_8);
        assertThat(verdict(text.replaceFirst("severity=S3", "severity=S4")).exit())
                .isEqualTo(BROKEN);
        assertThat(verdict(text.replaceFirst("nonce [0-9a-f]", "nonce g")).exit())
                .isEqualTo(BROKEN);
        assertThat(ChainVerifier.verify(bundle(reference, entries.subList(1, entries.size())))
                        .exit())
                .isEqualTo(BROKEN);
    }

    @Test
    void whoever_sees_all_of_a_history_can_have_it_checked_and_nobody_else() throws SQLException {
        var reference = road.to(Station.ASSIGNED);
        var checked = Objects.requireNonNull(checked(Part.OVERSIGHT, reference));
        assertThat(checked.broken()).isFalse();
        assertThat(checked.entries()).isEqualTo(entries(reference).size());
        assertThat(checked(Part.OFFICIAL, reference)).isNull();
    }

    @Test
    void an_entry_that_was_rewritten_in_the_database_is_named_on_the_page() throws SQLException {
        var reference = road.to(Station.TRIAGED);
        records.rewrite(reference, 2, "\nrole ", "\nrole x");
        var checked = Objects.requireNonNull(checked(Part.OVERSIGHT, reference));
        records.rewrite(reference, 2, "\nrole x", "\nrole ");
        assertThat(checked.broken()).isTrue();
        assertThat(checked.entries()).isEqualTo(2);
        assertThat(Objects.requireNonNull(checked(Part.OVERSIGHT, reference)).broken())
                .isFalse();
    }

    /** As whoever owns the database could: where nothing forbids it any more, with a number before the first. */
    @Test
    void an_entry_that_was_planted_before_the_first_is_seen_on_the_page() throws SQLException {
        var reference = road.to(Station.TRIAGED);
        records.plant(reference, -1);
        try {
            assertThat(Objects.requireNonNull(checked(Part.OVERSIGHT, reference))
                            .broken())
                    .isTrue();
        } finally {
            records.uproot(reference, -1);
        }
        assertThat(Objects.requireNonNull(checked(Part.OVERSIGHT, reference)).broken())
                .isFalse();
    }

    private @Nullable Checked checked(Part part, Reference reference) {
        return road.player(part).calls(() -> cases.checked(reference, 40)).checked();
    }

    private static Verdict verdict(String bundle) {
        return ChainVerifier.verify(bundle.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] bundle(Reference reference, List<Entry> entries) throws SQLException {
        return new ChainBundle(records.ledger(), StreamName.of(reference), entries, List.of()).json();
    }

    private List<Entry> entries(Reference reference) throws SQLException {
        return records.entries(reference).stream().map(Entry::parse).toList();
    }
}
