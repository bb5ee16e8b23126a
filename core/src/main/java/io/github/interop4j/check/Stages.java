package io.github.interop4j.check;

import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.judgement.Strictness;
import io.github.interop4j.wire.Cancellation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * Where the stage of a run is found: in the store of the launcher session.
 *
 * <p>A run of ours puts it there. Under a plain test runner nobody has, and the first check makes one for the cloud
 * that the environment names; it is closed with the launcher session.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Stages {

    /** Under which a run puts its stage into the launcher session's global namespace. */
    public static final String KEY = "io.github.interop4j.check.Stage";

    /** The configuration parameter that names the cloud, for runs under a plain test runner. */
    public static final String CLOUD = "interop4j.cloud";

    private Stages() {}

    @SuppressWarnings("deprecation") // computeIfAbsent is not in JUnit 5.14, which these checks must run on too
    static Stage of(ExtensionContext context) {
        Store store = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL);
        return Objects.requireNonNull(store.getOrComputeIfAbsent(KEY, key -> fromEnvironment(context), Stage.class));
    }

    private static Stage fromEnvironment(ExtensionContext context) {
        Clouds clouds = Clouds.discover();
        var cloud = context.getConfigurationParameter(CLOUD).map(clouds::named).orElseGet(clouds::chosen);
        return new Stage(
                Map.of(Role.MEMBER, cloud),
                new Stage.Settings(
                        RunId.next(),
                        Runtime.getRuntime().availableProcessors(),
                        Strictness.AS_UPSTREAM,
                        new Cancellation(),
                        CheckListener.SILENT,
                        List.of(),
                        Optional.empty()));
    }
}
