package org.recourse.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Lets entities carry sealed texts as what they are. */
@Converter(autoApply = true)
public class SealedConverter implements AttributeConverter<@Nullable Sealed, byte @Nullable []> {

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.bytes();
    }

    @Override
    public @Nullable Sealed convertToEntityAttribute(byte @Nullable [] bytes) {
        return bytes == null ? null : Sealed.of(bytes);
    }
}
