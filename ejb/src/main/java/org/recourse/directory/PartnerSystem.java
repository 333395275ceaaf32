package org.recourse.directory;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The system of a partner organisation, which sends grievances over the API, as whoever runs a mechanism writes it down:
 * a line of {@code partners.csv} with its code, the subject of its service account at Keycloak, whether it may send, and
 * its name in English and Arabic.
 *
 * @param code 2 to 40 small letters, digits and hyphens; never used for another one
 */
public record PartnerSystem(String code, UUID subject, boolean active, Names names) {

    public static final String FILE = CountrySheets.PARTNERS;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /**
     * Reads the file.
     *
     * @throws CountryRefused with every line that does not hold
     */
    public static List<PartnerSystem> read(String text) {
        var reader = new CountryReader(file -> file.equals(FILE) ? text : null, CountryFile.NOWHERE);
        var partners = reader.partners(List.of());
        if (!reader.faults().isEmpty()) {
            throw new CountryRefused(reader.faults());
        }
        return partners;
    }

    static @Nullable PartnerSystem read(SheetLine line) {
        var names = PlaceReader.names(line);
        var code = line.required("code");
        var subject = line.must("subject", UUID::fromString);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            line.fault("code", Defect.WRONG_CODE, code);
        }
        boolean active = line.yes("active");
        return names == null || subject == null || !line.sound()
                ? null
                : new PartnerSystem(code, subject, active, names);
    }
}
