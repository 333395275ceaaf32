package org.recourse.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    private static String line(String... cells) {
        var sheet = new CsvText();
        sheet.row(List.of(cells));
        return sheet.text().substring(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"})
    void a_formula_is_read_and_not_run(String formula) {
        assertThat(line(formula).replace("\"", "")).startsWith("'" + formula.charAt(0));
    }

    @Test
    void a_cell_stays_one_cell_whatever_parts_cells_where_it_is_opened() {
        assertThat(line("Ada; the pit", "a")).isEqualTo("\"Ada; the pit\",a\r\n");
        assertThat(line("Ada;=HYPERLINK(1)")).isEqualTo("\"Ada;=HYPERLINK(1)\"\r\n");
        assertThat(line("Ada\t=1")).isEqualTo("\"Ada\t=1\"\r\n");
        assertThat(line("Ada, \"Pit\"")).isEqualTo("\"Ada, \"\"Pit\"\"\"\r\n");
    }
}
