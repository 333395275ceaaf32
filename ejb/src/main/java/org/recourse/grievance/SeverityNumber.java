package org.recourse.grievance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Severity;

/** The severity as its number in the database. */
@Converter(autoApply = true)
public class SeverityNumber implements AttributeConverter<@Nullable Severity, @Nullable Short> {

    @Override
    public @Nullable Short convertToDatabaseColumn(@Nullable Severity value) {
        return value == null ? null : Numbers.of("severity", value.name());
    }

    @Override
    public @Nullable Severity convertToEntityAttribute(@Nullable Short number) {
        return number == null ? null : Severity.valueOf(Numbers.code("severity", number));
    }
}
