package org.recourse.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets, type and icons, as the build made them. Their address carries a digest of all of them, so that a
 * browser may keep them for ever and still never shows an old one.
 */
public final class Assets {

    static final String ROOT = "/assets/";

    /** What was read; names of which there is no file are not kept, for anybody can ask for them. */
    private static final ConcurrentHashMap<String, byte[]> FILES = new ConcurrentHashMap<>();

    private Assets() {}

    /** The address of a file, such as {@code /assets/0f3a…/icons.svg}. */
    public static String address(String name) {
        return ROOT + version() + '/' + name;
    }

    static String version() {
        return file("version.txt")
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .orElseThrow(() -> new IllegalStateException("the build made no assets"));
    }

    /** The file of this name, plain or gzipped ({@code .gz}); names with a path in them are unknown. */
    static Optional<byte[]> file(String name) {
        return name.contains("/") || name.contains("..")
                ? Optional.empty()
                : Optional.ofNullable(FILES.computeIfAbsent(name, Assets::read));
    }

    private static byte @Nullable [] read(String name) {
        try (@Nullable InputStream stream = Assets.class.getResourceAsStream(ROOT + name)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
