package org.recourse.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.recourse.taxonomy.Confidentiality;

/**
 * Who sees what, by relation, scope and confidentiality (access.csv). A relation that is missing sees nothing at all.
 *
 * <p>Each group of four letters says a scope from P1 to P4: {@code -} none, {@code w} write, {@code o} own,
 * {@code d} redacted, {@code c} consent, {@code r} reason, {@code v} vetted, {@code y} yes. The scopes stand in their
 * order: skeleton, summary, narrative (the account), identity (names), groups, exact_location (the spot), evidence
 * (files), messages, notes, plan, proposal, remedy (items), history, access_log (who read).
 */
final class AccessTable {

    private static final String CELLS = """
                                case summ acct name grps spot file mesg note plan prop item hist read
            security-service    yy-- yy-- ---- cc-- ---- cc-- ---- oo-- oooo yy-- yy-- yyoo oo-- ----
            receipt             oooo ---- wwww wwww wwww wwww wwww oooo ---- dddd oooo oooo dddd dddd
            named               yyyy yyyy yyyy yyyy rrrr yyyy yyyy yyyy yyyy yyyy yyyy yyyy yyyy yyyy
            carrier             yyv- yyv- yyv- yyv- rrr- yyv- yyv- yyv- yyv- yyv- yyv- yyv- yyv- yyv-
            desk                yyv- yyv- yyr- rrr- ---- yyr- yyr- yyr- yyr- yyv- yyv- yyv- yyv- yyr-
            oversight-body      yyvv yyvv rrrr rrrr ---- ---- rrrr rrrr yyvr yyvv yyvv yyvv yyvv yyvv
            second-person       yyvv yyvv yyvv ---- ---- ---- ddd- ddd- yyvv yyvv yyvv yyvv yyvv ----
            logged-it           ooo- ooo- ooww ooow wwww ooow ooww ooo- oow- ddd- ooo- ooo- ddd- ----
            L5-with             yyvv yyvv yyvv cccc ---- yyvv yyvv oooo oooo yyvv yyvv yyvv yyvv ----
            accountable-office  yyvv yyvv cccc cccc ---- cccc cccc oooo oooo yyvv yyvv yyvv oooo ----
            deciding-office     yyvv yyvv cccc cccc ---- cccc cccc oooo oooo yyvv yyvv yyvv dddd ----
            asked-office        ---- ---- ---- ---- ---- ---- ---- ---- oooo ---- ---- oooo ---- ----
            former-office       ooo- ooo- ---- ---- ---- ---- ---- ---- ooo- ooo- ooo- ooo- ooo- ----
            L5-told             yyvv yyvv ---- ---- ---- ---- ---- ---- ---- ddd- ---- ---- ---- ----
            partner             oo-- ---- wwww wwww wwww wwww wwww ---- ---- ---- ---- ---- ---- ----
            place               y--- y--- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ----
            other-desk          y--- y--- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ----
            """;

    private static final String LETTERS = "-wodcrvy";

    private static final Map<Relation, String[]> ROWS = rows();

    private AccessTable() {}

    static AccessValue cell(Relation relation, Scope scope, Confidentiality level) {
        var row = ROWS.get(relation);
        if (row == null) {
            return AccessValue.NONE;
        }
        var letter = row[scope.ordinal()].charAt(level.ordinal());
        return AccessValue.values()[LETTERS.indexOf(letter)];
    }

    private static Map<Relation, String[]> rows() {
        var rows = new EnumMap<Relation, String[]>(Relation.class);
        CELLS.lines()
                .skip(1)
                .map(line -> line.split(" +"))
                .forEach(line -> rows.put(Relation.of(line[0]), Arrays.copyOfRange(line, 1, line.length)));
        return Collections.unmodifiableMap(rows);
    }
}
