package io.github.interop4j.budget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.session.ServiceAbsent;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * What the quotas of one project leave.
 *
 * @param known   one for each resource that has a quota; what is unlimited has none
 * @param unknown sentences about what the cloud did not tell
 */
@API(status = API.Status.EXPERIMENTAL)
public record Quotas(List<Quota> known, List<String> unknown) {

    private static final Map<Resource, List<String>> COMPUTE = Map.of(
            Resource.SERVERS, List.of("maxTotalInstances", "totalInstancesUsed"),
            Resource.VCPUS, List.of("maxTotalCores", "totalCoresUsed"),
            Resource.RAM_MB, List.of("maxTotalRAMSize", "totalRAMUsed"));

    /** Keypairs are a user's, and limits do not tell how many there are. */
    private static final String KEYPAIRS = "maxTotalKeypairs";

    private static final Map<Resource, List<String>> VOLUME = Map.of(
            Resource.VOLUMES, List.of("maxTotalVolumes", "totalVolumesUsed"),
            Resource.VOLUME_GB, List.of("maxTotalVolumeGigabytes", "totalGigabytesUsed"),
            Resource.SNAPSHOTS, List.of("maxTotalSnapshots", "totalSnapshotsUsed"));

    private static final Map<Resource, String> NETWORK = Map.of(
            Resource.NETWORKS, "network",
            Resource.SUBNETS, "subnet",
            Resource.ROUTERS, "router",
            Resource.PORTS, "port",
            Resource.FLOATING_IPS, "floatingip",
            Resource.SECURITY_GROUPS, "security_group");

    public Quotas {
        known = List.copyOf(known);
        unknown = List.copyOf(unknown);
    }

    /**
     * Asks for the quotas of a principal's project: one GET for each service that these resources belong to, and
     * another for keypairs.
     *
     * @throws io.github.interop4j.wire.NoAnswer if a service gives no answer
     */
    public static Quotas read(Principal principal, Collection<Resource> wanted) {
        var reading = new Reading(principal, wanted);
        reading.absolute("compute", COMPUTE);
        reading.keypairs();
        reading.absolute("block-storage", VOLUME);
        reading.network();
        return new Quotas(reading.known, reading.unknown);
    }

    private static final class Reading {

        final Principal principal;
        final Collection<Resource> wanted;
        final List<Quota> known = new ArrayList<>();
        final List<String> unknown = new ArrayList<>();
        final Map<String, Answer> answers = new HashMap<>();

        Reading(Principal principal, Collection<Resource> wanted) {
            this.principal = principal;
            this.wanted = wanted;
        }

        void absolute(String service, Map<Resource, List<String>> names) {
            ask(service, Request.Base.ENDPOINT, "/limits", names.keySet(), body -> {
                var found = new EnumMap<Resource, List<JsonNode>>(Resource.class);
                names.forEach((resource, name) -> found.put(
                        resource,
                        name.stream()
                                .map(each -> body.at("/limits/absolute/" + each))
                                .toList()));
                return found;
            });
        }

        void keypairs() {
            ask("compute", Request.Base.ENDPOINT, "/limits", List.of(Resource.KEYPAIRS), body -> {
                JsonNode there = principal
                        .send(Request.of("compute", "GET", Request.Base.ENDPOINT, "/os-keypairs"))
                        .json()
                        .path("keypairs");
                return Map.of(
                        Resource.KEYPAIRS,
                        List.of(body.at("/limits/absolute/" + KEYPAIRS), IntNode.valueOf(there.size())));
            });
        }

        void network() {
            String project = principal.identity().projectId().orElse("");
            ask("network", Request.Base.ROOT, "/v2.0/quotas/" + project + "/details.json", NETWORK.keySet(), body -> {
                var found = new EnumMap<Resource, List<JsonNode>>(Resource.class);
                NETWORK.forEach((resource, name) -> found.put(
                        resource,
                        List.of(
                                body.at("/quota/" + name + "/limit"),
                                body.at("/quota/" + name + "/used"),
                                body.at("/quota/" + name + "/reserved"))));
                return found;
            });
        }

        private void ask(
                String service,
                Request.Base base,
                String path,
                Collection<Resource> offered,
                Function<JsonNode, Map<Resource, List<JsonNode>>> numbers) {
            List<Resource> asked =
                    offered.stream().filter(wanted::contains).sorted().toList();
            if (asked.isEmpty()) {
                return;
            }
            try {
                Answer answer = answers.computeIfAbsent(
                        service + path, none -> principal.send(Request.of(service, "GET", base, path)));
                if (answer.status() != 200) {
                    unknown(service, answer.exchange().title());
                    return;
                }
                Map<Resource, List<JsonNode>> told = numbers.apply(answer.json());
                asked.forEach(each -> note(each, told.getOrDefault(each, List.of()), service, answer));
            } catch (ServiceAbsent absent) {
                return; // whoever needs it is skipped
            } catch (Deviation notJson) {
                unknown(service, String.valueOf(notJson.getMessage()));
            }
        }

        /** The limit and then what adds up to what is taken. */
        private void note(Resource resource, List<JsonNode> numbers, String service, Answer answer) {
            if (!numbers.stream().allMatch(JsonNode::isInt)) {
                unknown(service, answer.exchange().title() + " does not tell of " + resource.title());
                return;
            }
            int limit = numbers.get(0).intValue();
            int used = numbers.stream().skip(1).mapToInt(JsonNode::intValue).sum();
            if (limit >= 0) {
                known.add(new Quota(
                        principal.cloud().name(),
                        principal.identity().projectName().orElse("-"),
                        resource,
                        limit,
                        used));
            }
        }

        private void unknown(String service, String why) {
            unknown.add("what the quotas of " + service + " leave to cloud '"
                    + principal.cloud().name() + "' is not known: " + why);
        }
    }
}
