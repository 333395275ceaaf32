package org.recourse.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.ExactKeys;
import org.recourse.access.ExactKeys.Claim;
import org.recourse.access.Keys;
import org.recourse.grievance.Acts;
import org.recourse.shared.InputRefused;

/** The one door through which a grievance comes in, by whatever channel. */
@Stateless
public class IntakeService {

    /** Fewer symbols cannot hold 128 bits. */
    private static final int SHORTEST_KEY = 22;

    @Inject
    private Acts acts;

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    /**
     * Registers a grievance. The same key with the same report gives the same case and the same receipt, however often
     * and at once; with another report it is refused with {@link KeyUsedBefore}.
     *
     * @param key at least 128 bits that nobody guesses, of one sending
     */
    @PermitAll
    public Registered register(String key, Report report) {
        if (key.length() < SHORTEST_KEY) {
            throw InputRefused.field("key", "key-short");
        }
        var presence = caller.inAnyRole();
        var scope = presence.actor().pseudonym();
        var receipt = keys.receipts().of(scope, key, 1);
        var keyDigest = digest(key);
        var claimed = database.on(connection -> new ExactKeys(connection)
                .claim(scope, keyDigest, digest(JsonbBuilder.create().toJson(report))));
        if (claimed.claim() == Claim.OTHER_BODY) {
            throw new KeyUsedBefore();
        }
        var known = claimed.reference();
        if (claimed.claim() == Claim.DONE && known != null) {
            return new Registered(known, receipt);
        }
        var arrival = new Arriving(keys, keys.receipts().digest(receipt));
        var done = acts.register(null, report, (hand, clean) -> {
            arrival.receive(hand, clean);
            database.on(connection -> {
                new ExactKeys(connection).made(scope, keyDigest, hand.reference());
                return hand;
            });
        });
        return new Registered(done.reference(), receipt);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
