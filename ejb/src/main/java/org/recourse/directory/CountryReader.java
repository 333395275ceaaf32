package org.recourse.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.taxonomy.Level;

/** Reads the files of a country line by line and notes every line that is no such thing. */
final class CountryReader {

    private final Sheets sheets;
    private final PlaceReader places;
    private final PeopleReader people;

    /**
     * @param source the text of a file by its name; null where the file is not there and nothing is said by it
     * @param standing the country as it stands, whose places the new ones lie in
     */
    CountryReader(Function<String, @Nullable String> source, CountryFile standing) {
        sheets = new Sheets(source);
        places = new PlaceReader(sheets, standing.places());
        people = new PeopleReader(sheets);
    }

    List<Fault> faults() {
        return sheets.faults().all();
    }

    /** Whether the files were not read to their ends, because so much was wrong. */
    boolean stopped() {
        return sheets.faults().full();
    }

    CountryFile read() {
        return new CountryFile(
                places.weeks(),
                places.holidays(),
                places.places(),
                sheets.each("offices.csv", CountryReader::office),
                people.officers(),
                people.interests(),
                people.leaves(),
                people.duties(),
                Stream.concat(places.none().stream(), people.none().stream()).toList());
    }

    /** @param standing partner systems as they are entered, whose logins are never given to another */
    List<PartnerSystem> partners(List<PartnerSystem> standing) {
        var codes = new HashSet<String>();
        var holders = new HashMap<UUID, String>();
        standing.forEach(partner -> holders.put(partner.subject(), partner.code()));
        return sheets.each(CountrySheets.PARTNERS, line -> {
            var partner = PartnerSystem.read(line);
            if (partner == null) {
                return null;
            }
            if (!codes.add(partner.code())) {
                line.fault("code", Defect.TWICE, partner.code());
            }
            var holder = holders.putIfAbsent(partner.subject(), partner.code());
            if (holder != null && !holder.equals(partner.code())) {
                line.fault("subject", Defect.SUBJECT_TAKEN);
            }
            return partner;
        });
    }

    private static @Nullable OfficeLine office(SheetLine line) {
        var names = PlaceReader.names(line);
        var level = line.must("level", Level::valueOf);
        line.key("code");
        line.required("kind");
        line.required("area");
        line.required("open");
        boolean open = line.yes("open");
        if (names == null || level == null || !line.sound()) {
            return null;
        }
        return new OfficeLine(
                line.number(),
                line.text("code"),
                line.text("kind"),
                level,
                line.text("area"),
                new LinkedHashSet<>(line.list("answers_to")),
                open,
                new LinkedHashSet<>(line.list("mandate")),
                names);
    }
}
