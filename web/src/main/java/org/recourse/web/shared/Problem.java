package org.recourse.web.shared;

import jakarta.json.Json;
import java.util.List;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Refusal;

/**
 * Why something was not done, for whoever asked: a page for people, {@code application/problem+json} (RFC 9457) for
 * machines.
 *
 * @param status    the status of HTTP
 * @param title     the key of its heading
 * @param detail    the key of the sentence that explains it
 * @param arguments what stands in the gaps of the detail
 * @param faults    what is to be looked at, field by field
 */
public record Problem(int status, String title, String detail, List<Object> arguments, List<Fault> faults) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** After how many seconds it is worth trying again, where the problem is one that passes. */
    static final String RETRY_AFTER = "30";

    /** In place of a text that speaks of pages, machines read the one whose key begins so, where there is one. */
    private static final String MACHINES = "api.";

    /** What is to be looked at in one field. */
    public record Fault(String field, Phrase say) {

        static Fault of(InputRefused.Fault fault) {
            return new Fault(
                    fault.field().replaceAll("\\[(\\d+)]", ".$1"),
                    Phrase.of(fault.key(), fault.arguments().toArray()));
        }
    }

    public Problem(int status, String title, String detail, List<Object> arguments) {
        this(status, title, detail, arguments, List.of());
    }

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
            case 408 -> of(408, "slow");
            case 412 -> new Problem(412, "problem.stale.title", "refusal.stale", List.of());
            case 413 -> of(413, "large");
            case 428 -> of(428, "version");
            case 406, 415 -> of(status, "kind");
            case 503 -> of(503, "away");
            default -> status < 500 ? of(400, "malformed") : of(500, "fault");
        };
    }

    /** Asked for under a name that is not ours. */
    static Problem host(String address) {
        return new Problem(421, "problem.host.title", "problem.host.detail", List.of(address));
    }

    /** Somebody calls more often than he may. */
    public static Problem many(long seconds) {
        return new Problem(429, "problem.many.title", "problem.many.detail", List.of(seconds));
    }

    /** Whether it is over by itself after a while. */
    boolean passes() {
        return status == 503 || status == 429;
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
            case PASSING -> because(503, "passing", refusal);
            case FAULT -> because(500, "fault", refusal);
        };
    }

    /** Something in what was sent is to be looked at. */
    static Problem of(FieldsRefused refused) {
        return new Problem(
                422,
                "problem.invalid.title",
                "refusal.input",
                List.of(refused.faults().size()),
                refused.faults());
    }

    private static Problem because(int status, String name, Refusal refusal) {
        var faults = refusal instanceof InputRefused input
                ? input.faults().stream().map(Fault::of).toList()
                : List.<Fault>of();
        return new Problem(status, "problem." + name + ".title", refusal.key(), refusal.arguments(), faults);
    }

    /** What it says to machines. */
    public String json(Texts texts) {
        var problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", texts.t(said(title, texts)))
                .add("status", status)
                .add("detail", texts.t(said(detail, texts), arguments.toArray()))
                .add("key", detail);
        if (!faults.isEmpty()) {
            var errors = Json.createArrayBuilder();
            faults.forEach(fault -> errors.add(Json.createObjectBuilder()
                    .add("field", fault.field())
                    .add("detail", texts.t(fault.say()))
                    .add("key", fault.say().key())));
            problem.add("errors", errors);
        }
        return problem.build().toString();
    }

    private static String said(String key, Texts texts) {
        return texts.has(MACHINES + key) ? MACHINES + key : key;
    }
}
