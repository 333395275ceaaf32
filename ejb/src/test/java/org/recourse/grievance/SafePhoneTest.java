package org.recourse.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recourse.grievance.SafePhone.Said;

/** Only where a machine can obey all that a person said of a contact does it reach that person. */
class SafePhoneTest {

    private static Said said(String detail, String hours, String never) {
        return new Said("SMS", detail, hours, true, never);
    }

    @ParameterizedTest
    @CsvSource({
        "+256 700 123-456, , , +256700123456, 09:00, 18:00",
        "0700/123456, 18:00-20:30, , 0700123456, 18:00, 20:30",
        "(0700) 123456, 7:05 – 9:15, 0800 999 999, 0700123456, 07:05, 09:15",
        "٠٧٠٠١٢٣٤٥٦, ١٨:٠٠-٢٠:٠٠, , 0700123456, 18:00, 20:00"
    })
    void a_number_and_hours_that_are_clear_are_kept(
            String detail, String hours, String never, String number, String from, String until) {
        assertThat(SafePhone.of(said(detail, hours, never))).contains(new SafePhone(number, from, until));
    }

    @ParameterizedTest
    @CsvSource({
        "0700123456, in the evening, ",
        "0700123456, 20:00-18:00, ",
        "0700123456, 18:00-25:00, ",
        "0700123456, , never 0700 123 456",
        "0700123456, , my husband: +256 (700) 123456",
        "my sister 0700123456, , ",
        "12345, , ",
        "+07001234567890123, , ",
        ", , ",
        "0700123456@evil.example, , "
    })
    void what_only_a_person_understands_is_left_to_a_person(String detail, String hours, String never) {
        assertThat(SafePhone.of(said(detail, hours, never))).isEmpty();
    }

    @Test
    void another_contact_and_one_where_no_message_may_be_left_are_not_reached() {
        for (var contact : new String[] {"VOICE", "IN_PERSON", "TRUSTED_PERSON", "RECEIPT_ONLY", null}) {
            assertThat(SafePhone.of(new Said(contact, "0700123456", null, true, null)))
                    .isEmpty();
        }
        assertThat(SafePhone.of(new Said("SMS", "0700123456", null, false, null)))
                .isEmpty();
    }

    @Test
    void it_rings_within_its_hours_and_shows_itself_to_no_log() {
        var phone = new SafePhone("0700123456", "18:00", "20:00");
        assertThat(phone.mayRing(LocalTime.of(18, 0))).isTrue();
        assertThat(phone.mayRing(LocalTime.of(19, 59))).isTrue();
        assertThat(phone.mayRing(LocalTime.of(20, 0))).isFalse();
        assertThat(phone.mayRing(LocalTime.of(17, 59))).isFalse();
        assertThat(phone).hasToString("…");
    }
}
