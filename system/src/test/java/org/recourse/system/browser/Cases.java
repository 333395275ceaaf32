package org.recourse.system.browser;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.recourse.grievance.State;
import org.recourse.system.RunningSystem;
import org.recourse.system.container.Station;

/** Cases at the stations of their road, brought there through the services when somebody first asks for one. */
final class Cases {

    /** A case, and the receipt of whoever told it. */
    record Case(String reference, String receipt) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Station, Case> known = new ConcurrentHashMap<>();

    /** A case at this station, for everybody who only looks. */
    Case at(Station station) {
        return known.computeIfAbsent(station, this::fresh);
    }

    /** A case of one's own at this station, for somebody who acts. */
    Case fresh(Station station) {
        var made = answer("/test/case?station=" + station).split("\n", 2);
        return new Case(made[0], made[1]);
    }

    /**
     * The address of a case that stands there, for somebody to look at: one with a life of its own, where the
     * demonstration has one that this visitor sees.
     */
    String address(Station station, Visitor visitor) {
        var alive = RunningSystem.hasLives()
                ? Arrays.stream(State.values())
                        .filter(state -> state.name().equals(station.name()))
                        .findFirst()
                : Optional.<State>empty();
        return alive.flatMap(state -> listed(state, visitor))
                .orElseGet(() -> "/portal/cases/" + at(station).reference());
    }

    private static Optional<String> listed(State state, Visitor visitor) {
        return Stream.of("mine", "open", "closed")
                .map(part -> visitor.opens("/portal/cases?part=" + part + "&state=" + state)
                        .links(".rc-docket__case a"))
                .filter(found -> !found.isEmpty())
                // The languages get different ones to show.
                .map(found -> found.get(visitor.language().equals("en") ? 0 : found.size() - 1))
                .findFirst();
    }

    private String answer(String path) {
        var request = HttpRequest.newBuilder(RunningSystem.address().resolve(path));
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }
}
