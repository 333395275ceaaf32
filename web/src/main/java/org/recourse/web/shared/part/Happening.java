package org.recourse.web.shared.part;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/**
 * One entry of a history: who in which role and office did what, when and why.
 *
 * @param icon the name of its icon; null for the usual one of its kind
 * @param what may carry marks of its own, such as names in bold
 * @param by   who, in which role and office; may carry marks
 * @param why  the reason, or what follows
 */
public record Happening(
        Kind kind,
        @Nullable String icon,
        Instant at,
        Phrase what,
        Phrase by,
        @Nullable Phrase why) {

    /** What kind of entry it is; each has a shape of its own. */
    public enum Kind {
        ACT("i-check"),
        READ("i-eye"),
        TOLD("i-message"),
        OPEN("i-key"),
        CLOCK("i-bell"),
        BREACH("i-cross");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        /** Its usual icon. */
        public String icon() {
            return icon;
        }

        public String css() {
            return this == ACT ? "" : "rc-time__item--" + name().toLowerCase(Locale.ROOT);
        }
    }

    public String sign() {
        return icon == null ? kind.icon : icon;
    }
}
