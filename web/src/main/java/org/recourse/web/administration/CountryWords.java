package org.recourse.web.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryFile.InterestLine;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.directory.CountryFile.Place;
import org.recourse.web.shared.Phrase;

/** What places, offices and people of a country are called, and on which day there an instant falls. */
final class CountryWords {

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, OfficeLine> offices = new HashMap<>();
    private final Map<String, OfficerLine> officers = new HashMap<>();
    private final String language;

    CountryWords(CountryFile country, String language) {
        country.places().forEach(place -> places.put(place.code(), place));
        country.offices().forEach(office -> offices.put(office.code(), office));
        country.officers().forEach(officer -> officers.put(officer.key(), officer));
        this.language = language;
    }

    @Nullable
    OfficeLine office(String code) {
        return offices.get(code);
    }

    /** The name of an office; its code where there is none such. */
    String officeName(String code) {
        var office = offices.get(code);
        return office == null ? code : office.names().in(language);
    }

    /** The name of a person; the key where there is none such. */
    String person(String key) {
        var officer = officers.get(key);
        return officer == null ? key : officer.names().in(language);
    }

    /** In what somebody has an interest; of a person nothing is told. */
    Phrase about(InterestLine interest) {
        if (interest.office() != null) {
            return Phrase.words(officeName(interest.office()));
        }
        var place = interest.site() == null ? null : places.get(interest.site());
        return place == null
                ? Phrase.of("import.person")
                : Phrase.words(place.names().in(language));
    }

    /** The day on which an instant falls where this person serves. */
    LocalDate day(String key, String instant) {
        var officer = officers.get(key);
        var office = officer == null ? null : offices.get(officer.office());
        var place = office == null ? null : places.get(office.area());
        var zone = place == null ? ZoneOffset.UTC : ZoneId.of(place.zone());
        return Instant.parse(instant).atZone(zone).toLocalDate();
    }
}
