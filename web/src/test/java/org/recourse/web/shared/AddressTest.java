package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {

    private static final List<String> NAMES = List.of("part", "words", "after");

    private static Address asked(Map<String, String> parameters) {
        return Address.of("/portal/cases", NAMES, new MultivaluedHashMap<>(parameters));
    }

    @Test
    void it_asks_in_one_order_for_what_it_knows_and_was_not_left_blank() {
        var address = asked(Map.of("words", "gold & mercury", "part", "open", "after", " ", "other", "1"));

        assertThat(address).hasToString("/portal/cases?part=open&words=gold+%26+mercury");
        assertThat(address.text("words")).isEqualTo("gold & mercury");
        assertThat(address.value("after")).isEmpty();
        assertThat(address.has(List.of("after", "part"))).isTrue();
        assertThat(address.has(List.of("after", "other"))).isFalse();
    }

    @Test
    void another_value_keeps_its_place_and_none_asks_no_more() {
        var address = asked(Map.of("part", "open", "words", "gold"));

        assertThat(address.with("part", "closed")).hasToString("/portal/cases?part=closed&words=gold");
        assertThat(address.with("part", null)).hasToString("/portal/cases?words=gold");
        assertThat(address.without("part", "words")).hasToString("/portal/cases");
        assertThat(address.at("/portal/other")).hasToString("/portal/other?part=open&words=gold");
        assertThat(address).as("it stays as it is").hasToString("/portal/cases?part=open&words=gold");
    }
}
