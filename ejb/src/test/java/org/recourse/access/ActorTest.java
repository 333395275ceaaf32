package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

class ActorTest {

    @Test
    void only_officers_and_partners_present_principals_of_people() {
        var receipt = new Actor.ReceiptHolder("11fb6ebafd5549efa51186cec5b5a62d", 1);
        assertThat(receipt.principals()).isEmpty();
        assertThat(receipt.has(Role.COMPLAINANT)).isTrue();
        assertThat(new Actor.Stranger().pseudonym()).isEqualTo(Actor.NOBODY);
        assertThat(new Actor.Clockwork(Actor.Job.SWEEP).principals()).containsExactly(Principal.SWEEP);
    }

    @Test
    void a_pseudonym_has_32_hexadecimal_digits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor.ReceiptHolder("Amina", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor.Officer(1, "", Set.of(), 1, Vetting.NONE, List.of()));
    }
}
