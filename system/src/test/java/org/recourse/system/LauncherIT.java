package org.recourse.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the launcher says in one sentence, and what it leaves behind. */
@Execution(ExecutionMode.SAME_THREAD)
class LauncherIT {

    @Test
    void a_taken_port_is_named_with_the_property_that_moves_it() throws IOException {
        var free = Ports.free();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(free.application(), taken.getLocalPort(), free.database(), free.management());
            assertThatThrownBy(ports::check)
                    .isInstanceOf(Halt.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (login) is taken")
                    .hasMessageContaining("-Dport.login=");
        }
        free.check();
    }

    @Test
    void a_second_start_over_the_same_folder_is_refused_until_the_first_has_ended(@TempDir Path home) {
        var file = home.resolve("lock");
        try (var first = Lock.of(file)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> Lock.of(file)).isInstanceOf(Halt.class).hasMessageContaining("already running");
        }
        Lock.of(file).close();
    }

    @Test
    void a_child_that_dies_or_is_late_is_named_with_its_log(@TempDir Path home) {
        var dead = child(home, "echo starting; exit 3");
        assertThatThrownBy(() -> dead.await(Duration.ofSeconds(20)))
                .isInstanceOf(Halt.class)
                .hasMessageContaining("The test has stopped by itself")
                .hasMessageContaining("test.log");
        var late = child(home, "sleep 60");
        assertThatThrownBy(() -> late.await(Duration.ofMillis(200)))
                .isInstanceOf(Halt.class)
                .hasMessageContaining("is not ready");
        late.stop(Duration.ofSeconds(5));
        assertThat(late.handle().isAlive()).isFalse();
    }

    @Test
    void a_child_that_does_not_want_to_stop_is_ended(@TempDir Path home) {
        var stubborn = child(home, "trap '' TERM; echo ready; while true; do sleep 1; done");
        stubborn.await(Duration.ofSeconds(20));
        stubborn.stop(Duration.ofMillis(500));
        assertThat(stubborn.handle().isAlive()).isFalse();
    }

    @Test
    void what_an_earlier_start_left_behind_is_ended_and_nobody_else(@TempDir Path home) throws Exception {
        var left = child(home, "echo ready; exec sleep 60");
        left.await(Duration.ofSeconds(20));
        var leftovers = new Leftovers(home.resolve("processes"));
        leftovers.add(left);
        var other = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                home.resolve("processes"),
                Files.readString(home.resolve("processes")) + other.pid() + " 2001-01-01T00:00:00Z\n");
        leftovers.end();
        assertThat(left.handle().isAlive()).isFalse();
        assertThat(other.isAlive()).isTrue();
        other.destroyForcibly().waitFor();
    }

    @Test
    void secrets_are_readable_by_their_owner_alone_and_made_once(@TempDir Path home) throws IOException {
        var secrets = Secrets.of(home.resolve("secrets"), home.resolve("keys"));
        var first = secrets.secret("database.app");
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("r--------");
            }
        }
        assertThat(Secrets.of(home.resolve("secrets"), home.resolve("keys")).secret("database.app"))
                .isEqualTo(first);
    }

    @Test
    void what_was_built_is_started_again_until_a_source_changes(@TempDir Path root) throws IOException {
        for (var result : Built.RESULTS) {
            source(root.resolve(result).resolve("made"), "of the sources");
        }
        var source = source(root.resolve("ejb/src/A.java"), "class A {}");
        var built = new Built(root);
        assertThat(built.libraries()).isEmpty();
        var launcher = new URLClassLoader(new URL[] {root.toUri().toURL()});
        built.note(launcher);
        assertThat(built.libraries()).containsExactly(root);

        var added = source(root.resolve("web/src/B.java"), "class B {}");
        assertThat(built.libraries()).isEmpty();
        Files.delete(added);
        assertThat(built.libraries()).isNotEmpty();
        source(source, "class A { }");
        assertThat(built.libraries()).isEmpty();
        built.note(launcher);
        assertThat(built.libraries()).isNotEmpty();
        Files.delete(root.resolve("ear/server/target/server/complete/made"));
        assertThat(built.libraries()).isEmpty();
        built.note(launcher);
        built.forget();
        assertThat(built.libraries()).isEmpty();
    }

    @Test
    void a_source_that_changed_while_it_was_built_is_built_again(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("late.txt"), "written after the build began");
        var built = new Built(root);
        built.note(new URLClassLoader(new URL[] {root.toUri().toURL()}));
        assertThat(built.libraries()).isEmpty();
    }

    @Test
    void the_server_has_every_library_that_lies_in_its_module_and_no_other() throws IOException {
        var module = Path.of(
                System.getProperty("recourse.root"), "ear/server/target/server/modules/org/recourse/paper/main");
        var listed = Pattern.compile("path=\"([^\"]+\\.jar)\"")
                .matcher(Files.readString(module.resolve("module.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        try (var files = Files.list(module)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar")))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    /** A file that is older than this test. */
    private static Path source(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }

    private static Child child(Path home, String script) {
        return Child.start("The test", home.resolve("test.log"), List.of("sh", "-c", script), Map.of(), "^ready$");
    }
}
