package org.recourse.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.stream.Stream;

/** The rules of pages and API, over whatever stands below a root package. */
final class ArchitectureRules {

    /** What describes the API as a whole looks at what each feature takes and gives. */
    private static final String API = "api";

    private ArchitectureRules() {}

    static List<ArchRule> in(String root) {
        return List.of(features(root), cycles(root), database(root), entities(root), roles(root));
    }

    private static ArchRule features(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".*..")
                .and()
                .resideOutsideOfPackage(root + "." + API + "..")
                .should(shareNothingElse(root))
                .as("Features of the web share only web.shared, which uses none of them");
    }

    private static ArchCondition<JavaClass> shareNothingElse(String root) {
        return new ArchCondition<>("share nothing else") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var used = feature(root, dependency.getTargetClass().getBaseComponentType());
                    if (!used.isEmpty() && !used.equals("shared") && !used.equals(feature(root, type))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** The feature of a class; empty for one outside of the web. */
    private static String feature(String root, JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.", 2)[0] : "";
    }

    private static ArchRule cycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().as("No two packages use each other");
    }

    private static ArchRule database(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..")
                .as("Pages and API know no database");
    }

    private static ArchRule entities(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .as("Pages and API see no entity");
    }

    /** A resource method without roles is open to anonymous callers. */
    private static ArchRule roles(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and(new DescribedPredicate<CanBeAnnotated>("answer HTTP") {
                    @Override
                    public boolean test(CanBeAnnotated method) {
                        return method.isMetaAnnotatedWith(HttpMethod.class);
                    }
                })
                .should(new ArchCondition<>("name roles") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (!namesRoles(method) && !namesRoles(method.getOwner())) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                        }
                    }
                })
                .as("Every method that answers HTTP names its roles");
    }

    private static boolean namesRoles(CanBeAnnotated what) {
        return Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class).anyMatch(what::isAnnotatedWith);
    }
}
