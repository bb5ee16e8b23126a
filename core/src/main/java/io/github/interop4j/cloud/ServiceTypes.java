package io.github.interop4j.cloud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The names that OpenStack services go by in catalogs and configuration files.
 *
 * <p>Facts of the OpenStack service types authority: the official type first, then its aliases, newest first, which is
 * the order in which to look for a service.
 */
@API(status = Status.EXPERIMENTAL)
public final class ServiceTypes {

    private static final Map<String, List<String>> ALIASES = Map.ofEntries(
            Map.entry("accelerator", List.of()),
            Map.entry("admin-logic", List.of("registration")),
            Map.entry("alarm", List.of("alarming")),
            Map.entry("application-catalog", List.of()),
            Map.entry("application-container", List.of("container")),
            Map.entry("application-deployment", List.of("application_deployment")),
            Map.entry("backup", List.of()),
            Map.entry("baremetal", List.of("bare-metal")),
            Map.entry("baremetal-introspection", List.of()),
            Map.entry("block-storage", List.of("volumev3", "volumev2", "volume", "block-store")),
            Map.entry("clustering", List.of("resource-cluster", "cluster")),
            Map.entry("compute", List.of()),
            Map.entry("container-infrastructure-management", List.of("container-infrastructure", "container-infra")),
            Map.entry("data-processing", List.of()),
            Map.entry("data-protection-orchestration", List.of()),
            Map.entry("database", List.of()),
            Map.entry("dns", List.of()),
            Map.entry("ec2-api", List.of()),
            Map.entry("event", List.of("events")),
            Map.entry("function-engine", List.of()),
            Map.entry("identity", List.of()),
            Map.entry("image", List.of()),
            Map.entry("instance-ha", List.of("ha")),
            Map.entry("key-manager", List.of()),
            Map.entry("load-balancer", List.of()),
            Map.entry("log-management", List.of()),
            Map.entry("message", List.of("messaging")),
            Map.entry("meter", List.of("metering", "telemetry")),
            Map.entry("monitoring", List.of()),
            Map.entry("monitoring-events", List.of()),
            Map.entry("monitoring-logging", List.of("monitoring-log-api")),
            Map.entry("multi-region-network-automation", List.of("tricircle")),
            Map.entry("network", List.of()),
            Map.entry("nfv-orchestration", List.of()),
            Map.entry("object-store", List.of()),
            Map.entry("operator-policy", List.of("policy")),
            Map.entry("orchestration", List.of()),
            Map.entry("placement", List.of()),
            Map.entry("rating", List.of()),
            Map.entry("reservation", List.of()),
            Map.entry("resource-optimization", List.of("infra-optim")),
            Map.entry("root-cause-analysis", List.of("rca")),
            Map.entry("search", List.of()),
            Map.entry("shared-file-system", List.of("sharev2", "share")),
            Map.entry("workflow", List.of("workflowv2")));

    private static final Map<String, String> OFFICIAL = official();

    private ServiceTypes() {}

    /**
     * The official name of a service type.
     *
     * @param type official or alias, with hyphens or underscores, in any case
     * @return the official name, or {@code type} with hyphens and in lower case if the authority does not know it
     */
    public static String canonical(String type) {
        String normal = normal(type);
        return OFFICIAL.getOrDefault(normal, normal);
    }

    /** The other names of a service, without the official one; empty for a service that has none. */
    public static List<String> aliases(String type) {
        return ALIASES.getOrDefault(canonical(type), List.of());
    }

    /** Every name of a service, the official one first, then the aliases in the order in which to look for them. */
    public static List<String> names(String type) {
        List<String> names = new ArrayList<>();
        names.add(canonical(type));
        names.addAll(aliases(type));
        return List.copyOf(names);
    }

    /** Whether the authority knows this name, official or alias. */
    public static boolean isKnown(String type) {
        return OFFICIAL.containsKey(normal(type));
    }

    private static String normal(String type) {
        return type.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> official() {
        Map<String, String> official = new HashMap<>();
        ALIASES.forEach((type, aliases) -> {
            official.put(type, type);
            aliases.forEach(alias -> official.put(normal(alias), type));
        });
        return Map.copyOf(official);
    }
}
