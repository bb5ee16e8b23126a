package io.github.interop4j.judgement;

import io.github.interop4j.cloud.ServiceTypes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Says, service by service, what becomes of a field that no schema knows.
 *
 * @param policies by canonical service type; a service that is not here only records
 */
@API(status = API.Status.EXPERIMENTAL)
public record Strictness(Map<String, Policy> policies) {

    /** What Tempest does: its schemas of compute and volume allow no further field, the others have none. */
    public static final Strictness AS_UPSTREAM =
            new Strictness(Map.of("compute", new Policy.Strict(), "block-storage", new Policy.Strict()));

    public Strictness {
        policies = Map.copyOf(policies);
    }

    /** What to do about the unknown fields of one service. */
    public sealed interface Policy {
        /** Any unknown field fails. */
        record Strict() implements Policy {}

        /** These pass and are named, any other fails. Fields as JSON Pointers with {@code *} for an index. */
        record Waived(Set<String> fields) implements Policy {
            public Waived {
                fields = Set.copyOf(fields);
            }
        }

        /** None fails, all are named. */
        record Recording() implements Policy {}
    }

    enum Treatment {
        FAILS,
        WAIVED,
        RECORDED
    }

    /** Treats the unknown fields of this service, official type or alias, by this policy. */
    public Strictness with(String service, Policy policy) {
        var changed = new HashMap<>(policies);
        changed.put(ServiceTypes.canonical(service), policy);
        return new Strictness(changed);
    }

    Treatment on(String service, String field) {
        Policy policy = policies.getOrDefault(service, new Policy.Recording());
        if (policy instanceof Policy.Recording) {
            return Treatment.RECORDED;
        }
        boolean waived = policy instanceof Policy.Waived listed
                && listed.fields().contains(field.replaceAll("/\\d+(?=/|$)", "/*"));
        return waived ? Treatment.WAIVED : Treatment.FAILS;
    }
}
