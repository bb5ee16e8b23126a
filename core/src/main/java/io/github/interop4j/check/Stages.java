package io.github.interop4j.check;

import io.github.interop4j.cloud.ConfigurationException;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.judgement.Strictness;
import io.github.interop4j.ledger.Book;
import io.github.interop4j.ledger.BookNotWritable;
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
 * <p>A run of ours puts it there. Under a plain test runner nobody has, and the first check makes one as the
 * {@link HostSettings} say; it is closed with the launcher session.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Stages {

    /** Under which a run puts its stage into the launcher session's global namespace. */
    public static final String KEY = "io.github.interop4j.check.Stage";

    private Stages() {}

    /** There is no stage to be had; the first check that wanted it failed for that. */
    private record Unset(RuntimeException failure, AtomicBoolean told) {}

    @SuppressWarnings("deprecation") // computeIfAbsent is not in JUnit 5.14, which these checks must run on too
    static Stage of(ExtensionContext context) {
        Store store = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL);
        Object found = store.getOrComputeIfAbsent(KEY, key -> ofHost(context));
        if (found instanceof Unset unset) {
            if (unset.told().compareAndSet(false, true)) {
                throw unset.failure();
            }
            throw new Skipped("not run, as the check that failed first says: "
                    + unset.failure().getMessage());
        }
        return (Stage) Objects.requireNonNull(found);
    }

    private static Object ofHost(ExtensionContext context) {
        try {
            return stage(HostSettings.read(context::getConfigurationParameter));
        } catch (ConfigurationException | NotAuthenticated | NoAnswer | BookNotWritable e) {
            return new Unset(new ConfigurationException(String.valueOf(e.getMessage())), new AtomicBoolean());
        }
    }

    private static Stage stage(HostSettings settings) {
        String run = RunId.next();
        Optional<Book> book = settings.state()
                .map(folder -> Book.open(folder, settings.cloud().name(), run));
        var stage = new Stage(
                Map.of(Role.MEMBER, settings.cloud()),
                new Stage.Settings(
                        run,
                        Runtime.getRuntime().availableProcessors(),
                        Strictness.AS_UPSTREAM,
                        new Cancellation(),
                        CheckListener.SILENT,
                        List.of(),
                        book,
                        Wishes.NONE,
                        settings.cloud().ceilings(),
                        Optional.empty()));
        try {
            settings.guardRails()
                    .against(Role.MEMBER, stage.principal(Role.MEMBER))
                    .ifPresent(why -> {
                        throw new ConfigurationException(why);
                    });
            return stage;
        } catch (ConfigurationException | NotAuthenticated | NoAnswer e) {
            stage.close();
            throw e;
        }
    }
}
