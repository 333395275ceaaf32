package org.recourse.taxonomy;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.recourse.taxonomy.Table.Row;

/** Whether the tables of a version fit together; what does not is refused with the line that says it. */
final class TaxonomyCheck {

    /** Lists without which no case can be taken, and which no bundle may lack. */
    private static final Set<String> LISTS = Set.of(
            "severity",
            "confidentiality",
            "level",
            "role",
            "relation",
            "scope",
            "access_value",
            "vetting",
            "state",
            "flag",
            "tile",
            "duty",
            "office_kind",
            "party",
            "party_role",
            "harmed",
            "told",
            "finding",
            "remedy",
            "closure",
            "satisfaction",
            "dispute_reason",
            "escalation_reason",
            "interest",
            "pressure",
            "told_how",
            "consent_scope",
            "consent_purpose",
            "consent_method",
            "contact",
            "channel",
            "date_precision",
            "brand_word",
            "summary_word",
            "eligible",
            "order",
            "ladder");

    private final TaxonomyReader read;
    private final CodeLists codes;

    TaxonomyCheck(TaxonomyReader read) {
        this.read = read;
        this.codes = read.codes;
    }

    void run(Table lists, Table bypasses, Table categories, Table routes) {
        for (var list : LISTS) {
            if (!codes.lists.containsKey(list)) {
                throw new TaxonomyRefused(lists.file(), 0, "no list " + list);
            }
        }
        if (!read.categories.containsKey(Category.OTHER)) {
            throw new TaxonomyRefused(categories.file(), 0, "no category " + Category.OTHER);
        }
        lists.of("list", "office_kind").forEach(this::officeKind);
        lists.of("list", "party").forEach(this::partyKind);
        lists.of("list", "flag").forEach(this::flag);
        bypasses.rows().forEach(this::bypass);
        categories.rows().forEach(this::category);
        routes.of("type", "route").forEach(this::route);
    }

    private void officeKind(Row row) {
        var kind = officeKind(row, row.text("code"));
        row.need(!kind.levels().isEmpty(), "a kind of office without a level");
        known(row, "office_kind", kind.over());
        known(row, "office_kind", kind.through());
        var party = row.present(codes.partyKinds.get(kind.party()), "no party " + kind.party());
        row.need(party.officeKinds().contains(kind.code()), "its party does not name it");
        row.need(!kind.security() || overseen(kind), "a security service that nobody oversees");
    }

    private boolean overseen(OfficeKind kind) {
        return codes.officeKinds.values().stream()
                .anyMatch(other -> other.over().contains(kind.code()));
    }

    private void partyKind(Row row) {
        var kind = row.present(codes.partyKinds.get(row.text("code")), "no kind of party");
        known(row, "office_kind", kind.officeKinds());
    }

    private void flag(Row row) {
        var bypass = row.present(codes.flags.get(row.text("code")), "no flag").bypass();
        row.need(bypass == null || read.bypasses.containsKey(bypass), "no bypass " + bypass);
    }

    private void bypass(Row row) {
        var bypass = row.present(read.bypasses.get(row.text("code")), "no bypass");
        row.need(bypass.rank() == row.line() - 1, "the ranks are not 1, 2, 3 and so on");
        row.need(!bypass.on().isEmpty(), "nothing awakens it");
        var begin = bypass.begin();
        if (begin != null) {
            kinds(row, begin, bypass.kinds());
        }
    }

    private void category(Row row) {
        known(row, "tile", row.list("tile"));
        known(row, "duty", List.of(row.text("duty")));
        row.need(read.bypasses.keySet().containsAll(row.list("bypass")), "no such bypass");
        row.need(read.routes.containsKey(row.text("code")), "a category without a route");
    }

    private void route(Row row) {
        var route = row.present(read.routes.get(row.text("code")), "no route");
        row.need(read.categories.containsKey(route.category()), "a route without a category");
        known(row, "office_kind", route.also());
        kinds(row, route.begin(), route.kinds());
        row.need(route.top().size() >= 2, "fewer than two bodies at L5");
        for (var code : route.top()) {
            var kind = officeKind(row, code);
            row.need(kind.independent() && kind.levels().equals(Set.of(Level.L5)), code + " is no body at L5");
        }
    }

    private void kinds(Row row, Level begin, List<String> kinds) {
        row.need(kinds.isEmpty() == (begin == Level.L5), "kinds stand where it begins below L5, and only there");
        for (var code : kinds) {
            var kind = officeKind(row, code);
            row.need(kind.accountable(), code + " can never be accountable");
            row.need(reaches(kind, begin), code + " stands on no level from " + begin + " to L4");
        }
    }

    private static boolean reaches(OfficeKind kind, Level begin) {
        return kind.levels().stream().anyMatch(level -> level.compareTo(begin) >= 0 && level.compareTo(Level.L4) <= 0);
    }

    private OfficeKind officeKind(Row row, String code) {
        return row.present(codes.officeKinds.get(code), "no office_kind " + code);
    }

    private void known(Row row, String list, Collection<String> wanted) {
        for (var code : wanted) {
            row.need(codes.has(list, code), "no %s %s".formatted(list, code));
        }
    }
}
