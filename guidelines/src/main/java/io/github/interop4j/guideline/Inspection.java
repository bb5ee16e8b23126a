package io.github.interop4j.guideline;

import io.github.interop4j.guideline.Finding.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks at an official document as a whole for what the formal schemas let through.
 *
 * <p>Their patterns never match a real name, so every official file validates against them; this is the real check.
 */
final class Inspection {

    private static final Set<String> CAPABILITY_FIELDS = Set.of(
            "achievements",
            "admin",
            "description",
            "flagged",
            "guidelines",
            "name",
            "project",
            "required-since",
            "required_since",
            "status",
            "tests");
    private static final List<String> MANDATORY = List.of("achievements", "admin", "description", "project");
    private static final Set<String> TEST_FIELDS =
            Set.of("action", "aliases", "date", "flag", "flagged", "idempotent_id", "reason");

    private final Json document;
    private final Guideline guideline;
    private final List<Finding> findings = new ArrayList<>();

    /** A test as one capability describes it. */
    private record Described(String capability, Json test) {}

    private Inspection(Json document, Guideline guideline) {
        this.document = document;
        this.guideline = guideline;
    }

    /** What is odd about the document, beyond what was found while reading it. */
    static List<Finding> of(Json document, Guideline guideline) {
        Inspection inspection = new Inspection(document, guideline);
        inspection.head();
        inspection.listings();
        inspection.capabilities();
        inspection.tests();
        return inspection.findings;
    }

    private void head() {
        boolean metadata = guideline.schema().metadata();
        Json head = metadata ? document.at("metadata") : document;
        Optional<Json> source = head.maybe("source");
        source.filter(each -> each.text().endsWith(".json"))
                .filter(each -> !each.text().endsWith("/" + guideline.id() + ".json"))
                .ifPresent(each -> found(Kind.SOURCE_NAMES_ANOTHER_FILE, each, each.text()));
        if (!Schema.KNOWN.contains(guideline.schema().version())) {
            found(Kind.UNKNOWN_SCHEMA, head.at("schema"), guideline.schema().version());
        }
        criteria().ifPresent(criteria -> {
            double sum = criteria.fields().stream()
                    .flatMap(each -> each.value().maybe("weight").stream())
                    .mapToDouble(each -> each.node().asDouble())
                    .sum();
            if (sum != 100) {
                found(Kind.CRITERIA_WEIGHTS_SUM, criteria, Long.toString(Math.round(sum)));
            }
        });
    }

    private Optional<Json> criteria() {
        return guideline.schema().metadata()
                ? document.at("metadata").maybe("scoring").flatMap(each -> each.maybe("criteria"))
                : document.maybe("criteria");
    }

    private void listings() {
        Json defined = document.at("capabilities");
        Map<String, List<String>> undefined = new LinkedHashMap<>();
        Set<String> listed = new TreeSet<>();
        for (Component component : guideline.components()) {
            Set<String> seen = new TreeSet<>();
            for (Listing listing : component.listings()) {
                listed.add(listing.capability());
                if (!seen.add(listing.capability())) {
                    found(Kind.LISTED_TWICE, place(component), listing.capability());
                }
                if (!defined.has(listing.capability())) {
                    undefined
                            .computeIfAbsent(listing.capability(), name -> new ArrayList<>())
                            .add(component.name() + ":" + listing.written());
                }
            }
        }
        undefined.forEach((capability, places) -> found(
                Kind.LISTED_CAPABILITY_WITHOUT_DEFINITION,
                document.at("components"),
                Stream.concat(Stream.of(capability), places.stream()).toArray(String[]::new)));
        for (Json.Field each : defined.fields()) {
            if (!listed.contains(each.name())) {
                found(Kind.DEFINED_CAPABILITY_NOT_LISTED, each.value());
                each.value()
                        .maybe("status")
                        .ifPresent(status -> found(Kind.STATUS_OF_UNLISTED_CAPABILITY, each.value(), status.text()));
            }
        }
    }

    private Json place(Component component) {
        return document.at("components").at(component.name());
    }

