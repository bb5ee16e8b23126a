package io.github.interop4j.guideline;

import io.github.interop4j.guideline.ComponentUse.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what was recovered of guideline 2022.11, whose file is lost, and completes it from the guideline before.
 *
 * <p>What is completed is stated: see {@link Reconstruction#inferred()}.
 */
final class RecoveredReader {

    private static final String BEFORE = "2020.06";
    private static final Pattern AREA = Pattern.compile("tempest\\.api\\.(\\w+)\\..*");

    private static final String BASIS = "reconstructed from published test lists; not the official file";

    private static final List<String> INFERRED = List.of(
            "grouping into capabilities, their projects and administrator marks: as in 2020.06 for the tests it has;"
                    + " the others stand in groups called ungrouped",
            "advisory status: these tests are only in a list that also shows flagged and advisory tests; whether they are"
                    + " flagged is not recorded",
            "type and date of flags: as in 2020.06",
            "status of the add-ons' tests: required where 2020.06 required them, otherwise advisory; none recorded",
            "first name of a test: as in the SCS list or 2020.06, otherwise the first name served",
            "draft: the status the documentation page showed while the lists were served",
            "deprecated and removed capabilities: none recorded");

    private static final Map<String, String> COMPONENTS =
            Map.of("compute", "os_powered_compute", "object", "os_powered_storage");

    private final Json document;
    private final Map<String, Capability> before = new HashMap<>();
    private final Map<String, Flag> flags = new HashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, List<Listing>> components = new LinkedHashMap<>();

    private static final class Group {
        private final List<ListedTest> tests = new ArrayList<>();
    }

    private RecoveredReader(Json document, List<Guideline> earlier) {
        this.document = document;
        for (Guideline guideline :
                earlier.stream().filter(each -> each.id().endsWith(BEFORE)).toList()) {
            for (Capability capability : guideline.capabilities()) {
                before.put(capability.name(), capability);
                for (ListedTest test : capability.tests()) {
                    test.flag().ifPresent(flag -> flags.put(test.identity(), flag));
                }
            }
        }
    }

    static boolean reads(Json document) {
        return document.has("metadata_seen") && document.has("powered");
    }

    /**
     * Read it.
     *
     * @param earlier the guidelines of 2020.06, the powered one and the add-ons
     */
    static Guideline read(Json document, Origin origin, List<Guideline> earlier) {
        return new RecoveredReader(document, earlier).guideline(origin);
    }

    private Guideline guideline(Origin origin) {
        document.at("powered").elements().forEach(this::powered);
        List<Platform> platforms = new ArrayList<>(List.of(
                platform("OpenStack Powered Platform", false, "os_powered_compute", "os_powered_storage"),
                platform("OpenStack Powered Compute", false, "os_powered_compute"),
                platform("OpenStack Powered Storage", false, "os_powered_storage")));
        for (Json.Field addOn : document.at("add_ons").fields()) {
            String component = "os_powered_" + addOn.name();
            platforms.add(platform(addOn.name(), true, component));
            addOn.value().elements().forEach(test -> addOn(addOn.name(), component, test));
        }
        Json seen = document.at("metadata_seen");
        return new Guideline(
                seen.at("id").text(),
                new Schema("2.0", true),
                origin.with(new Reconstruction(BASIS, INFERRED)),
                new Approval(
                        ApprovalStatus.DRAFT,
                        Optional.empty(),
                        Optional.of(seen.at("replaces").text()),
                        seen.at("releases").texts()),
                platforms,
                components.entrySet().stream()
                        .map(each -> new Component(each.getKey(), each.getValue()))
                        .toList(),
                groups.entrySet().stream()
                        .map(each -> capability(each.getKey(), each.getValue()))
                        .toList(),
                List.of());
    }

    private static Platform platform(String name, boolean addOn, String... components) {
        return new Platform(
                name,
                addOn,
                List.of(components).stream()
                        .map(each -> new ComponentUse(each, Part.REQUIRED, Optional.empty()))
                        .toList());
    }

    private Capability capability(String name, Group group) {
        Optional<Capability> known = Optional.ofNullable(before.get(name));
        return new Capability(
                name,
                known.map(Capability::project).orElse(""),
                known.map(Capability::admin).orElse(false),
                known.flatMap(Capability::requiredSince),
                false,
                group.tests);
    }

    private void powered(Json test) {
        String status = test.at("status").text();
        List<String> names = names(test, test.at("key").text());
        Matcher area = AREA.matcher(names.get(0));
        String ungrouped = "ungrouped-" + (area.matches() ? area.group(1).replace('_', '-') : "other")
                + (status.equals("required") ? "" : "-" + status);
        for (String capability : groups(test, ungrouped)) {
            for (Json target : test.at("targets").elements()) {
                list(Optional.ofNullable(COMPONENTS.get(target.text())).orElse(target.text()), status, capability);
            }
            put(capability, test, names);
        }
    }

    private void addOn(String addOn, String component, Json test) {
        List<String> names = names(test, test.at("names").texts().get(0));
        for (String capability : groups(test, "ungrouped-" + addOn.replace('_', '-'))) {
            list(component, before.containsKey(capability) ? "required" : "advisory", capability);
            put(capability, test, names);
        }
    }

    private static List<String> groups(Json test, String ungrouped) {
        Json known = test.at("capability_2020_06");
        return known.node().isNull() ? List.of(ungrouped) : known.texts();
    }

    private static List<String> names(Json test, String first) {
        List<String> names = new ArrayList<>(test.at("names").texts());
        names.remove(first);
        names.add(0, first);
        return names;
    }

    private void list(String component, String status, String capability) {
        List<Listing> listings = components.computeIfAbsent(component, name -> new ArrayList<>());
        Listing listing = new Listing(status, capability);
        if (!listings.contains(listing)) {
            listings.add(listing);
        }
    }

    /** A test served once for each of its capabilities had its aliases served only for those that gave them in 2020.06. */
    private List<String> aliases(String capability, Json test, List<String> others) {
        boolean shared = groups(test, capability).size() > 1;
        boolean given = Optional.ofNullable(before.get(capability)).stream()
                .flatMap(each -> each.tests().stream())
                .filter(each -> each.identity().equals(test.at("id").text()))
                .anyMatch(each -> !each.aliases().isEmpty());
        return shared && !given ? List.of() : others;
    }

    private void put(String capability, Json test, List<String> names) {
        String written = test.at("printed_id").text();
        boolean flagged = test.at("flagged").node().booleanValue();
        Function<String, Flag> unknown = id -> new Flag(Optional.empty(), Optional.empty(), Flag.Spelling.FLAGGED);
        groups.computeIfAbsent(capability, name -> new Group())
                .tests
                .add(new ListedTest(
                        names.get(0),
                        written,
                        TestId.bare(written),
                        aliases(capability, test, names.subList(1, names.size())),
                        TestId.bare(written).filter(id -> flagged).map(id -> flags.computeIfAbsent(id, unknown)),
                        Optional.empty()));
    }
}
