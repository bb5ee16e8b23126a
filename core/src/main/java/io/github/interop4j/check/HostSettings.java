package io.github.interop4j.check;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.cloud.ConfigurationException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * What the configuration parameters of a host's JUnit say of the checks that it runs as ordinary tests.
 *
 * @param cloud        whom they ask: the named one, else the one that is meant when none is named
 * @param capabilities which of them are run, by capability as each says it of itself, or by id; empty for all
 * @param guardRails   what was allowed explicitly
 * @param state        where the ledger is kept, so that a sweep can take back what a crash leaves behind
 */
@API(status = API.Status.EXPERIMENTAL)
public record HostSettings(Cloud cloud, Set<String> capabilities, GuardRails guardRails, Optional<Path> state) {

    /** Names the cloud. */
    public static final String CLOUD = "interop4j.cloud";

    /** Names capabilities or ids, with commas between them. */
    public static final String CAPABILITIES = "interop4j.capabilities";

    /** Names the folder of the ledger. */
    public static final String STATE = "interop4j.state";

    /** The parameters that allow what {@link GuardRails} refuse; {@code true} allows. */
    public static final String ALLOW_ADMIN = "interop4j.allow-admin";

    public static final String ALLOW_UNVERIFIED = "interop4j.allow-unverified";

    public HostSettings {
        capabilities = Set.copyOf(capabilities);
    }

    /**
     * Reads them.
     *
     * @param parameters by name
     * @throws ConfigurationException if they cannot be followed: there is no cloud, none is to be asked, or nothing
     *                                that is asked for exists
     */
    public static HostSettings read(Function<String, Optional<String>> parameters) {
        Set<String> capabilities = names(parameters.apply(CAPABILITIES).orElse(""));
        if (!capabilities.isEmpty()) {
            refuseUnknown(capabilities, KnownNames.ofClassPath());
        }
        Clouds clouds = Clouds.discover();
        Cloud cloud = parameters.apply(CLOUD).map(clouds::named).orElseGet(clouds::chosen);
        var guardRails = new GuardRails(isTrue(parameters, ALLOW_ADMIN), isTrue(parameters, ALLOW_UNVERIFIED));
        guardRails.against(cloud).ifPresent(HostSettings::refuse);
        return new HostSettings(
                cloud, capabilities, guardRails, parameters.apply(STATE).map(Path::of));
    }

    /** Returns whether a check is to be run. */
    public boolean want(Method check) {
        return capabilities.isEmpty() || KnownNames.of(check).all().anyMatch(capabilities::contains);
    }

    /** A name that nothing has would select nothing, and a host that runs nothing says that all is well. */
    private static void refuseUnknown(Set<String> wanted, Set<KnownNames> known) {
        wanted.stream()
                .filter(name -> known.stream().flatMap(KnownNames::all).noneMatch(name::equals))
                .findFirst()
                .ifPresent(name -> refuse(CAPABILITIES + " names '" + name
                        + "', which is neither capability nor id of a check on the class path. There are "
                        + known.stream()
                                .map(KnownNames::capability)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static Set<String> names(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isTrue(Function<String, Optional<String>> parameters, String name) {
        return parameters.apply(name).map(Boolean::parseBoolean).orElse(false);
    }

    private static void refuse(String why) {
        throw new ConfigurationException(why);
    }
}
