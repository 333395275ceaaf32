package org.recourse.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What somebody brings to be imported: some of the files of a country, by themselves or in ZIP archives, and what was
 * wrong with them as files. Never larger than {@link #MOST_BYTES} unpacked.
 */
public final class Parcel {

    /** All files together, unpacked: four times a country of 5,000 offices and 20,000 officers. */
    public static final int MOST_BYTES = 24 * 1024 * 1024;

    private static final int MOST_ENTRIES = 200;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int room = MOST_BYTES;

    private Parcel() {}

    /** Unpacks what was sent, by the names of the files. */
    public static Parcel of(Map<String, byte[]> sent) {
        var parcel = new Parcel();
        sent.forEach(parcel::take);
        if (parcel.texts.isEmpty() && parcel.faults.isEmpty()) {
            parcel.fault(String.join(", ", CountrySheets.names()), Defect.MISSING_FILE);
        }
        return parcel;
    }

    /** What lies in a folder, or a ZIP archive; refuses with {@link IllegalArgumentException} what cannot be read. */
    public static Parcel at(Path place) {
        try {
            var sent = new LinkedHashMap<String, byte[]>();
            if (!Files.isDirectory(place)) {
                sent.put(place.toString(), Files.readAllBytes(place));
            }
            for (var name : CountrySheets.names()) {
                var file = place.resolve(name);
                if (Files.isRegularFile(file)) {
                    sent.put(name, Files.readAllBytes(file));
                }
            }
            return of(sent);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(place + " cannot be read", unreadable);
        }
    }

    private void take(String name, byte[] content) {
        var plain = plain(name);
        if (plain.endsWith(".zip")) {
            unpack(plain, content);
        } else if (content.length > room) {
            fault(plain, Defect.TOO_LARGE, String.valueOf(MOST_BYTES / 1024 / 1024));
        } else {
            room -= content.length;
            add(plain, content);
        }
    }

    /** Without the folders, in small letters. */
    private static String plain(String name) {
        var parts = name.replace('\\', '/').split("/");
        return parts.length == 0 ? "" : parts[parts.length - 1].strip().toLowerCase(Locale.ROOT);
    }

    private void unpack(String name, byte[] archive) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            int entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES || !unpacked(zip, entry)) {
                    fault(name, Defect.TOO_LARGE, String.valueOf(MOST_BYTES / 1024 / 1024));
                    return;
                }
            }
            if (entries == 0) {
                fault(name, Defect.BROKEN_ZIP);
            }
        } catch (IOException | IllegalArgumentException broken) {
            fault(name, Defect.BROKEN_ZIP);
        }
    }

    /** Takes one file out of an archive; false where there is no room for it. */
    private boolean unpacked(ZipInputStream zip, ZipEntry entry) throws IOException {
        var content = zip.readNBytes(room + 1);
        if (content.length > room) {
            return false;
        }
        room -= content.length;
        if (!entry.isDirectory() && !left(entry.getName())) {
            add(plain(entry.getName()), content);
        }
        return true;
    }

    /** What computers put beside what one wanted to pack. */
    private static boolean left(String name) {
        return name.startsWith("__MACOSX/") || plain(name).startsWith(".");
    }

    private void add(String name, byte[] content) {
        if (!CountrySheets.names().contains(name)) {
            boolean sheet = name.endsWith(".csv") || name.endsWith(".txt");
            fault(name, sheet ? Defect.UNKNOWN_FILE : Defect.NOT_CSV, String.join(", ", CountrySheets.names()));
        } else if (texts.containsKey(name)) {
            fault(name, Defect.FILE_TWICE);
        } else {
            decode(name, content);
        }
    }

    private void decode(String name, byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            texts.put(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException foreign) {
            fault(name, Defect.NOT_UTF8);
        }
    }

    private void fault(String file, Defect defect, String... values) {
        faults.add(Fault.of(file, 0, null, defect, values));
    }

    /** What was wrong with the files themselves. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The text of a file, without its byte order mark; none where it was not sent. */
    public Optional<String> text(String file) {
        return Optional.ofNullable(texts.get(file));
    }

    /** The files that there are. */
    public List<String> files() {
        return List.copyOf(texts.keySet());
    }

    /** All of it as one archive, to be kept. */
    public byte[] packed() {
        return pack(texts);
    }

    /** One archive of texts by the names of their files. */
    public static byte[] pack(Map<String, String> texts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var text : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Says how many files there are, and nothing of the people in them. */
    @Override
    public String toString() {
        return "parcel of " + texts.size();
    }
}
