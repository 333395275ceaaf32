package org.recourse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.directory.MailAddress;
import org.recourse.notification.Letter.Signal;

/** A letter has no place for a word of a case: by its types, not by anybody's care. */
class LetterTest {

    private static final Set<Class<?>> WITHOUT_TEXT = Set.of(UUID.class, int.class, LocalDate.class, Signal.class);

    private static final String ADDRESS = "https://recourse.example/portal/";

    private static Letter letter(Signal signal, int cases) {
        return new Letter(new UUID(1, 2), 1, signal, cases, cases == 0 ? null : LocalDate.of(2026, 12, 3));
    }

    @Test
    void a_letter_holds_nothing_that_can_hold_a_text() {
        assertThat(Arrays.stream(Letter.class.getRecordComponents()).map(RecordComponent::getType))
                .isSubsetOf(WITHOUT_TEXT);
        assertThat(Letter.class.getSuperclass()).isEqualTo(Record.class);
    }

    @Test
    void whatever_is_carried_is_a_letter_and_an_address() {
        assertThat(Carrier.class.getDeclaredMethods())
                .hasSize(1)
                .allSatisfy(method ->
                        assertThat(method.getParameterTypes()).containsExactly(Letter.class, MailAddress.class));
    }

    @ParameterizedTest
    @EnumSource(Signal.class)
    void two_letters_of_a_kind_differ_by_their_number_and_date_alone(Signal signal) {
        var stationery = new Stationery(ADDRESS);
        assertThat(stationery.text(letter(signal, 3)).replace("3", "4"))
                .isEqualTo(stationery.text(new Letter(new UUID(3, 4), 9, signal, 4, LocalDate.of(2026, 12, 4))));
        assertThat(stationery.subject(letter(signal, 3))).isEqualTo(stationery.subject(letter(signal, 0)));
    }

    @Test
    void it_is_in_both_languages_each_in_its_direction() {
        var stationery = new Stationery(ADDRESS);
        assertThat(stationery.text(letter(Signal.WORK, 3)))
                .contains("How many: 3", "The earliest date: 3 December 2026", ADDRESS, "العدد: 3", "3 ديسمبر 2026");
        assertThat(stationery.html(letter(Signal.WORK, 3)))
                .contains("<div lang=\"en\" dir=\"ltr\">", "<div lang=\"ar\" dir=\"rtl\">", "href=\"" + ADDRESS + "\"");
        assertThat(stationery.text(letter(Signal.URGENT, 0))).doesNotContain("How many", "date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b",
                "a@b.example, c@d.example",
                "a@b.example\r\nBcc: c@d.example",
                "\"a b\"@b.example",
                "<a@b.example>",
                "a@b.example ",
                ".a@b.example",
                "a@-b.example",
                "ä@b.example"
            })
    void what_is_no_plain_address_is_refused(String text) {
        assertThatThrownBy(() -> new MailAddress(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_shows_itself_to_no_log() {
        assertThat(new MailAddress("amina.ossel+post@tarwen.example"))
                .hasToString("…")
                .isEqualTo(new MailAddress("amina.ossel+post@tarwen.example"));
    }
}
