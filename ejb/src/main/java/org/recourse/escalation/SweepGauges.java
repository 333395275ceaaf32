package org.recourse.escalation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * The sweep among the metrics of the management port, as two numbers: how late all nodes are, and how long this one is
 * silent. The lag is measured once in ten seconds, however many ask. The server hands on only what is registered by name, so
 * the unit stands in the name.
 */
@Singleton
@Startup
@DenyAll
public class SweepGauges {

    private static final String SWEEP = "recourse.sweep.";

    @Inject
    private MeterRegistry registry;

    @Inject
    private Pulse pulse;

    @PostConstruct
    void begin() {
        registry.gauge(SWEEP + "lag.seconds", Tags.empty(), pulse, Pulse::lag);
        registry.gauge(SWEEP + "silence.seconds", Tags.empty(), pulse, Pulse::silence);
    }

    /** Another deployment has gauges of its own. */
    @PreDestroy
    void end() {
        registry.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith(SWEEP))
                .forEach(registry::remove);
    }
}
