package org.recourse.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.recourse.access.ClearText;
import org.recourse.access.Vault;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;

class CaseKeysTest {

    private static final Reference CASE = new Reference(1_234_567);
    private static final Vault VAULT = new Vault(TestDatabase.keys());
    private static final Writer WRITER = new Writer("a".repeat(32), Instant.EPOCH);

    /** A file that is nowhere but here. */
    private static final class Desk implements Shelves {

        private final List<Object> papers = new ArrayList<>();

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

    private final Desk desk = new Desk();
    private final CaseKeys keys = new CaseKeys(CASE, VAULT, List.of());
    private final CasePapers papers = new CasePapers(desk, keys);

    private void write(Field field, int person, String text) {
        var where = new CaseText.Key(CASE.value(), field.scope().bit(), (short) field.number(), 1);
        papers.add(field, where, person, 4, WRITER, ClearText.of(text));
    }

    /** What can be read of the file while the key of this number is gone. */
    private List<String> without(int number) {
        var left = desk.all(StoredKey.class).stream()
                .filter(key -> key.wrapped().number() != number)
                .toList();
        var opened = new CasePapers(desk, new CaseKeys(CASE, VAULT, left));
        return desk.all(CaseText.class).stream()
                .flatMap(text -> opened.open(field(text), text).stream())
                .map(ClearText::reveal)
                .toList();
    }

    private static Field field(CaseText text) {
        return text.isOf(Field.IDENTITY.scope().bit(), Field.IDENTITY.number()) ? Field.IDENTITY : Field.NARRATIVE;
    }

    @Test
    void a_key_that_is_destroyed_takes_what_is_its_persons_and_nothing_else() {
        for (int person = 0; person <= 2; person++) {
            papers.drawKey(person);
        }
        write(Field.NARRATIVE, 0, "the story");
        write(Field.IDENTITY, 1, "the first");
        write(Field.IDENTITY, 2, "the second");

        assertThat(without(99)).containsExactly("the story", "the first", "the second");
        assertThat(without(1)).containsExactly("the story", "the second");
        assertThat(without(2)).containsExactly("the story", "the first");
        assertThat(without(0)).containsExactly("the first", "the second");
    }

    @Test
    void nothing_is_sealed_under_a_key_that_is_not_there() {
        papers.drawKey(0);

        assertThatThrownBy(() -> write(Field.IDENTITY, 1, "nobody")).hasMessageContaining("no key 1");
    }

    @Test
    void what_a_person_says_begins_with_the_number_of_the_persons_key() {
        papers.drawKey(0);
        papers.drawKey(2);
        write(Field.IDENTITY, 2, "the second");

        assertThat(desk.all(CaseText.class))
                .singleElement()
                .satisfies(text -> assertThat(text.sealed().keyNumber()).isEqualTo(2));
    }
}
