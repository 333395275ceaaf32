package org.recourse.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.system.OutsideTest;
import org.recourse.system.RunningSystem;
import org.recourse.system.Turns;
import org.recourse.system.container.Attempt;
import org.recourse.system.container.Judge;
import org.recourse.system.container.Records;
import org.recourse.system.container.Trial;
import org.recourse.system.container.Way;

/**
 * Every act that the API offers, done badly in every way by whoever has a token: the attempts of {@code MatrixIT} once
 * more, each refused with the status and the key that it should be, and nothing written.
 */
@Order(Turns.LONG)
class ApiMatrixIT extends OutsideTest {

    /** Bringing cases to their stations takes longer than a connection of HTTP/2 may be silent. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void no_act_of_the_document_is_left_out() {
        var paths = Machine.NOBODY.get("/openapi").json().getJsonObject("paths").keySet();
        assertThat(Trial.ALL.stream()
                        .map(trial ->
                                "/grievances/{reference}/acts/" + trial.act().code()))
                .containsExactlyInAnyOrderElementsOf(paths.stream()
                        .filter(path -> path.matches("/grievances/.*/acts/[a-z-]+"))
                        .toList());
    }

    @Test
    void by_the_wrong_role() throws Exception {
        refused(Way.WRONG_ROLE);
    }

    @Test
    void in_the_wrong_relation() throws Exception {
        refused(Way.WRONG_RELATION);
    }

    @Test
    void by_another_office() throws Exception {
        refused(Way.OTHER_OFFICE);
    }

    @Test
    void by_the_accused_office() throws Exception {
        refused(Way.ACCUSED_OFFICE);
    }

    @Test
    void in_the_wrong_state() throws Exception {
        refused(Way.WRONG_STATE);
    }

    @Test
    void on_a_stale_version() throws Exception {
        refused(Way.STALE_VERSION);
    }

    @Test
    void twice_at_once() throws Exception {
        refused(Way.TWICE_AT_ONCE);
    }

    private static void refused(Way way) throws Exception {
        var attempts = told(way);
        Logins.of(attempts.stream().map(Attempt::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        try (var records = Records.through(RunningSystem.database().superuser("recourse"))) {
            assertThat(new Judge(new ApiHand(), records).wrong(way, attempts)).isEmpty();
        }
    }

    /** The attempts as the test inside the server makes them; over HTTP there are two whom nobody knows. */
    private static List<Attempt> told(Way way) throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(RunningSystem.address().resolve("/test/attempts?way=" + way))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(Attempt::of)
                    .flatMap(one -> one.by() == null ? Stream.of(one, one.by(ApiHand.NEWCOMER)) : Stream.of(one))
                    .toList();
        }
    }
}
