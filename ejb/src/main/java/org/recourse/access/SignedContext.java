package org.recourse.access;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Role;

/**
 * Who is calling, signed for the database. It is presented once, as a bind value, by the first call of a transaction to
 * {@link Guard}, and is worth nothing half a minute after it was signed.
 */
public final class SignedContext {

    /** For how long a context can be presented, by real time. */
    public static final Duration VALID = Duration.ofSeconds(30);

    /** The pseudonym of whoever has none: strangers, the product itself, a receipt before it was found. */
    public static final String NOBODY = "0".repeat(32);

    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{32}");

    private final String text;

    private SignedContext(String text) {
        this.text = text;
    }

    /** What sort of caller it is. */
    public enum Kind {
        OFFICER("officer"),
        RECEIPT("receipt"),
        STRANGER("stranger"),
        PARTNER("partner"),
        CLOCKWORK("sweep");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /**
     * What the database is told about a caller.
     *
     * @param pseudonym 32 hexadecimal digits, as the ledger names the caller; {@link #NOBODY} for a stranger, a receipt
     *     and clockwork
     * @param office pseudonym of the office, 32 hexadecimal digits
     * @param principals the numbers of what the caller is in this role; none for a stranger and a receipt
     * @param officer the officer's number; 0 where the caller is no officer
     * @param request 32 hexadecimal digits that join the entries of one request
     */
    public record Caller(
            Kind kind,
            String pseudonym,
            Role role,
            @Nullable String office,
            Collection<Integer> principals,
            int officer,
            @Nullable String request) {

        public Caller {
            check(pseudonym);
            check(office);
            check(request);
            principals = new TreeSet<>(principals);
        }

        private static void check(@Nullable String value) {
            if (value != null && !PSEUDONYM.matcher(value).matches()) {
                throw new IllegalArgumentException("not 32 hexadecimal digits");
            }
        }

        /** The product itself. */
        public static Caller clockwork(@Nullable String request) {
            return new Caller(
                    Kind.CLOCKWORK, NOBODY, Role.CLOCKWORK, null, new TreeSet<>(Set.of(Principal.SWEEP)), 0, request);
        }

        /** Somebody who holds a receipt; the database finds out whose it is. */
        public static Caller receipt(@Nullable String request) {
            return new Caller(Kind.RECEIPT, NOBODY, Role.COMPLAINANT, null, new TreeSet<>(), 0, request);
        }

        /** Somebody who is not known. */
        public static Caller stranger(@Nullable String request) {
            return new Caller(Kind.STRANGER, NOBODY, Role.STRANGER, null, new TreeSet<>(), 0, request);
        }
    }

    /** Signs under the key {@link KeyPurpose#CONTEXT}, for {@link #VALID} from now by real time. */
    public static SignedContext sign(Caller caller, ServerKey key, Instant now) {
        var said = String.join(
                "|",
                "1",
                Long.toString(now.plus(VALID).getEpochSecond()),
                caller.kind().code,
                caller.pseudonym(),
                caller.role().code(),
                orEmpty(caller.office()),
                caller.principals().stream().map(String::valueOf).collect(joining(",")),
                Integer.toString(caller.officer()),
                orEmpty(caller.request()));
        return new SignedContext(said + "~" + HexFormat.of().formatHex(key.hmac(said)));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** As it is bound to a statement; never put it into a setting, a log or a text of SQL. */
    String text() {
        return text;
    }

    /** Tells nothing: whoever has the text is the caller for half a minute. */
    @Override
    public String toString() {
        return "signed context";
    }
}
