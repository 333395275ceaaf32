package org.recourse.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which service method performs which act, found among the beans once: forms, the API and confirmations go through this
 * one list, so that a new act is a method and nothing more.
 */
@ApplicationScoped
public class Performers {

    private final Map<Act, Performer> performers = new EnumMap<>(Act.class);

    /** For the container's proxy. */
    protected Performers() {}

    @Inject
    Performers(@PerformsActs Instance<Object> services) {
        services.handles().forEach(handle -> add(handle.getBean().getBeanClass(), handle.get()));
    }

    private void add(Class<?> type, Object service) {
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Performs.class))
                .forEach(method -> {
                    var act = Objects.requireNonNull(method.getAnnotation(Performs.class))
                            .value();
                    var input = method.getParameterCount() > 1 ? method.getParameterTypes()[1] : Void.class;
                    if (isAsked(input) && performers.put(act, new Performer(act, service, method, input)) != null) {
                        throw new IllegalStateException("performed twice: " + act.code());
                    }
                });
    }

    /** What is made and not typed has a door of its own. */
    private static boolean isAsked(Class<?> input) {
        return input == Void.class || input.isRecord();
    }

    /** The performer of an act that is done by its form; empty for acts of the product itself and those with their own door. */
    public Optional<Performer> of(Act act) {
        return Optional.ofNullable(performers.get(act));
    }
}