    private void capabilities() {
        Optional<Json> criteria = criteria();
        for (Json.Field field : document.at("capabilities").fields()) {
            Json capability = field.value();
            for (Json.Field each : capability.fields()) {
                if (guideline.schema().metadata() && each.name().equals("required-since")) {
                    found(Kind.V1_FIELD_SPELLING_IN_V2, capability, each.name());
                } else if (!CAPABILITY_FIELDS.contains(each.name())) {
                    found(Kind.UNKNOWN_FIELD, capability, each.name());
                }
            }
            MANDATORY.stream()
                    .filter(each -> !capability.has(each))
                    .forEach(each -> found(Kind.MISSING_FIELD, capability, each));
            criteria.ifPresent(known -> achievements(capability).stream()
                    .filter(each -> !known.has(each))
                    .forEach(each -> found(Kind.ACHIEVEMENT_NOT_A_CRITERION, capability, each)));
            if (capability.at("tests").node().isEmpty()) {
                found(Kind.CAPABILITY_WITHOUT_TESTS, capability);
            }
        }
    }

    private static List<String> achievements(Json capability) {
        return capability
                .maybe("achievements")
                .or(() -> capability.maybe("acheivements"))
                .map(Json::texts)
                .orElse(List.of());
    }

    private void tests() {
        Map<String, List<Described>> byKey = new LinkedHashMap<>();
        Map<String, Set<String>> keysOfId = new LinkedHashMap<>();
        for (Json.Field capability : document.at("capabilities").fields()) {
            Json tests = capability.value().at("tests");
            for (Json.Field test : tests.node().isObject() ? tests.fields() : List.<Json.Field>of()) {
                byKey.computeIfAbsent(test.name(), key -> new ArrayList<>())
                        .add(new Described(capability.name(), test.value()));
                id(test.value())
                        .ifPresent(id -> keysOfId.computeIfAbsent(id, written -> new TreeSet<>())
                                .add(test.name()));
            }
        }
        byKey.forEach((key, described) -> {
            described.forEach(each -> test(key, each.test(), byKey.keySet()));
            differences(described);
        });
        long shared = byKey.values().stream().filter(each -> each.size() > 1).count();
        if (shared > 0) {
            found(Kind.KEYS_IN_SEVERAL_CAPABILITIES, document.at("capabilities"), Long.toString(shared));
        }
        keysOfId.forEach((id, keys) -> {
            if (keys.size() > 1) {
                found(
                        Kind.ONE_ID_SEVERAL_KEYS,
                        document.at("capabilities"),
                        Stream.concat(Stream.of(id), keys.stream()).toArray(String[]::new));
            }
        });
    }

    private static Optional<String> id(Json test) {
        return test.maybe("idempotent_id").map(Json::text).filter(each -> !each.isEmpty());
    }

    private void test(String key, Json test, Set<String> keys) {
        Optional<String> written = id(test);
        if (written.isEmpty()) {
            found(Kind.TEST_WITHOUT_ID, test);
        } else if (written.get().contains(",")) {
            found(Kind.ID_WITH_EXTRA_TEXT, test, written.get());
        }
        written.flatMap(TestId::bare)
                .filter(id -> !TestId.isUuid(id))
                .ifPresent(id -> found(Kind.ID_NOT_A_UUID, test, id));
        for (Json.Field each : test.fields()) {
            if (!TEST_FIELDS.contains(each.name())) {
                found(Kind.UNKNOWN_TEST_FIELD, test, each.name());
            }
        }
        for (String alias :
                new LinkedHashSet<>(test.maybe("aliases").map(Json::texts).orElse(List.of()))) {
            if (alias.equals(key)) {
                found(Kind.ALIAS_EQUALS_OWN_KEY, test);
            } else if (keys.contains(alias)) {
                found(Kind.ALIAS_IS_ANOTHER_KEY, test, alias);
            }
        }
    }

    private void differences(List<Described> described) {
        Described first = described.get(0);
        for (Described other : described.subList(1, described.size())) {
            List<String> fields = Stream.of("aliases", "flagged", "idempotent_id")
                    .filter(each -> !Objects.equals(compared(first, each), compared(other, each)))
                    .toList();
            if (!fields.isEmpty()) {
                found(
                        Kind.SAME_KEY_DIFFERENT_DETAILS,
                        other.test(),
                        Stream.concat(Stream.of(first.capability(), other.capability()), fields.stream())
                                .toArray(String[]::new));
            }
        }
    }

    /** Two flags are alike whatever their reasons. */
    private static Object compared(Described described, String field) {
        return field.equals("flagged")
                ? described.test().has(field)
                : described.test().maybe(field).map(Json::node);
    }

    private void found(Kind kind, Json place, String... details) {
        findings.add(new Finding(kind, place.pointer(), List.of(details)));
    }
}
