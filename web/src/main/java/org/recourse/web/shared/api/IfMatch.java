package org.recourse.web.shared.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Malformed;

/** The version of a case as HTTP carries it: the tag of its representation is its version's number. */
public final class IfMatch {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,9})\"");
    private static final Pattern TAG = Pattern.compile("(W/)?\"[^\"]*\"");

    private IfMatch() {}

    /** The tag of a version. */
    public static EntityTag tag(int version) {
        return new EntityTag(String.valueOf(version));
    }

    /**
     * The version that the header names.
     *
     * @return null where it was not sent
     * @throws ClientErrorException 412 where it is a tag that no version of ours can have; 428 for {@code *}, which names
     *     none
     * @throws Malformed where it is no tag, or several
     */
    public static @Nullable Integer version(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var sent = header.strip();
        var strong = STRONG.matcher(sent);
        if (strong.matches()) {
            return Integer.valueOf(strong.group(1));
        }
        if (sent.equals("*")) {
            throw new ClientErrorException(Response.Status.PRECONDITION_REQUIRED);
        }
        if (TAG.matcher(sent).matches()) {
            throw new ClientErrorException(Response.Status.PRECONDITION_FAILED);
        }
        throw new Malformed("no tag");
    }

    /**
     * The version that the header must name.
     *
     * @throws ClientErrorException 428 where it does not, and as {@link #version}
     */
    public static int required(@Nullable String header) {
        var version = version(header);
        if (version == null) {
            throw new ClientErrorException(Response.Status.PRECONDITION_REQUIRED);
        }
        return version;
    }
}
