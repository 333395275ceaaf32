package org.recourse.notification;

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
import org.recourse.escalation.Measure;

/** The post among the metrics of the management port: how late it is, beside how late the sweep is, and measured as seldom. */
@Singleton
@Startup
@DenyAll
public class MailGauge {

    private static final String MAIL = "recourse.mail.";

    @Inject
    private MeterRegistry registry;

    @EJB
    private Probe probe;

    /** Whoever keeps metrics lets go of what nobody else holds. */
    private final Measure measure = new Measure(this::lag, System::nanoTime);

    @PostConstruct
    void begin() {
        registry.gauge(MAIL + "lag.seconds", Tags.empty(), measure, Measure::told);
    }

    private double lag() {
        try {
            return probe.mailLag();
        } catch (RuntimeException away) {
            return Double.NaN;
        }
    }

    /** Another deployment has a gauge of its own. */
    @PreDestroy
    void end() {
        registry.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith(MAIL))
                .forEach(registry::remove);
    }
}
