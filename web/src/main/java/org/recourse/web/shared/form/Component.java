package org.recourse.web.shared.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Ahead;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;
import org.recourse.shared.RememberedDay;

/** One component of a record that an act asks for: its type and the constraints on it. */
final class Component {

    /** From here on words get more than one line. */
    private static final int LINE = 300;

    private static final Set<Class<? extends Annotation>> KNOWN = Set.of(
            AssertTrue.class,
            Future.class,
            FutureOrPresent.class,
            Max.class,
            Min.class,
            NotBlank.class,
            NotEmpty.class,
            NotNull.class,
            Past.class,
            PastOrPresent.class,
            Positive.class,
            PositiveOrZero.class,
            Size.class,
            Valid.class);

    private final RecordComponent component;

    Component(RecordComponent component) {
        this.component = component;
        for (var annotation : component.getAccessor().getAnnotations()) {
            var type = annotation.annotationType();
            if (type.getPackageName().startsWith("jakarta.validation") && !KNOWN.contains(type)) {
                throw new IllegalArgumentException(component + " has a constraint that forms do not know: " + type);
            }
        }
    }

    static List<Component> of(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(Component::new).toList();
    }

    String name() {
        return component.getName();
    }

    Class<?> type() {
        return component.getType();
    }

    boolean list() {
        return type() == List.class;
    }

    /** The type of what it holds: of the list's elements, else its own. */
    Class<?> element() {
        return list() ? (Class<?>) held().getType() : type();
    }

    private AnnotatedType held() {
        return component.getAnnotatedType() instanceof AnnotatedParameterizedType generic
                ? generic.getAnnotatedActualTypeArguments()[0]
                : component.getAnnotatedType();
    }

    /** The list of the taxonomy that its codes are from. */
    Optional<String> codes() {
        return Optional.ofNullable(held().getAnnotation(Code.class))
                .or(() -> Optional.ofNullable(component.getAnnotation(Code.class)))
                .map(Code::value);
    }

    boolean has(Class<? extends Annotation> constraint) {
        return component.getAccessor().isAnnotationPresent(constraint);
    }

    /** Whether another answer says if it must be there. */
    boolean depends() {
        return component.isAnnotationPresent(Depends.class);
    }

    /** Whether its day must not be over. */
    boolean ahead() {
        return component.isAnnotationPresent(Ahead.class) || has(FutureOrPresent.class) || has(Future.class);
    }

    /** Whether it is written as day, month and year. */
    boolean dated() {
        return type() == LocalDate.class || remembered();
    }

    private <A extends Annotation> @Nullable A constraint(Class<A> type) {
        return component.getAccessor().getAnnotation(type);
    }

    boolean optional() {
        return !has(NotBlank.class) && !has(NotNull.class) && !has(NotEmpty.class) && !type().isPrimitive();
    }

    /** The most signs, or the most elements of a list. */
    int most() {
        var size = constraint(Size.class);
        return size == null ? LINE - 1 : size.max();
    }

    int least() {
        var size = constraint(Size.class);
        return size == null ? 0 : size.min();
    }

    long smallest() {
        var min = constraint(Min.class);
        if (min != null) {
            return min.value();
        }
        return has(Positive.class) ? 1 : has(PositiveOrZero.class) ? 0 : Long.MIN_VALUE;
    }

    long largest() {
        var max = constraint(Max.class);
        return max != null
                ? max.value()
                : type() == Long.class || type() == long.class ? Long.MAX_VALUE : Integer.MAX_VALUE;
    }

    boolean whole() {
        return Set.of(int.class, Integer.class, long.class, Long.class).contains(element());
    }

    boolean truth() {
        return element() == boolean.class || element() == Boolean.class;
    }

    boolean words() {
        return element() == String.class;
    }

    boolean longWords() {
        return most() >= LINE;
    }

    /** A day of which the day, and then the month, may be left out. */
    boolean remembered() {
        return element() == RememberedDay.class;
    }

    /** The record that it holds one or several of. */
    Optional<Class<? extends Record>> group() {
        return element().isRecord() && !remembered()
                ? Optional.of(element().asSubclass(Record.class))
                : Optional.empty();
    }
}
