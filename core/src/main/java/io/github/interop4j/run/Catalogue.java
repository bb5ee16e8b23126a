package io.github.interop4j.run;

import io.github.interop4j.check.CheckSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.apiguardian.api.API;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The checks that exist, found without asking any cloud.
 *
 * @param checks by capability, then by sentence
 */
@API(status = API.Status.EXPERIMENTAL)
public record Catalogue(List<KnownCheck> checks) {

    public Catalogue {
        checks = checks.stream()
                .sorted(Comparator.comparing(KnownCheck::capability)
                        .thenComparing(KnownCheck::sentence)
                        .thenComparing(KnownCheck::source))
                .toList();
    }

    /** Finds the checks of all jars on the class path that name theirs. */
    public static Catalogue ofClassPath() {
        var sources = new ArrayList<CheckSource>();
        ServiceLoader.load(CheckSource.class).forEach(sources::add);
        return of(sources);
    }

    /** Finds the checks in these places. */
    public static Catalogue of(List<CheckSource> sources) {
        var discovery = new Discovery((id, capability) -> true);
        try (LauncherSession session = LauncherFactory.openSession(Hermetic.config())) {
            var unused = session.getLauncher().discover(Hermetic.request(sources, discovery, 1));
        }
        return new Catalogue(discovery.seen());
    }
}
