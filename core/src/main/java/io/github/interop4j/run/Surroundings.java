package io.github.interop4j.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.check.Stage;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.session.Microversions;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.session.ServiceAbsent;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.NoAnswer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.apiguardian.api.API;

/**
 * What a cloud was like when a run began, beyond what checks ask: its services, their microversions, the extensions of
 * its network service, its flavors. It decides nothing; whoever compares two runs finds there why they differ.
 *
 * @param facts by what they are about, sorted; what could not be learnt is left out
 */
@API(status = API.Status.EXPERIMENTAL)
public record Surroundings(Map<String, List<String>> facts) {

    /** Of a run that did not look. */
    public static final Surroundings UNKNOWN = new Surroundings(Map.of());

    private static final List<String> WITH_MICROVERSIONS = List.of("compute", "block-storage");

    public Surroundings {
        var copies = new TreeMap<String, List<String>>();
        facts.forEach((about, values) -> copies.put(about, List.copyOf(values)));
        facts = Collections.unmodifiableMap(copies);
    }

    /**
     * Asks a cloud, with one GET for each fact; what checks will ask for too is not asked again.
     *
     * @param services those that the run's checks speak to: of others nothing is asked
     */
    static Surroundings ask(Stage stage, Set<String> services) {
        Principal principal = stage.principal(Role.MEMBER);
        var facts = new TreeMap<String, List<String>>();
        facts.put("services", principal.catalog().types());
        for (String service :
                WITH_MICROVERSIONS.stream().filter(services::contains).toList()) {
            learn(facts, "microversions of " + service, () -> microversions(stage.microversions(principal, service)));
        }
        if (services.contains("network")) {
            learn(
                    facts,
                    "network extensions",
                    () -> texts(
                            principal.send(Request.of("network", "GET", Request.Base.ROOT, "/v2.0/extensions")),
                            "/extensions",
                            "/alias"));
        }
        if (services.contains("compute")) {
            learn(facts, "flavors", stage::flavors);
        }
        return new Surroundings(facts);
    }

    /** What nobody is told here a check will ask for, and judge. */
    private static void learn(Map<String, List<String>> facts, String about, Supplier<List<String>> question) {
        try {
            List<String> values = question.get();
            if (!values.isEmpty()) {
                facts.put(about, values);
            }
        } catch (ServiceAbsent | NoAnswer | Deviation notTold) {
            facts.remove(about);
        }
    }

    private static List<String> microversions(Microversions offered) {
        return offered.highest().isBlank() ? List.of() : List.of(offered.toString());
    }

    private static List<String> texts(Answer answer, String list, String field) {
        if (answer.status() != 200) {
            return List.of();
        }
        return StreamSupport.stream(answer.json().at(list).spliterator(), false)
                .map(each -> each.at(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .sorted()
                .toList();
    }
}
