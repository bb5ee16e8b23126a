package io.github.interop4j.check;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.cloud.ConfigurationException;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.judgement.Strictness;
import io.github.interop4j.service.choice.Wishes;
import io.github.interop4j.session.NotAuthenticated;
import io.github.interop4j.verdict.Skipped;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.NoAnswer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** The configuration parameters that allow what {@link GuardRails} refuse; {@code true} allows. */
    public static final String ALLOW_ADMIN = "interop4j.allow-admin";

    public static final String ALLOW_UNVERIFIED = "interop4j.allow-unverified";

    /** There is no stage to be had; the first check that wanted it failed for that. */
    private record Unset(RuntimeException failure, AtomicBoolean told) {}

    @SuppressWarnings("deprecation") // computeIfAbsent is not in JUnit 5.14, which these checks must run on too
    static Stage of(ExtensionContext context) {
        Store store = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL);
        Object found = store.getOrComputeIfAbsent(KEY, key -> fromEnvironment(context));
        if (found instanceof Unset unset) {
            if (unset.told().compareAndSet(false, true)) {
                throw unset.failure();
            }
            throw new Skipped("not run, as the check that failed first says: "
                    + unset.failure().getMessage());
        }
        return (Stage) Objects.requireNonNull(found);
    }

    private static Object fromEnvironment(ExtensionContext context) {
        try {
            Clouds clouds = Clouds.discover();
            return stage(
                    context,
                    context.getConfigurationParameter(CLOUD).map(clouds::named).orElseGet(clouds::chosen));
        } catch (ConfigurationException | NotAuthenticated | NoAnswer e) {
            return new Unset(new ConfigurationException(String.valueOf(e.getMessage())), new AtomicBoolean());
        }
    }

    private static Stage stage(ExtensionContext context, Cloud cloud) {
        var guardRails = new GuardRails(isAllowed(context, ALLOW_ADMIN), isAllowed(context, ALLOW_UNVERIFIED));
        guardRails.against(cloud).ifPresent(Stages::refuse);
        var stage = new Stage(
                Map.of(Role.MEMBER, cloud),
                new Stage.Settings(
                        RunId.next(),
                        Runtime.getRuntime().availableProcessors(),
                        Strictness.AS_UPSTREAM,
                        new Cancellation(),
                        CheckListener.SILENT,
                        List.of(),
                        Optional.empty(),
                        Wishes.NONE,
                        cloud.ceilings(),
                        Optional.empty()));
        guardRails.against(Role.MEMBER, stage.principal(Role.MEMBER)).ifPresent(Stages::refuse);
        return stage;
    }

    private static boolean isAllowed(ExtensionContext context, String parameter) {
        return context.getConfigurationParameter(parameter)
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    private static void refuse(String why) {
        throw new ConfigurationException(why);
    }
}
