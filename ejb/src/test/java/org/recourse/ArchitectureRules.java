package org.recourse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules of the mechanism, over whatever stands below a root package. */
final class ArchitectureRules {

    /** In this order: a feature uses those before it and never one after it. */
    static final List<String> FEATURES = List.of(
            "shared",
            "ledger",
            "taxonomy",
            "directory",
            "conflict",
            "access",
            "routing",
            "grievance",
            "escalation",
            "intake",
            "triage",
            "disclosure",
            "answer",
            "appeal",
            "remedy",
            "evidence",
            "notification",
            "record",
            "oversight",
            "administration");

    /** The tool that brings the schema up to date; no feature uses it. */
    private static final String MIGRATION = "migrate";

    /** What the server asks; a library, so that the server finds it. It uses no feature. */
    private static final String HEALTH = "health";

    /** Whatever holds a secret or a text in the clear: it says what it is, never what it holds. */
    private static final Set<String> SILENT =
            Set.of("Sealed", "ClearText", "CaseKey", "WrappedKey", "ServerKey", "Receipt", "DraftKey", "KeyedDigest");

    /** Types by which secrets and texts are held. */
    private static final Set<String> HOLDERS =
            Set.of("byte[]", "java.lang.String", "java.math.BigInteger", "javax.crypto.SecretKey");

    private ArchitectureRules() {}

    static List<ArchRule> in(String root) {
        return List.of(
                features(root),
                order(root),
                migration(root),
                cycles(root),
                http(root),
                entities(root),
                roles(root),
                silence(root),
                reveal(root));
    }

    private static ArchRule features(String root) {
        var known = Stream.concat(FEATURES.stream(), Stream.of(MIGRATION, HEALTH))
                .map(feature -> root + "." + feature)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(known)
                .as("Every class is in the flat package of a feature of the list");
    }

    private static ArchRule order(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(useNothingAfterThem(root))
                .as("No feature uses one after it");
    }

    private static ArchCondition<JavaClass> useNothingAfterThem(String root) {
        return new ArchCondition<>("use no feature after their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    int place = place(root, type);
                    int used = place(root, dependency.getTargetClass().getBaseComponentType());
                    if (place >= 0 && used > place) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static int place(String root, JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(root + ".") ? FEATURES.indexOf(name.substring(root.length() + 1)) : -1;
    }

    private static ArchRule migration(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + "." + MIGRATION)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + "." + MIGRATION)
                .as("No feature uses the migration");
    }

    private static ArchRule cycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().as("No two features use each other");
    }

    private static ArchRule http(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "gg.jte..")
                .as("The mechanism knows no HTTP and no HTML");
    }

    /** The web tier sees no entity, because services hand it none. */
    private static ArchRule entities(String root) {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(service(root))
                .should(notSatisfy("show an entity", ArchitectureRules::showsEntity))
                .allowEmptyShould(true)
                .as("No service hands out or takes an entity");
    }

    /** A method without roles is open to anonymous callers in a bean where none names any. */
    static ArchRule roles(String root) {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(service(root))
                .should(notSatisfy("name no roles", method -> !namesRoles(method)))
                .allowEmptyShould(true)
                .as("Every public method of a service names its roles");
    }

    static ArchRule silence(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and(new DescribedPredicate<>("hold what is confidential") {
                    @Override
                    public boolean test(JavaClass type) {
                        return SILENT.contains(type.getSimpleName());
                    }
                })
                .should(keepSilent())
                .as("What holds a secret or a text says in toString what it is, never what it holds");
    }

    static ArchRule reveal(String root) {
        return methods()
                .that()
                .haveName("toString")
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should(notSatisfy(
                        "reveal",
                        method -> method.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTarget().getName().startsWith("reveal"))))
                .as("No toString reveals");
    }

    private static DescribedPredicate<JavaClass> service(String root) {
        return new DescribedPredicate<>("are services") {
            @Override
            public boolean test(JavaClass type) {
                return type.getPackageName().startsWith(root)
                        && type.getSimpleName().endsWith("Service");
            }
        };
    }

    private static boolean namesRoles(JavaMethod method) {
        return method.isAnnotatedWith(RolesAllowed.class)
                || method.isAnnotatedWith(PermitAll.class)
                || method.isAnnotatedWith(DenyAll.class);
    }

    private static boolean showsEntity(JavaMethod method) {
        return Stream.of(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .flatMap(types -> types)
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .anyMatch(type -> type.isAnnotatedWith(Entity.class));
    }

    private static ArchCondition<JavaMethod> notSatisfy(String what, Predicate<JavaMethod> bad) {
        return new ArchCondition<>("not " + what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (bad.test(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + ": does " + what));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> keepSilent() {
        return new ArchCondition<>("keep silent") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = type.tryGetMethod("toString");
                if (own.isEmpty() || madeByTheCompiler(type, own.get())) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has no toString of its own"));
                } else if (shows(own.get())) {
                    events.add(
                            SimpleConditionEvent.violated(type, type.getName() + " shows in toString what it holds"));
                }
            }
        };
    }

    /** That of a record shows every component, and is final unless somebody wrote it. */
    private static boolean madeByTheCompiler(JavaClass type, JavaMethod toString) {
        return type.isRecord() && toString.getModifiers().contains(JavaModifier.FINAL);
    }

    private static boolean shows(JavaMethod toString) {
        return toString.getFieldAccesses().stream()
                        .anyMatch(access ->
                                HOLDERS.contains(access.getTarget().getRawType().getName()))
                || toString.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> Set.of("secret", "bytes", "revealBytes")
                                .contains(call.getTarget().getName()));
    }
}
