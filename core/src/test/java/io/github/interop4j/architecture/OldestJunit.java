package io.github.interop4j.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Keeps what runs inside a host's JUnit to the API that the oldest one we support has: JUnit says of each part since
 * which version it exists.
 */
final class OldestJunit {

    private static final int MAJOR = 5;
    private static final int MINOR = 14;
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    /** Was there before, and only declared stable in 6: its date is that of the promise. */
    private static final Set<String> PROMOTED = Set.of(
            "org.junit.jupiter.api.extension.ExtensionContext$StoreScope",
            "org.junit.jupiter.api.extension.ExtensionContext.getStore("
                    + "org.junit.jupiter.api.extension.ExtensionContext$StoreScope, "
                    + "org.junit.jupiter.api.extension.ExtensionContext$Namespace)");

    private OldestJunit() {}

    static ArchRule rule() {
        return classes()
                .should(new ArchCondition<>("use only what JUnit 5.14 has") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        used(item)
                                .distinct()
                                .forEach(each -> events.add(SimpleConditionEvent.violated(
                                        item,
                                        item.getName() + " uses " + each
                                                + ": a host with JUnit 5.14 could not run it")));
                    }
                })
                .as("what runs in a host's JUnit uses only what JUnit 5.14 has");
    }

    private static Stream<String> used(JavaClass item) {
        Stream<String> types = item.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(OldestJunit::isJunit)
                .flatMap(type -> type.isTopLevelClass() && !type.isAnnotatedWith(API.class)
                        ? Stream.of(type.getName() + ", of which nothing can be seen (archunit.properties?)")
                        : newer(type.getFullName(), annotation(type, type::getAnnotationOfType)));
        Stream<String> members = item.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .filter(target -> isJunit(target.getOwner()))
                .flatMap(target -> target.resolveMember().stream())
                .flatMap(member -> newer(member.getFullName(), annotation(member, member::getAnnotationOfType)));
        return Stream.concat(types, members);
    }

    private static boolean isJunit(JavaClass type) {
        return type.getPackageName().startsWith("org.junit.");
    }

    private static Optional<API> annotation(CanBeAnnotated item, Function<Class<API>, API> get) {
        return item.isAnnotatedWith(API.class) ? Optional.of(get.apply(API.class)) : Optional.empty();
    }

    /** Says so of what is newer than the oldest supported; what is deprecated since then is older. */
    private static Stream<String> newer(String name, Optional<API> says) {
        return says
                .filter(api -> api.status() != API.Status.DEPRECATED && !PROMOTED.contains(name))
                .filter(api -> isNewer(api.since()))
                .map(api -> name + ", new in JUnit " + api.since())
                .stream();
    }

    private static boolean isNewer(String since) {
        Matcher version = VERSION.matcher(since);
        if (!version.matches()) {
            return false;
        }
        int major = Integer.parseInt(version.group(1));
        return major > MAJOR || (major == MAJOR && Integer.parseInt(version.group(2)) > MINOR);
    }
}
