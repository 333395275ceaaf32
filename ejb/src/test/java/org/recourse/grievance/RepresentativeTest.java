package org.recourse.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.access.ClearText;
import org.recourse.access.Sealed;
import org.recourse.access.Vault;
import org.recourse.grievance.Representative.Kind;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;

/** Who speaks for somebody is a person of the group or a party, and kept so that nothing of it shows. */
class RepresentativeTest {

    private static final Reference CASE = new Reference(1_234_567);
    private static final Vault VAULT = new Vault(TestDatabase.keys());
    private static final Representative FIRST = new Representative(Kind.PERSON, 1);
    private static final Representative LAWYER = new Representative(Kind.PARTY, 12);

    @Test
    void a_representative_is_read_as_it_was_written() {
        assertThat(Representative.of("person-1")).contains(FIRST);
        assertThat(Representative.of(LAWYER.text())).contains(LAWYER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "person", "person-0", "person-01", "party-99999", "Person-1", "office-1", "person-1 "})
    void what_is_neither_a_person_nor_a_party_is_nobody(String said) {
        assertThat(Representative.of(said)).isEmpty();
    }

    @Test
    void the_one_who_speaks_most_often_is_counted() {
        assertThat(Represented.most(List.of())).isZero();
        assertThat(Represented.most(List.of(FIRST, LAWYER, LAWYER, new Representative(Kind.PERSON, 12))))
                .isEqualTo(2);
    }

    /** A file of which only the keys are asked. */
    private record Drawer(List<Object> papers) implements Shelves {

        @Override
        public <T> List<T> all(Class<T> type) {
            return papers.stream().filter(type::isInstance).map(type::cast).toList();
        }

        @Override
        public Optional<CaseText> newest(Field field) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<CaseText> versions(Field field) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void add(Object paper) {
            papers.add(paper);
        }
    }

    private static StoredRepresentative kept(int person, Sealed by) {
        return new StoredRepresentative(new StoredRepresentative.Key(CASE.value(), (short) person), by);
    }

    @Test
    void what_is_kept_is_as_long_whoever_it_is_and_goes_with_the_persons_key() {
        var drawer = new Drawer(new ArrayList<>());
        var papers = new CasePapers(drawer, new CaseKeys(CASE, VAULT, List.of()));
        papers.drawKey(2);
        papers.drawKey(3);
        var by = papers.sealRepresentative(2, ClearText.of(Representative.padded(LAWYER)));
        var alone = papers.sealRepresentative(3, ClearText.of(Representative.padded(null)));
        assertThat(by.bytes()).hasSameSizeAs(alone.bytes());
        assertThat(papers.open(kept(2, by))).contains(LAWYER);
        assertThat(papers.open(kept(3, alone))).isEmpty();
        assertThat(new CasePapers(drawer, new CaseKeys(CASE, VAULT, List.of())).open(kept(2, by)))
                .as("without the person's key")
                .isEmpty();
    }
}
