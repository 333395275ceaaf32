package org.recourse.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds in every feature of the web. Each rule is also run over classes that were made to break it ({@code
 * org.recourse.broken.web}), so that none guards nothing because of a typing error.
 */
class ArchitectureTest {

    private static final String ROOT = "org.recourse.web";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final String BROKEN = "org.recourse.broken.web";
    private static final JavaClasses BAD = new ClassFileImporter().importPackages(BROKEN);

    @TestFactory
    Stream<DynamicTest> every_rule_holds() {
        return ArchitectureRules.in(ROOT).stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_is_seen_to_fail() {
        return ArchitectureRules.in(BROKEN).stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThatThrownBy(() -> rule.check(BAD))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining(rule.getDescription())
                                .hasMessageContaining("was violated")));
    }
}
