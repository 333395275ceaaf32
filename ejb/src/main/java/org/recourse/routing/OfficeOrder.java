package org.recourse.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Areas;
import org.recourse.directory.Office;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Route;

/** In which order offices are asked, by the order rows of routes.csv. */
final class OfficeOrder implements Comparator<Office> {

    private final Map<OrderRow, Comparator<Office>> rows = new EnumMap<>(OrderRow.class);

    OfficeOrder(Matter matter, Areas areas) {
        rows.put(OrderRow.LEVEL, Comparator.comparing(Office::level));
        rows.put(OrderRow.KIND, Comparator.comparingInt(office -> place(office, matter.route())));
        rows.put(OrderRow.AREA, Comparator.comparingInt(office -> -areas.depth(office.area())));
        rows.put(OrderRow.CASES, Comparator.comparingInt(office -> matter.load(office.id())));
        rows.put(OrderRow.CODE, (one, other) -> Arrays.compareUnsigned(bytes(one), bytes(other)));
    }

    /** The place of its kind in the route; after all of them where it does not stand there. */
    private static int place(Office office, Route route) {
        List<String> kinds = office.level().compareTo(Level.L5) < 0 ? route.kinds() : route.top();
        int place = kinds.indexOf(office.kind());
        return place < 0 ? kinds.size() : place;
    }

    private static byte[] bytes(Office office) {
        return office.code().getBytes(UTF_8);
    }

    @Override
    public int compare(Office one, Office other) {
        var row = decisive(one, other);
        return row == null ? 0 : comparator(row).compare(one, other);
    }

    /** The first row that tells them apart; null for an office and itself. */
    @Nullable
    OrderRow decisive(Office one, Office other) {
        for (var row : OrderRow.values()) {
            if (comparator(row).compare(one, other) != 0) {
                return row;
            }
        }
        return null;
    }

    private Comparator<Office> comparator(OrderRow row) {
        return Objects.requireNonNull(rows.get(row));
    }
}
