package org.recourse.escalation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.recourse.access.Probe;

/**
 * For how many days ahead days off are entered, in the calendar that runs out first, among the metrics of the management
 * port: when they run out, dates come too soon. Which calendar it is stands on the administrator's home.
 */
@Singleton
@Startup
@DenyAll
public class CalendarGauge {

    private static final String CALENDAR = "recourse.calendar.";

    @Inject
    private MeterRegistry registry;

    @EJB
    private Probe probe;

    private final Measure ahead = new Measure(this::measured, System::nanoTime);

    @PostConstruct
    void begin() {
        registry.gauge(CALENDAR + "ahead.days", Tags.empty(), ahead, Measure::told);
    }

    /** Another deployment has a gauge of its own. */
    @PreDestroy
    void end() {
        registry.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith(CALENDAR))
                .forEach(registry::remove);
    }

    private double measured() {
        try {
            return probe.daysOffAhead();
        } catch (RuntimeException away) {
            return Double.NaN;
        }
    }
}
