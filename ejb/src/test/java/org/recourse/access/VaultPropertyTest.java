package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.recourse.ledger.StreamName;
import org.recourse.shared.Reference;

class VaultPropertyTest {

    private static final long LARGEST = (1L << 40) - 1;

    @Property
    void every_text_opens_at_its_place(@ForAll("places") Place place, @ForAll byte[] text) {
        var key = CaseKey.fresh(place.stream(), place.keyNumber());

        var opened = key.open(place, key.seal(place, ClearText.of(text)));

        assertThat(opened.revealBytes()).isEqualTo(text);
    }

    @Property
    void no_text_opens_at_another_place(@ForAll("places") Place place, @ForAll("places") Place other) {
        Assume.that(!place.equals(other));
        var key = CaseKey.fresh(place.stream(), place.keyNumber());
        var sealed = key.seal(place, ClearText.of("text"));
        var twin = CaseKey.of(other.stream(), other.keyNumber(), key.secret());

        assertThatThrownBy(() -> twin.open(other, sealed)).isInstanceOf(Unopenable.class);
    }

    @Property
    void no_two_places_authenticate_the_same(@ForAll("places") Place place, @ForAll("places") Place other) {
        assertThat(new String(place.authenticated(), StandardCharsets.US_ASCII)
                        .equals(new String(other.authenticated(), StandardCharsets.US_ASCII)))
                .isEqualTo(place.equals(other));
    }

    @Property
    void no_changed_byte_of_a_sealed_text_goes_unnoticed(
            @ForAll("places") Place place,
            @ForAll byte[] text,
            @ForAll @IntRange(max = 999_999) int at,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        var key = CaseKey.fresh(place.stream(), place.keyNumber());
        var bytes = key.seal(place, ClearText.of(text)).bytes();
        bytes[at % bytes.length] ^= (byte) change;

        assertThatThrownBy(() -> key.open(place, Sealed.of(bytes))).isInstanceOf(Unopenable.class);
    }

    @Property
    void the_same_text_is_never_sealed_the_same(@ForAll("places") Place place, @ForAll byte[] text) {
        var key = CaseKey.fresh(place.stream(), place.keyNumber());
        var clear = ClearText.of(text);

        assertThat(key.seal(place, clear)).isNotEqualTo(key.seal(place, clear));
    }

    @Property(tries = 200)
    void a_wrapped_key_unwraps_only_for_its_case_and_number(
            @ForAll @LongRange(max = LARGEST) long id,
            @ForAll @LongRange(max = LARGEST) long otherId,
            @ForAll @IntRange(max = 32_767) int number,
            @ForAll @IntRange(max = 32_767) int otherNumber) {
        Assume.that(id != otherId && number != otherNumber);
        var vault = new Vault(KeyRings.ofOne());
        var stream = StreamName.of(new Reference(id));
        var key = CaseKey.fresh(stream, number);
        var wrapped = vault.wrap(key);

        assertThat(vault.unwrap(stream, wrapped).secret()).isEqualTo(key.secret());
        assertThatThrownBy(() -> vault.unwrap(StreamName.of(new Reference(otherId)), wrapped))
                .isInstanceOf(Unopenable.class);
        assertThatThrownBy(
                        () -> vault.unwrap(stream, new WrappedKey(otherNumber, wrapped.wrappedBy(), wrapped.bytes())))
                .isInstanceOf(Unopenable.class);
    }

    @Provide
    Arbitrary<Place> places() {
        var streams = Arbitraries.longs().between(0, LARGEST).map(id -> StreamName.of(new Reference(id)));
        var columns = Arbitraries.of(List.of("text.sealed", "message.sealed", "party.name_sealed"));
        var rows = Arbitraries.integers()
                .between(0, 99)
                .map(String::valueOf)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        var numbers = Arbitraries.integers().between(0, Place.LARGEST_KEY);
        return Combinators.combine(
                        streams, columns, rows, Arbitraries.integers().between(1, 9), numbers)
                .as((stream, column, row, schema, number) ->
                        new Place(stream, column, String.join(".", row), schema, number));
    }
}
