package io.github.interop4j.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.As;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.CheckSource;
import io.github.interop4j.check.Spec;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.given.identity.Password;
import io.github.interop4j.given.identity.PasswordHistory;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Holds the check classes of a module to the form that every check has.
 */
public final class CheckRules {

    private static final Set<String> WORDS_THAT_ALTER_USERS = Set.of("changePassword", "createByPassword");
    private static final Set<String> THINGS_THAT_ALTER_USERS =
            Set.of(Password.class.getName(), PasswordHistory.class.getName());
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private CheckRules() {}

    /** Returns a test for each rule, and one that enough check classes were seen. */
    public static Stream<DynamicTest> of(CheckSource source, int atLeast) {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(source.packages());
        var tests = Stream.of(DynamicTest.dynamicTest(
                "check classes are seen",
                () -> assertThat(all.that(areCheckClasses()).size()).isGreaterThanOrEqualTo(atLeast)));
        return Stream.concat(
                tests,
                rules().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(all))));
    }

    /** Returns what some classes do against the rules, in sentences. */
    static List<String> violations(JavaClasses all) {
        return rules().stream()
                .flatMap(rule -> rule.evaluate(all).getFailureReport().getDetails().stream())
                .toList();
    }

    private static List<ArchRule> rules() {
        return List.of(
                classes()
                        .that(areCheckClasses())
                        .should(be(
                                "named for what they check",
                                it -> it.getSimpleName().endsWith("Checks") && it.isTopLevelClass()))
                        .as("a check class is top-level and ends in Checks"),
                classes().that(areCheckClasses()).should().bePackagePrivate().as("a check class is package-private"),
                classes()
                        .that(areCheckClasses())
                        .should(be(
                                "a class of its own",
                                it -> it.getRawSuperclass()
                                                .filter(parent -> parent.isEquivalentTo(Object.class))
                                                .isPresent()
                                        && it.getRawInterfaces().isEmpty()))
                        .as("a check class extends and implements nothing"),
                classes()
                        .that(areCheckClasses())
                        .should(be("without fields", it -> it.getFields().isEmpty()))
                        .as("a check class has no fields"),
                classes()
                        .that(areCheckClasses())
                        .should(be(
                                "without try",
                                it -> it.getCodeUnits().stream()
                                        .allMatch(
                                                each -> each.getTryCatchBlocks().isEmpty())))
                        .as("a check does not try"),
                classes()
                        .that(areCheckClasses())
                        .should()
                        .onlyDependOnClassesThat(areForChecks())
                        .as("a check knows words, givens, judgements and answers"),
                methods()
                        .that()
                        .areDeclaredInClassesThat(areCheckClasses())
                        .and(describe("are written down", it -> !it.getName().startsWith("lambda$")))
                        .should(be("a check or a private sentence", it -> isCheck(it) || isSentence(it)))
                        .as("a method is a check of four parameters at most, or a private static sentence"),
                methods()
                        .that()
                        .areAnnotatedWith(Check.class)
                        .should(be(
                                "with a capability and the place that says what is demanded",
                                it -> annotation(it, Capability.class).isPresent()
                                        && annotation(it, Spec.class).isPresent()))
                        .as("a check says its capability and its specification"),
                methods()
                        .that()
                        .areAnnotatedWith(Check.class)
                        .should(haveIdsOfTheirOwn())
                        .as("a check has an upstream id, which no other check has"),
                methods()
                        .that(areDeclaredInCheckClasses())
                        .and(alterUsers())
                        .should(be("as expendable, under its lock", CheckRules::isAsExpendable))
                        .as("a check that alters a user runs as expendable, one at a time")
                        .allowEmptyShould(true), // most modules have none
                OldestJunit.rule());
    }

    private static DescribedPredicate<JavaClass> areCheckClasses() {
        return describe(
                "check classes",
                it -> it.getSimpleName().endsWith("Checks")
                        || it.getMethods().stream().anyMatch(each -> each.isAnnotatedWith(Check.class)));
    }

    private static DescribedPredicate<JavaMethod> areDeclaredInCheckClasses() {
        return describe("are declared in check classes", it -> areCheckClasses().test(it.getOwner()));
    }

    private static DescribedPredicate<JavaClass> areForChecks() {
        Set<String> single = Set.of(
                Answer.class.getName(),
                Id.class.getName(),
                Role.class.getName(),
                Secret.class.getName(),
                Creates.class.getName(),
                "com.fasterxml.jackson.databind.node.ArrayNode",
                "com.fasterxml.jackson.databind.node.ObjectNode");
        return resideInAnyPackage(
                        "java.lang",
                        "java.lang.invoke",
                        "java.time..",
                        "java.util..",
                        "io.github.interop4j.check..",
                        "io.github.interop4j.given..",
                        "io.github.interop4j.judgement..",
                        "io.github.interop4j.service..",
                        "org.junit.jupiter.api.parallel..")
                .or(describe("are for checks", it -> single.contains(it.getName()) || it.isPrimitive()))
                .and(describe("do not sleep", it -> !it.isEquivalentTo(Thread.class)));
    }

    private static boolean isCheck(JavaMethod method) {
        Set<?> modifiers = method.getModifiers();
        return method.isAnnotatedWith(Check.class)
                && Stream.of(PUBLIC, PROTECTED, PRIVATE, STATIC).noneMatch(modifiers::contains)
                && method.getRawReturnType().getName().equals("void")
                && method.getRawParameterTypes().size() <= 4;
    }

    private static boolean isSentence(JavaMethod method) {
        return !method.isAnnotatedWith(Check.class) && method.getModifiers().containsAll(Set.of(PRIVATE, STATIC));
    }

    private static ArchCondition<JavaMethod> haveIdsOfTheirOwn() {
        Map<String, JavaMethod> seen = new TreeMap<>();
        return new ArchCondition<>("have an id of their own") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Check check = method.getAnnotationOfType(Check.class);
                JavaMethod before = seen.putIfAbsent(check.value() + check.variant(), method);
                if (!check.value().matches(UUID)) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " has the id " + check.value() + ", which is no UUID"));
                } else if (before != null && !before.equals(method)) {
                    events.add(SimpleConditionEvent.violated(
                            method,
                            method.getFullName() + " has the id " + check.value() + " of " + before.getFullName()));
                }
            }
        };
    }

    private static DescribedPredicate<JavaMethod> alterUsers() {
        return describe(
                "alter users",
                it -> it.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> WORDS_THAT_ALTER_USERS.contains(
                                        call.getTarget().getName()))
                        || it.getRawParameterTypes().stream()
                                .anyMatch(type -> THINGS_THAT_ALTER_USERS.contains(type.getName())));
    }

    private static boolean isAsExpendable(JavaMethod method) {
        return annotation(method, As.class)
                        .filter(as -> as.value() == Role.EXPENDABLE)
                        .isPresent()
                && annotation(method, ResourceLock.class)
                        .filter(lock -> lock.value().equals("expendable user"))
                        .isPresent();
    }

    private static <A extends Annotation> Optional<A> annotation(JavaMethod method, Class<A> type) {
        return Stream.<CanBeAnnotated>of(method, method.getOwner())
                .filter(each -> each.isAnnotatedWith(type))
                .findFirst()
                .map(each -> each instanceof JavaMethod found
                        ? found.getAnnotationOfType(type)
                        : method.getOwner().getAnnotationOfType(type));
    }

    private static <T extends com.tngtech.archunit.core.domain.properties.HasName.AndFullName> ArchCondition<T> be(
            String what, Predicate<T> holds) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(T item, ConditionEvents events) {
                if (!holds.test(item)) {
                    events.add(SimpleConditionEvent.violated(item, item.getFullName() + " must be " + what));
                }
            }
        };
    }
}
