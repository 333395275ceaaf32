package org.recourse.grievance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Numbers;

/** A state as its number in the database. */
@Converter(autoApply = true)
public class StateNumber implements AttributeConverter<@Nullable State, @Nullable Short> {

    @Override
    public @Nullable Short convertToDatabaseColumn(@Nullable State state) {
        return state == null ? null : Numbers.of("state", state.name());
    }

    @Override
    public @Nullable State convertToEntityAttribute(@Nullable Short number) {
        return number == null ? null : State.valueOf(Numbers.code("state", number));
    }
}
