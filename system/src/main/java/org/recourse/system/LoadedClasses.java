package org.recourse.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The classes that a server had loaded when it was ready, kept in the form in which the virtual machine has them, so that
 * the next start need not read them all again: that is a fifth of it. The machine compares each with the one it is asked
 * for, so a class that has changed since is read as ever.
 */
final class LoadedClasses {

    private static final long PATIENCE = 60;

    private final Path file;
    private final Path note;
    private final String made;

    /**
     * @param file where they are kept
     * @param home the folder of the server, which is built anew under another time
     */
    LoadedClasses(Path file, Path home) {
        this.file = file;
        this.note = file.resolveSibling(file.getFileName() + ".of");
        this.made = Runtime.version() + " " + home + " " + changed(home);
    }

    /** How the virtual machine is told to use them, or to keep account so that they can be kept. */
    List<String> options() {
        return List.of(areKept() ? "-XX:SharedArchiveFile=" + file : "-XX:+RecordDynamicDumpInfo");
    }

    boolean areKept() {
        try {
            return Files.exists(file)
                    && Files.exists(note)
                    && Files.readString(note).equals(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps what this server, started with those options, has loaded until now; it stands still for some seconds. Where
     * that does not work nothing is kept, and the next start takes as long as this one.
     */
    void keep(Child server) {
        Path whole = file.resolveSibling("new-" + file.getFileName());
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(note);
            Files.deleteIfExists(whole);
            if (dumped(server, whole) && Files.exists(whole)) {
                Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
                Folders.mark(note, made);
            }
        } catch (IOException nothingKept) {
            // The start itself is none the worse for it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean dumped(Child server, Path whole) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        String pid = Long.toString(server.handle().pid());
        var process = new ProcessBuilder(jcmd.toString(), pid, "VM.cds", "dynamic_dump", whole.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    private static String changed(Path home) {
        try {
            return Files.getLastModifiedTime(home).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
