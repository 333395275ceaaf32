package org.recourse.web.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Area;
import org.recourse.directory.Areas;
import org.recourse.directory.Office;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Choice;

/** The places and offices of the country, as somebody chooses among them who knows neither codes nor levels. */
final class Places {

    private final Areas areas;
    private final List<Office> offices;
    private final String language;

    Places(Areas areas, List<Office> offices, String language) {
        this.areas = areas;
        this.offices = offices;
        this.language = language;
    }

    /** The place that was typed, if there is such a one. */
    Optional<Area> place(String typed) {
        return typed.matches("\\d{1,9}") ? areas.find(Integer.parseInt(typed)) : Optional.empty();
    }

    /** The places in a place, or the largest ones; the whole country is not offered as one. */
    List<Area> within(@Nullable Area place) {
        var above = place == null ? top() : place;
        return areas.all().stream()
                .filter(area -> above == null ? area.parent() == null : isIn(area, above))
                .sorted(Comparator.comparing(this::name))
                .toList();
    }

    private static boolean isIn(Area area, Area above) {
        return area.parent() != null && area.parent() == above.id();
    }

    /** The country, where there is one place above all others. */
    private @Nullable Area top() {
        var roots = areas.all().stream().filter(area -> area.parent() == null).toList();
        return roots.size() == 1 ? roots.get(0) : null;
    }

    boolean smallest(Area place) {
        return within(place).isEmpty();
    }

    /** The place that this one lies in, unless that is the whole country. */
    Optional<Area> above(Area place) {
        return Optional.ofNullable(place.parent()).flatMap(areas::find).filter(parent -> !parent.equals(top()));
    }

    String name(Area area) {
        return area.names().in(language);
    }

    /** {@code Red Terrace, Nessor, Upper Ombar}. */
    String path(Area area) {
        var path = new ArrayList<Area>();
        for (Optional<Area> at = Optional.of(area); at.isPresent(); at = above(at.get())) {
            path.add(at.get());
        }
        return path.stream().map(this::name).collect(Collectors.joining(language.equals("ar") ? "، " : ", "));
    }

    /** The name of an office. */
    Optional<String> office(int id) {
        return offices.stream()
                .filter(office -> office.id() == id)
                .map(office -> office.names().in(language))
                .findFirst();
    }

    /** The desks, those of the smallest places first, each with the place that it is there for. */
    List<AboutPage.Desk> desks() {
        return offices.stream()
                .filter(Office::open)
                .filter(office -> office.kind().equals("DESK"))
                .sorted(Comparator.comparingInt((Office office) -> -areas.depth(office.area()))
                        .thenComparing(office -> office.names().in(language)))
                .map(office -> new AboutPage.Desk(
                        office.names().in(language),
                        areas.find(office.area()).map(this::path).orElse("")))
                .toList();
    }

    /** The offices of these kinds that are there for this place, the nearest first. */
    List<Choice> offices(Set<String> kinds, Area place) {
        return nearest(place, office -> kinds.contains(office.kind()));
    }

    /** All offices that are there for this place, the nearest first. */
    List<Choice> around(Area place) {
        return nearest(place, office -> true);
    }

    private List<Choice> nearest(Area place, Predicate<Office> which) {
        var found = offices.stream()
                .filter(Office::open)
                .filter(which)
                .filter(office -> areas.nested(office.area(), place.id()))
                .sorted(Comparator.comparingInt((Office office) -> areas.depth(office.area()))
                        .thenComparing(office -> office.names().in(language)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(found);
        return found.stream()
                .map(office -> new Choice(
                        String.valueOf(office.id()), Phrase.words(office.names().in(language))))
                .toList();
    }
}
