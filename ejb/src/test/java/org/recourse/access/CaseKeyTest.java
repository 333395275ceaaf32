package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.ledger.StreamName;
import org.recourse.shared.Reference;

class CaseKeyTest {

    private static final Reference CASE = new Reference(0x1234567890L);
    private static final Place NARRATIVE = Place.of(CASE, "text.sealed", "4.1.1", 0);

    private final CaseKey key = CaseKey.fresh(StreamName.of(CASE), 0);

    @Test
    void a_sealed_text_opens_where_it_stands() {
        var text = ClearText.of("They took the scale. ሰላም");

        var opened = key.open(NARRATIVE, key.seal(NARRATIVE, text));

        assertThat(opened).isEqualTo(text);
        assertThat(opened.reveal()).isEqualTo("They took the scale. ሰላም");
    }

    @Test
    void an_opened_text_still_proves_its_seal() {
        var text = ClearText.of("Threats were reported twice.");
        var seal = text.seal(StreamName.of(CASE), "reason");

        var opened = key.open(NARRATIVE, key.seal(NARRATIVE, text));

        assertThat(seal.holds(StreamName.of(CASE), opened.revealSalt(), opened.revealBytes()))
                .isTrue();
    }

    @Test
    void a_text_that_was_moved_does_not_open() {
        var sealed = key.seal(NARRATIVE, ClearText.of("here"));
        var elsewhere = List.of(
                Place.of(CASE, "text.sealed", "4.1.2", 0),
                Place.of(CASE, "text.sealed", "4.11", 0),
                Place.of(CASE, "message.sealed", "4.1.1", 0),
                new Place(StreamName.of(CASE), "text.sealed", "4.1.1", 2, 0));

        for (var place : elsewhere) {
            assertThatThrownBy(() -> key.open(place, sealed)).isInstanceOf(Unopenable.class);
        }
    }

    @Test
    void two_texts_that_changed_places_do_not_open() {
        var summary = Place.of(CASE, "text.sealed", "2.1.1", 0);
        var first = key.seal(NARRATIVE, ClearText.of("the whole account"));
        var second = key.seal(summary, ClearText.of("the summary"));

        assertThatThrownBy(() -> key.open(NARRATIVE, second)).isInstanceOf(Unopenable.class);
        assertThatThrownBy(() -> key.open(summary, first)).isInstanceOf(Unopenable.class);
    }

    @Test
    void a_text_of_another_case_does_not_open_even_under_the_same_bytes_of_a_key() {
        var other = new Reference(0x1234567891L);
        var twin = CaseKey.of(StreamName.of(other), 0, key.secret());
        var sealed = key.seal(NARRATIVE, ClearText.of("mine"));

        assertThatThrownBy(() -> twin.open(Place.of(other, "text.sealed", "4.1.1", 0), sealed))
                .isInstanceOf(Unopenable.class);
    }

    @Test
    void a_key_of_one_person_does_not_open_what_is_of_another() {
        var second = CaseKey.of(StreamName.of(CASE), 2, key.secret());
        var sealed = key.seal(NARRATIVE, ClearText.of("of the case"));
        var renumbered = sealed.bytes();
        renumbered[1] = 2;

        assertThatThrownBy(() -> second.open(Place.of(CASE, "text.sealed", "4.1.1", 2), Sealed.of(renumbered)))
                .isInstanceOf(Unopenable.class);
    }

    @Test
    void a_key_seals_nothing_for_another_case_or_number() {
        var other = Place.of(new Reference(7), "text.sealed", "4.1.1", 0);
        var person = Place.of(CASE, "text.sealed", "4.1.1", 1);

        assertThatThrownBy(() -> key.seal(other, ClearText.of(""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> key.seal(person, ClearText.of(""))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sealed_text_begins_with_the_number_of_its_key() {
        var person = CaseKey.fresh(StreamName.of(CASE), 30_000);
        var sealed = person.seal(Place.of(CASE, "party.name_sealed", "1", 30_000), ClearText.of("A. N. Example"));

        assertThat(sealed.keyNumber()).isEqualTo(30_000);
    }

    @Test
    void nothing_of_the_vault_shows_itself_by_accident() {
        var sealed = key.seal(NARRATIVE, ClearText.of("secret"));

        assertThat(ClearText.of("secret")).hasToString("…");
        assertThat(sealed).hasToString("sealed under key 0");
        assertThat(key).hasToString("key 0 of case/" + CASE);
    }

    @Test
    void half_a_character_is_not_sealed() {
        assertThatThrownBy(() -> ClearText.of("\ud800")).isInstanceOf(IllegalArgumentException.class);
    }
}
