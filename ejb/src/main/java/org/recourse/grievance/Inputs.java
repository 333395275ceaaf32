package org.recourse.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Database;
import org.recourse.shared.Code;
import org.recourse.shared.GoesOut;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;
import org.recourse.shared.InputRefused.Fault;
import org.recourse.shared.TextRefused;
import org.recourse.taxonomy.Taxonomy;

/**
 * The door for what an act asks for, by whatever way it came: texts are cleaned of what cannot be seen, and whatever the
 * record forbids is refused with the names of the fields.
 */
@ApplicationScoped
class Inputs {

    private static final int LONGEST = 20_000;

    /** Where a day begins first on earth: a date that is over or still to come is judged generously. */
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    @Inject
    private ValidatorFactory validators;

    @EJB
    private Database database;

    private final Taxonomy taxonomy = Taxonomy.standard();

    /** The same record with clean texts; refuses with {@link InputRefused}. */
    <I> I checked(I input) {
        if (!input.getClass().isRecord()) {
            return input;
        }
        var faults = new ArrayList<Fault>();
        var clean = clean(input, "", faults);
        if (faults.isEmpty()) {
            validator().validate(clean).forEach(violation -> faults.add(fault(violation)));
        }
        if (!faults.isEmpty()) {
            throw new InputRefused(faults);
        }
        return clean;
    }

    /** Judges dates by the clock of the mechanism, which a demonstration moves. */
    private Validator validator() {
        var clock = Clock.fixed(database.with(org.recourse.access.Guard::now), FIRST);
        return validators.usingContext().clockProvider(() -> clock).getValidator();
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Fault(violation.getPropertyPath().toString(), "refusal.field." + constraint, List.of());
    }

    @SuppressWarnings("unchecked")
    private <R> R clean(R record, String path, List<Fault> faults) {
        var components = record.getClass().getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> cleanValue(component, value(component, record), path + component.getName(), faults))
                .toArray();
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new InputRefused(List.of(new Fault(path, "refusal.field.Invalid", List.of())));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object cleanValue(
            RecordComponent component, @Nullable Object value, String path, List<Fault> faults) {
        if (value instanceof String text) {
            return cleanText(component, text, path, faults);
        }
        if (value instanceof List<?> list) {
            return cleanList(component, list, path, faults);
        }
        return component.getType() == List.class ? List.of() : value;
    }

    private List<Object> cleanList(RecordComponent component, List<?> list, String path, List<Fault> faults) {
        var clean = new ArrayList<Object>();
        var element = ((AnnotatedParameterizedType) component.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
        for (int i = 0; i < list.size(); i++) {
            var at = path + "[" + i + "]";
            var value = list.get(i);
            if (value instanceof Record record) {
                clean.add(clean(record, at + ".", faults));
            } else if (value instanceof String text) {
                clean.add(cleanText(element, text, at, faults));
            } else if (value != null) {
                clean.add(value);
            }
        }
        return List.copyOf(clean);
    }

    private String cleanText(AnnotatedElement declared, String text, String path, List<Fault> faults) {
        try {
            var clean = HumanText.text(text, LONGEST);
            var code = declared.getAnnotation(Code.class);
            if (code != null && !clean.isEmpty() && !taxonomy.has(code.value(), clean)) {
                faults.add(new Fault(path, "refusal.field.Code", List.of()));
            }
            if (declared.isAnnotationPresent(GoesOut.class)) {
                faults.addAll(Branding.in(taxonomy, path, clean));
            }
            return clean;
        } catch (TextRefused e) {
            faults.add(new Fault(path, e.key(), e.arguments()));
            return "";
        }
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
