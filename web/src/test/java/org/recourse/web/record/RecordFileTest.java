package org.recourse.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recourse.record.Copy;
import org.recourse.shared.Reference;

class RecordFileTest {

    private static final Reference REFERENCE = new Reference(42);

    @Test
    void a_file_is_found_again_by_its_case_and_its_kind() {
        assertThat(RecordFile.name(REFERENCE, Copy.DUTY_BEARER)).isEqualTo(REFERENCE.text() + "-duty-bearer.pdf");
        assertThat(RecordFile.name(REFERENCE, Copy.OVERSIGHT)).isEqualTo(REFERENCE.text() + "-oversight.pdf");
    }

    @Test
    void the_name_of_the_complainants_says_nothing() {
        assertThat(RecordFile.name(REFERENCE, Copy.COMPLAINANT)).isEqualTo("note.pdf");
    }
}
