package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recourse.grievance.Docket;
import org.recourse.grievance.State;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Severity;

class DocketAskTest {

    private static DocketAsk ask(String... parameters) {
        var map = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.putSingle(parameters[i], parameters[i + 1]);
        }
        return new DocketAsk(map);
    }

    @Test
    void every_filter_reaches_the_query() {
        var ask = ask(
                "part",
                "open",
                "state",
                "IN_ACTION",
                "severity",
                "S2",
                "category",
                "PRC-01",
                "area",
                "3",
                "late",
                "yes");
        var query = ask.query(CaseSheetTest.names());
        assertThat(ask.unread()).isEmpty();
        assertThat(query.shelf()).isEqualTo(Docket.Shelf.OPEN);
        assertThat(query.state()).isEqualTo(State.IN_ACTION);
        assertThat(query.severity()).isEqualTo(Severity.S2);
        assertThat(query.category()).isEqualTo("PRC-01");
        assertThat(query.areas()).containsExactlyInAnyOrder(3, 4);
        assertThat(query.late()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "state, OPENED",
        "severity, S9",
        "category, ABC-99",
        "area, 4711",
        "area, here",
        "late, perhaps",
        "after, yesterday",
        "after, 2026-11-25T00:00:00Z_nothing",
        "before, never_0000"
    })
    void a_value_that_nobody_knows_is_not_left_away(String name, String value) {
        var ask = ask(name, value);
        ask.query(CaseSheetTest.names());
        assertThat(ask.unread()).containsExactly(name);
    }

    @Test
    void a_page_is_gone_on_from_and_back_to_by_its_rows() {
        var mark = new Docket.Mark(Instant.parse("2026-11-25T21:59:59Z"), new Reference(42));
        var ask = ask("part", "open", "after", "x");
        assertThat(ask.after(mark)).isEqualTo("/portal/cases?part=open&after=2026-11-25T21%3A59%3A59Z_" + text());
        assertThat(ask.before(new Docket.Mark(null, new Reference(42))))
                .isEqualTo("/portal/cases?part=open&before=never_" + text());
        var again = ask("before", "never_" + new Reference(42).text()).query(CaseSheetTest.names());
        assertThat(again.before()).isEqualTo(new Docket.Mark(null, new Reference(42)));
    }

    private static String text() {
        return URLEncoder.encode(new Reference(42).text(), StandardCharsets.UTF_8);
    }
}
