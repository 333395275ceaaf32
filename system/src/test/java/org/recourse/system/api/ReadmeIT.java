package org.recourse.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.recourse.system.OutsideTest;
import org.recourse.system.RunningSystem;

/** The calls that the README prints, run as they are printed but for the doors of this run. */
@ResourceLock(Machine.LOCK)
class ReadmeIT extends OutsideTest {

    @Test
    void the_three_calls_work_as_printed() throws Exception {
        var readme = Files.readString(RunningSystem.places().root().resolve("README.md"));
        var section = readme.substring(readme.indexOf("## Over the API"), readme.indexOf("## Run it for real"));
        var commands = Arrays.stream(section.split("\n"))
                .filter(line -> line.startsWith("    "))
                .map(line -> line.substring(4))
                .collect(Collectors.joining("\n"))
                .replace(
                        "http://localhost:8180/realms/recourse-demo",
                        RunningSystem.realm().toString())
                .replace("http://localhost:8080", RunningSystem.address().toString());
        var process = new ProcessBuilder("bash", "-e", "-c", commands)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("\\{\"reference\":\"[^\"]+\",\"receipt\":\"[^\"]+\"}");
        var reference = said.replaceFirst("(?s).*?\"reference\":\"([^\"]+)\".*", "$1");
        assertThat(said.substring(said.indexOf("receipt")))
                .contains("\"grievances\":[")
                .contains(reference);
    }
}
