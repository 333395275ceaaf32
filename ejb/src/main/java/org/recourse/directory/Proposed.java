package org.recourse.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.taxonomy.Taxonomy;

/**
 * Some files of a country, judged together with the country as it stands: what they do not name stays as it is.
 *
 * @param standing the country as it stands, in which the lines are known again
 * @param lines what the files say
 * @param partners partner systems that they name
 * @param foreseen the country as it would stand
 * @param faults every line that does not hold; then nothing of it may be written
 */
public record Proposed(
        CountryFile standing,
        CountryFile lines,
        List<PartnerSystem> partners,
        CountryFile foreseen,
        List<Fault> faults) {

    public Proposed {
        partners = List.copyOf(partners);
        faults = List.copyOf(faults);
    }

    /**
     * Reads what was sent and judges it; what was wrong in the directory before is no fault of these files.
     *
     * @param before the country as it stands
     * @param entered partner systems as they are entered
     */
    public static Proposed read(Parcel parcel, CountryFile before, List<PartnerSystem> entered, Taxonomy taxonomy) {
        var reader = new CountryReader(file -> parcel.text(file).orElse(null), before);
        var lines = reader.read();
        var standing = Nameless.known(before, lines.officers());
        var partners = reader.partners(entered);
        var foreseen = Overlay.of(standing, lines);
        var faults = new ArrayList<>(parcel.faults());
        faults.addAll(reader.faults());
        if (!reader.stopped()) {
            faults.addAll(judged(foreseen, standing, taxonomy));
            faults.addAll(changes(lines, standing));
        }
        return new Proposed(standing, lines, partners, foreseen, Fault.inOrder(faults));
    }

    private static List<Fault> judged(CountryFile foreseen, CountryFile standing, Taxonomy taxonomy) {
        var faults = new ArrayList<>(new CountryCheck(foreseen, taxonomy).faults());
        if (!standing.places().isEmpty()) {
            faults.removeAll(new HashSet<>(new CountryCheck(standing, taxonomy).faults()));
        }
        return faults;
    }

    /** What no change may do: make another thing of an office, or give the login of one person to another. */
    private static List<Fault> changes(CountryFile lines, CountryFile standing) {
        var faults = new ArrayList<Fault>();
        var kinds = new HashMap<String, String>();
        standing.offices().forEach(office -> kinds.put(office.code(), office.kind()));
        for (OfficeLine office : lines.offices()) {
            var kind = kinds.getOrDefault(office.code(), office.kind());
            if (!kind.equals(office.kind())) {
                faults.add(Fault.of("offices.csv", office.line(), "kind", Defect.KIND_CHANGED, office.code(), kind));
            }
        }
        var holders = holders(standing);
        var known = new HashMap<String, OfficerLine>();
        standing.officers().forEach(officer -> known.put(officer.key(), officer));
        for (OfficerLine officer : lines.officers()) {
            var holder = officer.subject() == null ? null : holders.get(officer.subject());
            if (holder != null && !holder.equals(officer.key())) {
                faults.add(Fault.of("officers.csv", officer.line(), "subject", Defect.SUBJECT_TAKEN));
            }
            if (isAnother(known.get(officer.key()), officer)) {
                faults.add(Fault.of("officers.csv", officer.line(), "key", Defect.ANOTHER_PERSON));
            }
        }
        return faults;
    }

    /** A name changes, and so does a login; both at once are another person. */
    private static boolean isAnother(@Nullable OfficerLine before, OfficerLine line) {
        return before != null
                && before.subject() != null
                && line.subject() != null
                && !before.subject().equals(line.subject())
                && !before.names().equals(line.names());
    }

    private static Map<UUID, String> holders(CountryFile standing) {
        var holders = new HashMap<UUID, String>();
        for (var officer : standing.officers()) {
            if (officer.subject() != null) {
                holders.put(officer.subject(), officer.key());
            }
        }
        return holders;
    }

    /** Whether it can be taken. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
