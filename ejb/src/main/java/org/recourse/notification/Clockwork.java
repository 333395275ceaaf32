package org.recourse.notification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import org.recourse.escalation.Sweep;

/**
 * Calls the sweep and the postman every few seconds, and has both tidy up once an hour. A sweep that goes round for longer is
 * called again when it is back.
 *
 * <p>It begins when everything else here that begins by itself has begun, and not before: whoever is called earlier waits for the rest,
 * and a server that is told to stop in these seconds waits for whoever was called, so that it would never end.
 */
@Singleton
@Startup
@DependsOn({"Readiness", "ReadyChecks", "LiveChecks", "SweepGauges", "CalendarGauge", "MailGauge"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DenyAll
public class Clockwork {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    /** What it calls. */
    private enum Duty {
        SWEEP,
        POST,
        TIDY_STEPS,
        TIDY_POST
    }

    @Resource
    private TimerService timers;

    @EJB
    private Sweep sweep;

    @EJB
    private Postman postman;

    @PostConstruct
    void begin() {
        often(Duty.SWEEP);
        often(Duty.POST);
        hourly(17, Duty.TIDY_STEPS);
        hourly(23, Duty.TIDY_POST);
    }

    private void often(Duty duty) {
        timers.createIntervalTimer(FIRST.toMillis(), BETWEEN.toMillis(), new TimerConfig(duty, false));
    }

    private void hourly(int minute, Duty duty) {
        timers.createCalendarTimer(new ScheduleExpression().hour("*").minute(minute), new TimerConfig(duty, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void call(Timer timer) {
        switch ((Duty) timer.getInfo()) {
            case SWEEP -> sweep.sweep();
            case POST -> postman.walk();
            case TIDY_STEPS -> sweep.tidy();
            case TIDY_POST -> postman.tidy();
        }
    }
}
