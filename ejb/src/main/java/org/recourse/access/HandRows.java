package org.recourse.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;

/** What the doors of the database answer about the case that they put into the hand. */
final class HandRows {

    private HandRows() {}

    static Optional<Opened> opened(ResultSet row) throws SQLException {
        return row.getBoolean("opened")
                ? Optional.of(new Opened(
                        new Reference(row.getLong("case_id")),
                        row.getInt("person"),
                        rights(row),
                        row.getInt("version"),
                        row.getInt("revision"),
                        row.getBytes("hash")))
                : Optional.empty();
    }

    static Begun begun(ResultSet row) throws SQLException {
        var answer = Begun.Answer.values()[row.getInt("answer")];
        return new Begun(
                answer,
                row.getObject("case_id") == null ? null : new Reference(row.getLong("case_id")),
                row.getInt("version"),
                answer == Begun.Answer.READY ? inHand(row) : null);
    }

    private static Begun.InHand inHand(ResultSet row) throws SQLException {
        return new Begun.InHand(
                new Reference(row.getLong("case_id")),
                row.getInt("person"),
                rights(row),
                row.getInt("version"),
                row.getInt("revision"),
                row.getObject("state") == null ? null : header(row),
                row.getInt("pending"));
    }

    private static Begun.Header header(ResultSet row) throws SQLException {
        return new Begun.Header(
                row.getShort("state"),
                row.getShort("severity"),
                row.getShort("confidentiality"),
                row.getObject("level") == null ? null : row.getShort("level"),
                row.getObject("area", Integer.class),
                row.getObject("desk", Integer.class),
                row.getObject("office", Integer.class),
                row.getBoolean("hold"));
    }

    private static Rights rights(ResultSet row) throws SQLException {
        return new Rights(
                row.getInt("reads"),
                row.getInt("adds"),
                row.getInt("own"),
                row.getInt("redacted"),
                row.getInt("reasoned"),
                SqlCall.numbers(row, "own_as"),
                SqlCall.numbers(row, "causes").stream()
                        .map(number -> Relation.of(Numbers.code("relation", number)))
                        .collect(Collectors.toSet()));
    }
}
