package org.recourse.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret of the server on disk: five short lines of text, readable by the server's user alone (mode 0400).
 * <pre>
 * recourse-key/1
 * purpose kek
 * number 1
 * for production
 * secret 64 hexadecimal digits
 * </pre>
 * Files for a demonstration say so, and are refused outside one: their secrets are known to everybody.
 */
final class KeyFile {

    private static final Set<PosixFilePermission> READ_BY_OWNER = Set.of(PosixFilePermission.OWNER_READ);
    private static final Pattern FORM =
            Pattern.compile("recourse-key/1\npurpose ([a-z-]{1,32})\nnumber ([1-9][0-9]{0,4})\n"
                    + "for (production|demonstration)\nsecret ([0-9a-f]{64})\n");

    private KeyFile() {}

    /** Reads one file; refuses with {@link KeyRefused} another mode, another form, or a key that is not for here. */
    static ServerKey read(Path file, boolean demonstration) {
        try {
            if (!Files.getPosixFilePermissions(file).equals(READ_BY_OWNER)) {
                throw new KeyRefused(file, "must have the mode 0400");
            }
            return parse(file, Files.readString(file, StandardCharsets.US_ASCII), demonstration);
        } catch (IOException | UnsupportedOperationException e) {
            throw new KeyRefused(file, "cannot be read with its mode");
        }
    }

    private static ServerKey parse(Path file, String text, boolean demonstration) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new KeyRefused(file, "is not in the form recourse-key/1");
        }
        if (form.group(3).equals("demonstration") && !demonstration) {
            throw new KeyRefused(file, "is a key of a demonstration");
        }
        return key(file, form);
    }

    private static ServerKey key(Path file, Matcher form) {
        for (var purpose : KeyPurpose.values()) {
            if (purpose.code().equals(form.group(1))) {
                var secret = HexFormat.of().parseHex(form.group(4));
                return new ServerKey(purpose, Integer.parseInt(form.group(2)), secret);
            }
        }
        throw new KeyRefused(file, "has an unknown purpose");
    }

    /** Writes a new key; refuses to replace one. */
    static void create(Path folder, KeyPurpose purpose, int number, boolean demonstration) throws IOException {
        var text = "recourse-key/1\npurpose " + purpose.code() + "\nnumber " + number + "\nfor "
                + (demonstration ? "demonstration" : "production") + "\nsecret "
                + HexFormat.of().formatHex(Gcm.random(Gcm.KEY_LENGTH)) + "\n";
        var file = folder.resolve(purpose.code() + "-" + number + ".key");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardCharsets.US_ASCII);
        Files.setPosixFilePermissions(file, READ_BY_OWNER);
    }
}
