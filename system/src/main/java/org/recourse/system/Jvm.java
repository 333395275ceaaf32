package org.recourse.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the servers' virtual machines are started for development and tests: soon ready rather than fast for long. Classes
 * are not verified again, which takes a fifth of a start: they come from the build and from pinned distributions.
 */
final class Jvm {

    private Jvm() {}

    /** The beginning of a command line, with the Java that runs this. */
    static List<String> command(String... options) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-XX:-CreateCoredumpOnCrash",
                "-Dfile.encoding=UTF-8",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Djava.security.egd=file:/dev/urandom"));
        command.addAll(List.of(options));
        return command;
    }
}
