package org.recourse.web.shared;

import jakarta.json.Json;
import java.util.List;
import org.recourse.shared.Refusal;

/**
 * Why something was not done, for whoever asked: a page for people, {@code application/problem+json} (RFC 9457) for
 * machines.
 *
 * @param status    the status of HTTP
 * @param title     the key of its heading
 * @param detail    the key of the sentence that explains it
 * @param arguments what stands in the gaps of the detail
 */
public record Problem(int status, String title, String detail, List<Object> arguments) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** After how many seconds it is worth trying again, where the problem is one that passes. */
    static final String RETRY_AFTER = "30";

    /** A problem of the door; its texts are {@code problem.<name>.title} and {@code problem.<name>.detail}. */
    public static Problem of(int status, String name) {
        return new Problem(status, "problem." + name + ".title", "problem." + name + ".detail", List.of());
    }

    /** The problem of an answer that has a status and nothing else. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> absent();
            case 401 -> of(401, "signed-out");
            case 403 -> of(403, "forbidden");
            case 405, 501 -> of(405, "method");
            case 413 -> of(413, "large");
            case 406, 415 -> of(status, "kind");
            case 503 -> of(503, "away");
            default -> status < 500 ? of(400, "malformed") : of(500, "fault");
        };
    }

    /** Asked for under a name that is not ours. */
    static Problem host(String address) {
        return new Problem(421, "problem.host.title", "problem.host.detail", List.of(address));
    }

    /** Whether it is over by itself after a while. */
    boolean passes() {
        return status == 503;
    }

    /** Hidden, absent and not permitted: one answer, byte for byte. */
    static Problem absent() {
        return of(404, "absent");
    }

    static Problem of(Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> absent();
            case FORBIDDEN -> because(403, "forbidden", refusal);
            case STALE -> because(412, "stale", refusal);
            case CONFLICT -> because(409, "conflict", refusal);
            case INVALID -> because(422, "invalid", refusal);
            case TOO_MANY -> because(429, "many", refusal);
        };
    }

    private static Problem because(int status, String name, Refusal refusal) {
        return new Problem(status, "problem." + name + ".title", refusal.key(), refusal.arguments());
    }

    /** What it says to machines. */
    String json(Texts texts) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", texts.t(title))
                .add("status", status)
                .add("detail", texts.t(detail, arguments.toArray()))
                .add("key", detail)
                .build()
                .toString();
    }
}
