package org.recourse.grievance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Confidentiality;

/** The confidentiality as its number in the database. */
@Converter(autoApply = true)
public class ConfidentialityNumber implements AttributeConverter<@Nullable Confidentiality, @Nullable Short> {

    @Override
    public @Nullable Short convertToDatabaseColumn(@Nullable Confidentiality value) {
        return value == null ? null : Numbers.of("confidentiality", value.name());
    }

    @Override
    public @Nullable Confidentiality convertToEntityAttribute(@Nullable Short number) {
        return number == null ? null : Confidentiality.valueOf(Numbers.code("confidentiality", number));
    }
}
