package org.recourse.grievance;

import java.sql.Connection;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.recourse.access.CaseLink;
import org.recourse.access.Guard;
import org.recourse.access.LinkDoors;
import org.recourse.access.Scope;
import org.recourse.access.Tie;
import org.recourse.access.TraitDoors;
import org.recourse.access.TraitDoors.Pattern;
import org.recourse.access.Trip;
import org.recourse.shared.Reference;

/**
 * The file of a case that was opened to be read: whatever this reader wanted and may see of it comes in one round trip.
 * Nothing is added to it.
 */
final class OpenedFile implements Shelves {

    private static final EntityRows<Grievance> HEADER = new EntityRows<>(Grievance.class);
    private static final EntityRows<StoredKey> KEY = new EntityRows<>(StoredKey.class);
    private static final EntityRows<StoredTie> TIE = new EntityRows<>(StoredTie.class);
    private static final EntityRows<CaseText> TEXT = new EntityRows<>(CaseText.class);

    /** A table of papers, the scope that shows it, and what is kept of it where there is too much. */
    private record Sheet<T>(Class<T> type, EntityRows<T> rows, Scope scope, String newest, String order) {

        static <T> Sheet<T> of(Class<T> type, Scope scope, String newest, String order) {
            return new Sheet<>(type, new EntityRows<>(type), scope, newest, order);
        }

        String sql() {
            return "SELECT * FROM (SELECT " + rows.columns() + " FROM " + rows.table() + " WHERE case_id = ? ORDER BY "
                    + newest + " LIMIT ?) newest ORDER BY " + order;
        }
    }

    private static final List<Sheet<?>> SHEETS = List.of(
            Sheet.of(Party.class, Scope.SKELETON, "no DESC", "no"),
            Sheet.of(Allegation.class, Scope.SKELETON, "no DESC", "no"),
            Sheet.of(Person.class, Scope.SKELETON, "no", "no"),
            Sheet.of(StoredRepresentative.class, Scope.SKELETON, "no", "no"),
            Sheet.of(StepClock.class, Scope.SKELETON, "running DESC, no DESC", "no"),
            Sheet.of(PendingAct.class, Scope.SKELETON, "no DESC", "no"),
            Sheet.of(Message.class, Scope.MESSAGES, "no DESC", "no"),
            Sheet.of(Item.class, Scope.REMEDY, "no DESC, version DESC", "no, version"),
            Sheet.of(Payment.class, Scope.REMEDY, "no DESC, version DESC", "no, version"),
            Sheet.of(Measure.class, Scope.REMEDY, "no DESC, version DESC", "no, version"));

    /** One probe of the index for each field, however many versions there are; the newest first. */
    private static final String NEWEST_TEXTS =
            "SELECT t.* FROM unnest(?::int[], ?::int[], ?::int[]) f(scope, field, most)"
                    + " CROSS JOIN LATERAL (SELECT " + TEXT.columns() + " FROM " + TEXT.table()
                    + " x WHERE x.case_id = ? AND x.scope = f.scope AND x.field = f.field"
                    + " ORDER BY x.version DESC LIMIT f.most) t";

    private static final Comparator<CaseText> BY_VERSION = Comparator.comparingInt(CaseText::version);

    private static final String ONE_TEXT = "SELECT " + TEXT.columns() + " FROM " + TEXT.table()
            + " WHERE case_id = ? AND scope = ? AND field = ? ORDER BY version DESC LIMIT 1 OFFSET ?";

    private final Reference reference;
    private final Wish wish;
    private final Trip trip = new Trip();
    private final Map<Class<?>, Trip.Answer<?>> sheets = new LinkedHashMap<>();
    private final Trip.Answer<Instant> now;
    private final Trip.Answer<Grievance> header;
    private final Trip.Answer<StoredKey> keys;
    private final Trip.Answer<StoredTie> ties;
    private final Trip.Answer<CaseText> texts;
    private final Trip.Answer<CaseLink> links;
    private final Trip.Answer<Pattern> patterns;

    private OpenedFile(Reference reference, Wish wish) {
        this.reference = reference;
        this.wish = wish;
        now = Guard.now(trip);
        header = ask(HEADER, "WHERE id = ?", reference.value());
        keys = ask(KEY, "WHERE case_id = ? LIMIT ?", reference.value(), wish.most());
        ties = ask(TIE, "WHERE case_id = ? ORDER BY no", reference.value());
        texts = askTexts();
        links = LinkDoors.links(trip);
        patterns = TraitDoors.patterns(trip, Traits.OFTEN);
        SHEETS.stream().filter(sheet -> wish.has(sheet.scope())).forEach(sheet -> sheets.put(sheet.type(), ask(sheet)));
    }

    /** Reads what the hand of this transaction shows. */
    static OpenedFile of(Connection connection, Reference reference, Wish wish) {
        var file = new OpenedFile(reference, wish);
        file.trip.on(connection);
        return file;
    }

    /** The version of a text that so many newer ones have followed, where the hand of this transaction shows it. */
    static Optional<CaseText> version(Connection connection, Reference reference, Field field, int newer) {
        var trip = new Trip();
        var found =
                trip.ask(ONE_TEXT, TEXT::of, reference.value(), field.scope().bit(), field.number(), newer);
        trip.on(connection);
        return found.all().stream().findFirst();
    }

    private <T> Trip.Answer<T> ask(EntityRows<T> rows, String which, Object... values) {
        var sql = "SELECT " + rows.columns() + " FROM " + rows.table() + " " + which;
        return trip.ask(sql, rows::of, values);
    }

    private <T> Trip.Answer<T> ask(Sheet<T> sheet) {
        return trip.ask(sheet.sql(), sheet.rows()::of, reference.value(), wish.most());
    }

    private Trip.Answer<CaseText> askTexts() {
        var fields = Arrays.stream(Field.values()).filter(wish::has).toList();
        return trip.ask(
                NEWEST_TEXTS,
                TEXT::of,
                fields.stream().map(field -> field.scope().bit()).toArray(Integer[]::new),
                fields.stream().map(Field::number).toArray(Integer[]::new),
                fields.stream().map(field -> field.isSeries() ? wish.most() : 1).toArray(Integer[]::new),
                reference.value());
    }

    /** The instant by which its dates are judged. */
    Instant now() {
        return now.one();
    }

    Grievance grievance() {
        return header.one();
    }

    List<StoredKey> keys() {
        return keys.all();
    }

    List<Tie> ties() {
        return ties.all().stream().map(StoredTie::tie).toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<T> all(Class<T> type) {
        var sheet = sheets.get(type);
        return sheet == null ? List.of() : (List<T>) sheet.all();
    }

    @Override
    public List<CaseLink> links() {
        return links.all();
    }

    @Override
    public List<Pattern> patterns() {
        return patterns.all();
    }

    @Override
    public Optional<CaseText> newest(Field field) {
        return of(field).max(BY_VERSION);
    }

    @Override
    public List<CaseText> versions(Field field) {
        return of(field).sorted(BY_VERSION).toList();
    }

    private Stream<CaseText> of(Field field) {
        return texts.all().stream().filter(text -> text.isOf(field.scope().bit(), field.number()));
    }

    @Override
    public void add(Object paper) {
        throw new IllegalStateException("a case that is read is not changed");
    }
}
