package org.recourse.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.recourse.ledger.Heads;

/**
 * A note of heads as a file. It is written beside the one of before and takes its place only when it is on the disk:
 * whatever happens meanwhile, one of both is there, and whole.
 *
 * @param path where it lies
 */
record NoteFile(Path path) {

    /** Refuses to replace what is there, with {@link IllegalArgumentException}, unless it is the note that is held against. */
    void demandHeld(Optional<NoteFile> against) {
        if (Files.exists(path) && !against.map(NoteFile::place).equals(Optional.of(place()))) {
            throw new IllegalArgumentException(
                    path + " is there, and is replaced only where the ledger is held against it (--against)");
        }
    }

    private Path place() {
        return path.toAbsolutePath().normalize();
    }

    /** Reads it; refuses with {@link IllegalArgumentException} what cannot be read, is another file, or was cut. */
    Heads read() {
        try {
            return Heads.read(Files.readAllLines(path));
        } catch (IOException e) {
            throw new IllegalArgumentException(path + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + " " + e.getMessage(), e);
        }
    }

    /** Writes it, in the place of the one of before; refuses with {@link UncheckedIOException}. */
    void write(Heads heads) {
        var beside = path.resolveSibling(path.getFileName() + ".part");
        var bytes = (String.join("\n", heads.lines()) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            try (var channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written", e);
        }
    }
}
