package org.recourse.web.shared;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * What an installation says about itself on its pages.
 *
 * @param demonstration whether everything here is invented
 * @param talk          the free number of the liaisons, if there is one ({@code recourse.phone.talk})
 * @param danger        the free number for danger, day and night, if there is one ({@code recourse.phone.danger})
 * @param exit          the ordinary page to which "Leave quickly" leads ({@code recourse.exit})
 * @param zone          the time zone of pages that show no case ({@code recourse.zone})
 * @param login         the origin of the login provider, to which logging out leads
 * @param address       where people reach this installation, if it was said; it answers at no other address then
 *     ({@code recourse.address})
 */
public record Settings(
        boolean demonstration,
        @Nullable String talk,
        @Nullable String danger,
        String exit,
        ZoneId zone,
        @Nullable String login,
        @Nullable String address) {

    static final Settings NONE =
            new Settings(false, null, null, "https://www.wikipedia.org/", ZoneId.of("UTC"), null, null);

    /** Reads the settings of this installation. */
    public static Settings of(Config config) {
        boolean demonstration =
                config.getOptionalValue("recourse.demonstration", Boolean.class).orElse(false);
        return new Settings(
                demonstration,
                text(config, "recourse.phone.talk").orElse(demonstration ? "0800 555 014" : null),
                text(config, "recourse.phone.danger").orElse(demonstration ? "0800 555 015" : null),
                text(config, "recourse.exit").orElse(NONE.exit),
                text(config, "recourse.zone").map(ZoneId::of).orElse(NONE.zone),
                text(config, "recourse.login.provider").orElse(null),
                text(config, "recourse.address").orElse(null));
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class);
    }

    /** Whether a request was meant for another address, as its header {@code Host} says. */
    boolean misdirected(@Nullable String host) {
        return address != null && !named(URI.create(address).getAuthority()).equals(named(host == null ? "" : host));
    }

    /** On one machine, {@code localhost} and its number are one name. */
    private static String named(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst("^(127\\.0\\.0\\.1|\\[::1])(?=:|$)", "localhost");
    }

    /** The number of the liaisons without blanks, for a link. */
    public String dial(String number) {
        return "tel:" + number.replaceAll("[^0-9+]", "");
    }
}
