package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.Phase;
import io.github.interop4j.wire.WireObserver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Holds every answer that a check is given to what its service's documentation promises of all its answers, whatever else
 * the check judges; a breach is a finding, never a verdict.
 *
 * <p>What a gateway says in a service's stead, an answer without an identity and one of no resource are held to nothing
 * that only the service itself can say.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Promises implements WireObserver {

    private static final String COMPUTE_VERSION = "X-OpenStack-Nova-API-Version";
    private static final String COMMON_VERSION = "OpenStack-API-Version";

    /** Before the service itself, or in its stead: who is asked for, who may ask how often, and what is out of order. */
    private static final List<Integer> OF_ANYONE = List.of(401, 406, 429);

    /**
     * What one service promises.
     *
     * @param below    the paths of its resources: what lists its versions may be another program
     * @param headers  of every answer
     * @param once     of every answer in a microversion in which one has had it; of all, where the cloud is known to be new
     *                 enough
     * @param versions of every answer of a resource: which microversion it speaks
     */
    private record Manner(Pattern below, List<String> headers, List<String> once, List<String> versions) {

        Manner(String below, List<String> headers, List<String> once, String... versions) {
            this(Pattern.compile(".*" + below + "/[^/]+.*"), headers, once, List.of(versions));
        }
    }

    /**
     * The request ids: docs.openstack.org/api-guide/compute/faults.html, whose second one came with microversion 2.46, which
     * only tells that there is one in all of them (docs.openstack.org/nova/latest/reference/api-microversion-history.html),
     * and specs.openstack.org/openstack/api-sig/guidelines/headers.html of every service. The versions:
     * docs.openstack.org/api-guide/compute/microversions.html, where the common header came with 2.27, and
     * docs.openstack.org/api-ref/block-storage/v3/#api-versions.
     */
    private static final Map<String, Manner> MANNERS = Map.of(
            "compute",
                    new Manner(
                            "/v2\\.1",
                            List.of("X-Compute-Request-Id"),
                            List.of("X-Openstack-Request-Id"),
                            COMPUTE_VERSION),
            "block-storage", new Manner("/v3", List.of("X-Openstack-Request-Id"), List.of(), COMMON_VERSION),
            "image", new Manner("/v2", List.of("X-Openstack-Request-Id"), List.of()),
            "network", new Manner("/v2\\.0", List.of("X-Openstack-Request-Id"), List.of()));

    private static final Pattern DESCRIPTION = Pattern.compile(".*/v2\\.1/?");
    private static final Pattern WITH_BOTH_IDS = Pattern.compile("2\\.(4[6-9]|[5-9]\\d|\\d{3,})");

    private final Set<String> had = ConcurrentHashMap.newKeySet();

    @Override
    public void answered(Call call, Answer answer) {
        boolean isOfACheck = Findings.areWanted()
                && Journal.current().filter(each -> each.phase() == Phase.CHECK).isPresent();
        if (isOfACheck) {
            judge(call, answer);
        }
        manner(call, answer).ifPresent(manner -> learn(manner, answer));
        Optional.ofNullable(MANNERS.get(call.service()))
                .filter(any -> describesNewCompute(call, answer))
                .ifPresent(manner -> had.addAll(manner.once()));
    }

    /** The newest microversion that compute says it has, in the description of its version. */
    private static boolean describesNewCompute(Call call, Answer answer) {
        try {
            return call.service().equals("compute")
                    && answer.status() == 200
                    && DESCRIPTION.matcher(call.uri().getPath()).matches()
                    && WITH_BOTH_IDS
                            .matcher(answer.json().at("/version/version").asText())
                            .matches();
        } catch (Deviation notJson) {
            return false;
        }
    }

    private static Optional<Manner> manner(Call call, Answer answer) {
        return Optional.ofNullable(MANNERS.get(call.service()))
                .filter(manner -> answer.status() < 500 && !OF_ANYONE.contains(answer.status()))
                .filter(manner -> !call.method().equals("HEAD")) // which has headers of what GET would say
                .filter(manner -> manner.below().matcher(call.uri().getPath()).matches());
    }

    /** Remembers which of these headers there was. */
    private void learn(Manner manner, Answer answer) {
        manner.once().stream().filter(answer.headers()::has).forEach(header -> had.add(inVersion(header, answer)));
    }

    private static String inVersion(String header, Answer answer) {
        return header + " " + answer.headers().first(COMPUTE_VERSION).orElse("");
    }

    private void judge(Call call, Answer answer) {
        manner(call, answer).ifPresent(manner -> {
            var every = new AnswerAssert(answer, AnswerAssert.Weight.EVERY_ANSWER);
            manner.headers().forEach(every::hasHeader);
            manner.once().stream()
                    .filter(header -> had.contains(header) || had.contains(inVersion(header, answer)))
                    .forEach(every::hasHeader);
            Optional<JsonNode> body = body(answer, every);
            body.ifPresent(json -> every.callsItselfJson());
            if (Refusals.isOfNoResource(answer, body)) {
                body.ifPresent(json -> Refusals.framework(every, answer));
                return;
            }
            versions(manner, call, answer, every);
            if (answer.status() >= 400) {
                Refusals.judge(every, answer);
            } else {
                body.ifPresent(json -> new Resources(call, every).judge(json));
                Agreement.contradictions(answer.exchange()).forEach(each -> every.judge(false, each));
            }
        });
    }

    /** Only what is an object, or says that it is JSON: data of an image may be anything. */
    private static Optional<JsonNode> body(Answer answer, AnswerAssert every) {
        if (every.headerValue("Content-Type").orElse("").contains("json")) {
            return every.json().filter(JsonNode::isObject);
        }
        try {
            return Optional.of(answer.json()).filter(JsonNode::isObject);
        } catch (Deviation notJson) {
            return Optional.empty();
        }
    }

    /** An answer says in which microversion it is, and that it would be another in another (RFC 9110, 12.5.5). */
    private static void versions(Manner manner, Call call, Answer answer, AnswerAssert every) {
        manner.versions().forEach(every::hasHeader);
        for (String header : List.of(COMPUTE_VERSION, COMMON_VERSION)) {
            boolean varies = every.headerValue("Vary").orElse("").contains(header);
            if (!manner.versions().isEmpty() && (varies || answer.headers().has(header))) {
                every.hasHeader(header);
                every.judge(
                        varies,
                        "the header Vary must name " + header + " but was "
                                + every.headerValue("Vary").orElse("absent"));
            }
            asked(call, header)
                    .filter(any -> answer.headers().has(header))
                    .ifPresent(asked -> every.judge(
                            every.headerValue(header).orElse("").equals(asked),
                            "the header " + header + " must be " + asked + ", as was asked for, but was "
                                    + every.headerValue(header).orElse("absent")));
        }
    }

    /** The newest one may have any number. */
    private static Optional<String> asked(Call call, String header) {
        return call.headers().first(header).filter(asked -> !asked.endsWith("latest"));
    }
}
