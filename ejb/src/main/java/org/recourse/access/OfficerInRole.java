package org.recourse.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/**
 * An officer in one of the roles that he or she has.
 *
 * @param pseudonym as the ledger names the person
 * @param officePseudonym as the ledger names the office
 * @param officeKind code of list office_kind
 * @param principals what the person is in this role: the office plain, and cleared where vetted, and the person; for
 *     oversight also 1, and 5 where vetted
 */
public record OfficerInRole(
        int officer,
        String pseudonym,
        Vetting vetting,
        Role role,
        int office,
        String officePseudonym,
        String officeKind,
        Set<Integer> principals) {

    public OfficerInRole {
        principals = Set.copyOf(principals);
    }

    static OfficerInRole of(ResultSet row) throws SQLException {
        return new OfficerInRole(
                row.getInt("officer"),
                row.getString("pseudonym"),
                Vetting.valueOf(Numbers.code("vetting", row.getInt("vetting"))),
                Role.of(row.getString("role")),
                row.getInt("office"),
                row.getString("office_pseudonym"),
                row.getString("office_kind"),
                SqlCall.numbers(row, "principals"));
    }
}
