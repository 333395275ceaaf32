package org.recourse.grievance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The service method that performs one act.
 *
 * @param service the bean, as its clients see it
 * @param input the record that the act asks for; {@link Void} where it asks for nothing
 */
public record Performer(Act act, Object service, Method method, Class<?> input) {

    /** Calls the method, as anybody else would; refusals come out as they are. */
    public Done perform(CaseVersion at, @Nullable Object what) {
        try {
            var done = input == Void.class ? method.invoke(service, at) : method.invoke(service, at, what);
            return (Done) Objects.requireNonNull(done);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
