package io.github.interop4j.architecture.planted;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.CancellationToken;

/** Uses what a host with JUnit 5.14 does not have; never run. */
final class Newfangled {

    Object aMethodOfJunit6(ExtensionContext.Store store) {
        return store.computeIfAbsent("key", key -> "value");
    }

    @SuppressWarnings("deprecation")
    @Nullable
    Object aMethodOfJunit5(ExtensionContext.Store store) {
        return store.getOrComputeIfAbsent("key", key -> "value");
    }

    boolean aClassOfJunit6(CancellationToken token) {
        return token.isCancellationRequested();
    }
}
