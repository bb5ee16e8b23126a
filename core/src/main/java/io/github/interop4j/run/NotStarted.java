package io.github.interop4j.run;

import io.github.interop4j.verdict.NotBegun;
import io.github.interop4j.wire.Redaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Remembers what failed before a check could begin: its class could not be made, or not even loaded.
 */
final class NotStarted implements TestExecutionListener {

    private final Map<String, String> reasons = new ConcurrentHashMap<>();
    private final Redaction redaction;

    NotStarted(Redaction redaction) {
        this.redaction = redaction;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable()
                .ifPresent(thrown -> test.getSource().ifPresent(source -> {
                    String why = redaction.text(why(thrown));
                    if (source instanceof ClassSource type) {
                        reasons.put(type.getClassName(), why);
                    } else if (source instanceof MethodSource method) {
                        reasons.put(method.getClassName() + "#" + method.getMethodName(), why);
                    }
                }));
    }

    private static String why(Throwable thrown) {
        return thrown instanceof NotBegun
                ? String.valueOf(thrown.getMessage())
                : "it could not be started: " + thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    }

    /** Returns what kept the first of these checks from starting, each named by its class and method. */
    Optional<String> why(List<String> sources) {
        return sources.stream()
                .flatMap(source -> List.of(source, source.substring(0, source.indexOf('#'))).stream())
                .flatMap(name -> Optional.ofNullable(reasons.get(name)).stream())
                .findFirst();
    }
}
