package io.github.interop4j.run;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Sentence;
import io.github.interop4j.check.Spec;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A check that exists, as it describes itself.
 *
 * @param variant    the upstream class it speaks for, where a guideline names one id under several
 * @param capability what it says it speaks about; a guideline may say otherwise
 * @param sentence   its method's name in words
 * @param source     its class and method, joined by {@code #}
 * @param spec       where the API reference says what is demanded
 */
@API(status = API.Status.EXPERIMENTAL)
public record KnownCheck(
        String id, Optional<String> variant, String capability, String sentence, String source, Optional<String> spec) {

    static KnownCheck of(Method method, Check check) {
        return new KnownCheck(
                check.value(),
                Optional.of(check.variant()).filter(variant -> !variant.isBlank()),
                annotation(method, Capability.class).map(Capability::value).orElse(""),
                Sentence.of(method),
                method.getDeclaringClass().getName() + "#" + method.getName(),
                annotation(method, Spec.class).map(Spec::value));
    }

    private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(type)));
    }
}
