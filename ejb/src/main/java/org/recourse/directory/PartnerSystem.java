package org.recourse.directory;

import java.util.ArrayList;
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

    public static final String FILE = "partners.csv";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /**
     * Reads the file.
     *
     * @throws CountryRefused with every line that does not hold
     */
    public static List<PartnerSystem> read(String text) {
        var faults = new ArrayList<Fault>();
        var sheet = new Sheet(FILE, text, faults::add, "code", "subject", "active", "en", "ar");
        var partners = sheet.each(PartnerSystem::read);
        if (!faults.isEmpty()) {
            throw new CountryRefused(faults);
        }
        return partners;
    }

    private static @Nullable PartnerSystem read(Sheet.Line line) {
        var names = PlaceReader.names(line);
        var code = line.required("code");
        line.required("subject");
        var subject = line.maybe("subject", UUID::fromString);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            line.fault("code \"%s\" is not of 2 to 40 small letters, digits and hyphens".formatted(code));
        }
        boolean active = line.yes("active");
        return names == null || subject == null || !line.sound()
                ? null
                : new PartnerSystem(code, subject, active, names);
    }
}
