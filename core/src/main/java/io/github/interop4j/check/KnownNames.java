package io.github.interop4j.check;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** By which names a check can be asked for without a guideline. */
record KnownNames(String id, String capability) {

    static KnownNames of(Method check) {
        return new KnownNames(
                check.getAnnotation(Check.class).value(),
                Optional.ofNullable(check.getAnnotation(Capability.class))
                        .or(() -> Optional.ofNullable(check.getDeclaringClass().getAnnotation(Capability.class)))
                        .map(Capability::value)
                        .orElse(""));
    }

    /** Returns those of all checks in the places that jars name. */
    static Set<KnownNames> ofClassPath() {
        return ServiceLoader.load(CheckSource.class).stream()
                .flatMap(source -> source.get().packages().stream())
                .flatMap(name -> ReflectionSupport.findAllClassesInPackage(name, type -> true, type -> true).stream())
                .flatMap(type -> ReflectionSupport.findMethods(
                        type, method -> method.isAnnotationPresent(Check.class), HierarchyTraversalMode.TOP_DOWN)
                        .stream())
                .map(KnownNames::of)
                .collect(Collectors.toSet());
    }

    Stream<String> all() {
        return Stream.of(id, capability).filter(name -> !name.isEmpty());
    }
}
