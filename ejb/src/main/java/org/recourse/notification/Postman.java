package org.recourse.notification;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.recourse.access.MovedClock;
import org.recourse.access.Presented;
import org.recourse.access.Registry;
import org.recourse.directory.Country;
import org.recourse.escalation.WorkingDays;
import org.recourse.grievance.NewsService;

/**
 * Carries what is due, in a thread of its own: a mail server that is slow or away holds up no clock, no act, and not even the
 * bell that calls.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    @EJB
    private PostOffice office;

    @EJB
    private NewsService news;

    @Inject
    private MailSettings settings;

    @Inject
    private Presented presented;

    @Inject
    private Registry registry;

    @Inject
    private MovedClock clock;

    @Resource(lookup = "java:jboss/mail/Recourse")
    private Session session;

    /** How often the mailbox is looked into. */
    private static final Duration LOOKS = Duration.ofMinutes(2);

    private long looked = System.nanoTime() - LOOKS.toNanos();

    /** Nobody may guess when news goes out. */
    private final RandomGenerator random = new SecureRandom();

    private final ReentrantLock walking = new ReentrantLock();

    /** One round; where one goes already it is not joined. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void walk() {
        var from = settings.from();
        if (from.isEmpty() || !walking.tryLock()) {
            return;
        }
        try {
            presented.asClockwork(() -> {
                var carrier = new SmtpCarrier(session, from.get(), settings.login());
                List.<Runnable>of(
                                this::ring,
                                () -> new Round(office, carrier, this::morning, clock::now).go(),
                                this::tellNews,
                                this::lookForBounces)
                        .forEach(Postman::go);
                return carrier;
            });
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "letters wait for the next round: {0}",
                    e.getClass().getSimpleName());
        } finally {
            walking.unlock();
        }
    }

    /** What fails waits for the next round, and keeps nothing else from going. */
    private static void go(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "letters wait for the next round: {0}",
                    e.getClass().getSimpleName());
        }
    }

    /** Forgets what was sent or put away weeks ago; what fails is done an hour later. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tidy() {
        try {
            presented.asClockwork(() -> {
                office.forget();
                return office;
            });
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "letters wait for the next round: {0}",
                    e.getClass().getSimpleName());
        }
    }

    /** First of all, and by the same gateway as news. */
    private void ring() {
        if (settings.reachesTelephones()) {
            var carrier = slips();
            new CallRound(office, call -> carrier.ring(call, settings.login()), this::zone).go();
        }
    }

    private SlipCarrier slips() {
        return new SlipCarrier(
                session, settings.newsFrom().orElseThrow(), settings.newsTo().orElseThrow());
    }

    private ZoneId zone(int desk) {
        var country = registry.snapshot().country();
        return country.zone(country.office(desk).area());
    }

    private void tellNews() {
        if (settings.reachesTelephones()) {
            var carrier = slips();
            new NewsRound(office, one -> news.look(one.reference(), one.person()), carrier::carry, random).go();
        }
    }

    /** In a demonstration nothing comes back: its mailbox is everybody's. */
    private void lookForBounces() {
        var now = System.nanoTime();
        boolean keeps = !session.getProperties()
                .getProperty("mail.imap.user", Smtp.NOBODY)
                .equals(Smtp.NOBODY);
        if (keeps && !clock.isShown() && now - looked > LOOKS.toNanos()) {
            looked = now;
            if (!new Bounces(session).read((letter, why) -> office.failed(letter, why, null))) {
                LOG.log(Level.WARNING, "the mailbox of what comes back cannot be read");
            }
        }
    }

    private Morning morning(int officer) {
        var country = registry.snapshot().country();
        return morning(country, country.officer(officer).office());
    }

    /** When people of this office get what can wait. */
    static Morning morning(Country country, int office) {
        return new Morning(WorkingDays.of(country, country.office(office).area()));
    }
}
