package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Docket;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Field;
import org.recourse.web.shared.form.Kind;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.Chip;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/** Draws a list of cases, with what it can be narrowed by and what narrows it now. */
final class DocketSheet {

    private static final List<String> FILTERS = List.of("state", "severity", "category", "area", "late", "carrier");

    private final DocketAsk ask;
    private final CountryNames names;
    private final Taxonomy taxonomy;
    private final Carried carried;

    DocketSheet(DocketAsk ask, CountryNames names, Taxonomy taxonomy, Carried carried) {
        this.ask = ask;
        this.names = names;
        this.taxonomy = taxonomy;
        this.carried = carried;
    }

    /** Of cases that nobody shares, nobody carries one more than another. */
    private Stream<String> filters() {
        return FILTERS.stream().filter(name -> carried.isShared() || !name.equals("carrier"));
    }

    /** The list, with what is wrong with what was typed, if anything is. */
    DocketPage page(Docket.Page list, Docket.Counts counts, Visit visit, String look, @Nullable Phrase trouble) {
        var shelf = ask.shelf();
        var parts = parts(shelf, counts, false);
        var lead = Phrase.of("docket.lead." + code(shelf), count(shelf, counts));
        return page(lead, null, parts, list, visit, look, trouble, empty(shelf));
    }

    /** What was found by words, and on which shelves the others lie. */
    DocketPage found(Docket.Found found, Visit visit, Typed look) {
        var sheet = new FoundSheet(ask, found, look);
        return page(
                sheet.lead(),
                sheet.note(),
                parts(ask.shelf(), found.counts(), found.more()),
                found.page(),
                visit,
                look.text(),
                null,
                isNarrowed() && !found.cut() ? unfit() : sheet.empty());
    }

    private DocketPage page(
            Phrase lead,
            @Nullable Phrase note,
            List<DocketPage.Part> parts,
            Docket.Page list,
            Visit visit,
            String look,
            @Nullable Phrase trouble,
            Empty empty) {
        var now = visit.clock().instant();
        var rows = new DocketRows(names, now, ask.shelf(), carried.names(list.rows()));
        return new DocketPage(
                lead,
                note,
                parts,
                look,
                trouble,
                filters().map(this::select).toList(),
                FILTERS.stream().filter(ask::has).flatMap(this::chip).toList(),
                ask.unfiltered(),
                new Agenda(now, visit.zone())
                        .groups(list.rows().stream().map(rows::row).toList()),
                pager(list),
                empty);
    }

    /** A list of nothing, because a filter cannot be read: which one, and how to go on. */
    DocketPage unread(Docket.Counts counts, String look) {
        var shelf = ask.shelf();
        var clear = Action.other(Phrase.of("filter.clear"), ask.unfiltered());
        var which = FILTERS.stream().filter(ask.unread()::contains).findFirst().orElse("other");
        var empty = new Empty(
                "i-search",
                Phrase.of("docket.unread"),
                Phrase.of("docket.unread.say", Phrase.of("docket.filter." + which)),
                clear);
        return new DocketPage(
                Phrase.of("docket.lead." + code(shelf), count(shelf, counts)),
                null,
                parts(shelf, counts, false),
                look,
                null,
                filters().map(this::select).toList(),
                FILTERS.stream().filter(ask::has).flatMap(this::chip).toList(),
                ask.unfiltered(),
                List.of(),
                new Pager(Phrase.of("docket.shown", 0), null, null),
                empty);
    }

    private boolean isNarrowed() {
        return FILTERS.stream().anyMatch(ask::has);
    }

    private Empty unfit() {
        var clear = Action.other(Phrase.of("filter.clear"), ask.unfiltered());
        return new Empty("i-search", Phrase.of("docket.unfit"), Phrase.of("docket.unfit.say"), clear);
    }

    static String code(Shelf shelf) {
        return shelf.name().toLowerCase(Locale.ROOT);
    }

    static int count(Shelf shelf, Docket.Counts counts) {
        return switch (shelf) {
            case MINE -> counts.mine();
            case OPEN -> counts.open();
            case CLOSED -> counts.closed();
        };
    }

    private List<DocketPage.Part> parts(Shelf current, Docket.Counts counts, boolean more) {
        return Arrays.stream(Shelf.values())
                .map(shelf -> {
                    int number = count(shelf, counts);
                    boolean late = shelf == Shelf.MINE && counts.late() > 0;
                    boolean atLeast = more || number >= Docket.Counts.MOST;
                    return new DocketPage.Part(
                            code(shelf), ask.part(shelf), new Count(number, atLeast, late), shelf == current);
                })
                .toList();
    }

    private Field select(String name) {
        return new Field(
                name,
                Kind.SELECT,
                Phrase.of("docket.filter." + name),
                null,
                true,
                false,
                List.of(ask.text(name)),
                choices(name),
                null,
                0,
                List.of(),
                false);
    }

    private List<Choice> choices(String name) {
        return switch (name) {
            case "state" -> codes(name, Arrays.stream(State.values()).map(Enum::name));
            case "severity" -> codes(name, Arrays.stream(Severity.values()).map(Enum::name));
            case "category" -> codes(name, taxonomy.categories().stream().map(Category::code));
            case "area" ->
                names.districts().stream()
                        .map(area -> new Choice(String.valueOf(area.id()), Phrase.words(names.name(area))))
                        .toList();
            case "carrier" -> List.of(new Choice("me", Phrase.of("docket.carrier.me")));
            default -> List.of(new Choice("yes", Phrase.of("docket.late.yes")));
        };
    }

    private static List<Choice> codes(String list, Stream<String> codes) {
        return codes.map(code -> Choice.code(list, code)).toList();
    }

    private Stream<Chip> chip(String name) {
        return choices(name).stream()
                .filter(choice -> choice.value().equals(ask.text(name)))
                .map(choice -> new Chip(choice.name(), ask.href(name, null), false, true));
    }

    private Pager pager(Docket.Page list) {
        int shown = list.rows().size();
        var next = list.next();
        var key = ask.shelf() == Shelf.CLOSED ? "docket.shown.closed" : "docket.shown";
        var words = Phrase.of(next == null ? key : key + ".more", shown);
        var previous = list.previous();
        return new Pager(
                words,
                next == null ? null : ask.after(next),
                previous == null ? null : ask.href("after", null),
                previous == null ? null : ask.before(previous));
    }

    private Empty empty(Shelf shelf) {
        var actions = new ArrayList<Action>();
        if (isNarrowed()) {
            return unfit();
        }
        if (shelf == Shelf.MINE) {
            actions.add(Action.other(Phrase.of("docket.others"), "/portal/cases?part=open"));
        }
        return new Empty(
                "p-clock",
                Phrase.of("docket.nothing." + code(shelf)),
                Phrase.of("docket.soonest.none"),
                actions.isEmpty() ? null : actions.get(0));
    }
}
