package org.recourse.grievance;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a grievance came in, as far as its header keeps it.
 *
 * @param tile code of what the person would say it is about, or null
 * @param flags codes of signs of danger
 * @param area the leading area
 * @param spokenAt when the person spoke
 * @param tablesVersion the version of the tables that it lives under
 */
public record Incoming(
        @Nullable String tile,
        Set<String> flags,
        int area,
        Instant spokenAt,
        String channel,
        boolean anonymous,
        String language,
        int tablesVersion) {}
