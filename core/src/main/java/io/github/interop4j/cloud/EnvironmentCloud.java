package io.github.interop4j.cloud;

import io.github.interop4j.cloud.Value.Kind;
import io.github.interop4j.cloud.Value.Scalar;
import io.github.interop4j.cloud.Value.Section;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The cloud that the {@code OS_…} variables describe, and what they say about the others. */
final class EnvironmentCloud {

    /** Variables that choose among files and clouds, and so make no cloud of their own. */
    private static final Set<String> SELECTORS =
            Set.of("OS_CLOUD", "OS_REGION_NAME", "OS_CLIENT_CONFIG_FILE", "OS_CLIENT_SECURE_FILE", "OS_CLOUD_NAME");

    /** What the test tools of OpenStack's own projects set. */
    private static final List<String> FOREIGN = List.of("OS_TEST", "OS_STD", "OS_LOG");

    private final Map<String, String> variables = new TreeMap<>();

    EnvironmentCloud(Map<String, String> environment) {
        environment.forEach((name, value) -> {
            if (name.startsWith("OS_") && FOREIGN.stream().noneMatch(name::startsWith)) {
                variables.put(name, value);
            }
        });
    }

    /** What the cloud of the variables is called, whether or not there is one. */
    String name() {
        return said("OS_CLOUD_NAME").orElse("envvars");
    }

    /** The cloud that {@code OS_CLOUD} names. */
    Optional<String> chosen() {
        return said("OS_CLOUD");
    }

    Optional<Path> path(String variable, Path workingDirectory) {
        return said(variable).map(workingDirectory::resolve);
    }

    /** The cloud of the variables, if any of them does more than choose. */
    Optional<Section> entry() {
        List<String> describing = describing();
        if (describing.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> entry = new LinkedHashMap<>();
        variables.forEach((name, value) -> {
            if (describing.contains(name) || name.equals("OS_REGION_NAME")) {
                String key = name.substring("OS_".length()).toLowerCase(Locale.ROOT);
                entry.put(key, new Scalar(value, Kind.TEXT, new Origin.Variable(name)));
            }
        });
        return Optional.of(new Section(entry, new Origin.Variable(String.join(", ", describing))));
    }

    /** Tells of variables that look as if they spoke about this cloud, and do not. */
    Optional<String> warning(String cloud) {
        List<String> idle = variables.keySet().stream()
                .filter(name -> !SELECTORS.contains(name) || name.equals("OS_REGION_NAME"))
                .toList();
        return cloud.equals(name()) || idle.isEmpty()
                ? Optional.empty()
                : Optional.of("The variables " + String.join(", ", idle) + " change nothing about cloud '" + cloud
                        + "': they describe a cloud of their own, '" + name() + "'.");
    }

    private List<String> describing() {
        return variables.keySet().stream()
                .filter(name -> !SELECTORS.contains(name))
                .toList();
    }

    private Optional<String> said(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }
}
