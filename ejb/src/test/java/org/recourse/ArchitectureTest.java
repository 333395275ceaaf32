package org.recourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Startup;
import jakarta.ejb.TimerService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.recourse.notification.Clockwork;

/**
 * What holds in every feature. Each rule is also run over classes that were made to break it ({@code
 * org.recourse.broken}), so that none guards nothing because of a typing error.
 */
class ArchitectureTest {

    private static final String ROOT = "org.recourse";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final String BROKEN = "org.recourse.broken";
    private static final JavaClasses BAD = new ClassFileImporter().importPackages(BROKEN);

    @TestFactory
    Stream<DynamicTest> every_rule_holds() {
        return ArchitectureRules.in(ROOT).stream().map(rule -> test(rule, () -> rule.check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_is_seen_to_fail() {
        return ArchitectureRules.in(BROKEN).stream()
                .map(rule -> test(
                        rule,
                        () -> assertThatThrownBy(() -> rule.check(BAD))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining(rule.getDescription())
                                .hasMessageContaining("was violated")));
    }

    @Test
    void every_package_lets_nothing_be_null_unsaid() {
        var packages = PRODUCT.getPackage(ROOT).getSubpackages();

        assertThat(packages).hasSizeGreaterThan(10).allMatch(feature -> feature.isAnnotatedWith(NullMarked.class));
    }

    /** What is called before all of them have begun waits for the rest, and a server that is to stop waits for it. */
    @Test
    void the_clockwork_begins_after_whatever_else_begins_by_itself_and_nothing_else_calls_by_the_clock() {
        var begins = PRODUCT.stream().filter(bean -> bean.isAnnotatedWith(Startup.class));

        assertThat(begins.map(JavaClass::getSimpleName).filter(bean -> !bean.equals("Clockwork")))
                .containsExactlyInAnyOrder(
                        Clockwork.class.getAnnotation(DependsOn.class).value());
        assertThat(PRODUCT.stream().flatMap(bean -> bean.getMethods().stream()))
                .noneMatch(method -> method.isAnnotatedWith(Schedule.class) || method.isAnnotatedWith(Schedules.class));
        assertThat(PRODUCT.stream()
                        .filter(bean -> bean.getDirectDependenciesFromSelf().stream()
                                .anyMatch(use -> use.getTargetClass().isEquivalentTo(TimerService.class))))
                .allMatch(bean -> bean.isEquivalentTo(Clockwork.class))
                .isNotEmpty();
    }

    @Test
    void every_feature_that_the_table_of_acts_names_is_in_the_list() throws IOException {
        try (var table = Objects.requireNonNull(getClass().getResourceAsStream("/domain/acts.csv"))) {
            var acts = new String(table.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(acts.lines().skip(1).map(act -> act.split(",", -1)[2])).isSubsetOf(ArchitectureRules.FEATURES);
        }
    }

    @Test
    void a_service_whose_methods_all_name_their_roles_is_not_blamed() {
        var failures =
                ArchitectureRules.roles(BROKEN).evaluate(BAD).getFailureReport().getDetails();

        assertThat(failures).hasSize(1).allMatch(failure -> failure.contains("openToAll"));
    }

    @Test
    void each_way_to_reveal_is_blamed() {
        var failures = List.of(ArchitectureRules.silence(BROKEN), ArchitectureRules.reveal(BROKEN)).stream()
                .flatMap(rule -> rule.evaluate(BAD).getFailureReport().getDetails().stream())
                .toList();

        assertThat(failures)
                .anyMatch(failure -> failure.contains("Sealed"))
                .anyMatch(failure -> failure.contains("ClearText"))
                .anyMatch(failure -> failure.contains("Talkative"));
    }

    private static DynamicTest test(ArchRule rule, org.junit.jupiter.api.function.Executable check) {
        return DynamicTest.dynamicTest(rule.getDescription(), check);
    }
}
