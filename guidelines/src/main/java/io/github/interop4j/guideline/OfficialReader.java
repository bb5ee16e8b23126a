package io.github.interop4j.guideline;

import io.github.interop4j.guideline.ComponentUse.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the official schemas, 1.2 to 2.0, into the one model. */
final class OfficialReader {

    private static final Pattern FILE_NAME = Pattern.compile("((?:[A-Za-z0-9_-]+\\.)?(?:\\d{4}\\.\\d{2}|next))\\.json");

    private static final Pattern WITHOUT_MEANING =
            Pattern.compile("/capabilities/[^/]*/(?:status|description|name|guidelines|achievements)");

    private final Json document;
    private final List<Finding> findings = new ArrayList<>();

    private OfficialReader(JsonDocument document) {
        this.document = document.root();
        document.duplicates().forEach(this::duplicate);
    }

    /** Early files say things twice; what is said twice differently and matters is refused. */
    private void duplicate(JsonDocument.Duplicate duplicate) {
        Json place = duplicate.place();
        if (!duplicate.same() && !WITHOUT_MEANING.matcher(place.pointer()).matches()) {
            throw new GuidelineException(
                    place.file(), place.pointer(), "expected the key once, found it again with other content");
        }
        found(Finding.Kind.KEY_TWICE, place);
    }

    static boolean reads(Json document) {
        return document.has("metadata") || document.has("schema");
    }

    static Guideline read(JsonDocument document, Origin origin) {
        return new OfficialReader(document).guideline(origin);
    }

    private Guideline guideline(Origin origin) {
        boolean metadata = document.has("metadata");
        Json head = metadata ? document.at("metadata") : document;
        Schema schema = new Schema(head.at("schema").text(), metadata);
        List<Platform> platforms = metadata ? platforms() : platform();
        List<Component> components = document.at("components").fields().stream()
                .map(each -> component(each, metadata))
                .toList();
        List<Capability> capabilities = document.at("capabilities").fields().stream()
                .map(this::capability)
                .toList();
        Approval approval = metadata
                ? head.maybe("os_trademark_approval").map(this::approval).orElseGet(OfficialReader::noApproval)
                : approval(document);
        Guideline guideline = new Guideline(
                id(head, origin), schema, origin, approval, platforms, components, capabilities, List.of());
        findings.addAll(Inspection.of(document, guideline));
        return guideline.withFindings(findings);
    }

    private String id(Json head, Origin origin) {
        Json id = head.at("id");
        Matcher dated = FILE_NAME.matcher(origin.name());
        if (!dated.matches() || dated.group(1).equals(id.text())) {
            return id.text();
        }
        found(Finding.Kind.ID_DIFFERS_FROM_FILE_NAME, id, id.text());
        return dated.group(1);
    }

    private static Approval noApproval() {
        return new Approval(ApprovalStatus.UNSTATED, Optional.empty(), Optional.empty(), List.of());
    }

    private Approval approval(Json block) {
        Json status = block.at("status");
        return new Approval(
                ApprovalStatus.of(status.text()).orElseGet(() -> misspelt(status)),
                block.maybe("target_approval").map(Json::text),
                block.maybe("replaces").map(Json::text).filter(text -> !text.isEmpty()),
                block.maybe("releases").map(Json::texts).orElse(List.of()));
    }

    private ApprovalStatus misspelt(Json status) {
        if (status.text().equals("superceded")) {
            found(Finding.Kind.STATUS_MISSPELT, status, status.text());
            return ApprovalStatus.SUPERSEDED;
        }
        found(Finding.Kind.STATUS_UNKNOWN, status, status.text());
        return ApprovalStatus.UNSTATED;
    }

    private List<Platform> platform() {
        return document.maybe("platform")
                .map(platform -> {
                    List<ComponentUse> uses = new ArrayList<>();
                    for (Json.Field status : platform.fields()) {
                        Optional<Part> part = CapabilityStatus.of(status.name()).map(each -> Part.valueOf(each.name()));
                        if (part.isEmpty()) {
                            found(Finding.Kind.STATUS_UNKNOWN, status.value(), status.name());
                            continue;
                        }
                        for (String component : status.value().texts()) {
                            uses.add(new ComponentUse(component, part.get(), Optional.empty()));
                        }
                    }
                    if (!platform.has("required")) {
                        found(Finding.Kind.MISSING_FIELD, platform, "required");
                        return List.<Platform>of();
                    }
                    return List.of(new Platform("platform", false, uses));
                })
                .orElse(List.of());
    }

    private List<Platform> platforms() {
        List<Platform> platforms = new ArrayList<>();
        document.maybe("platforms")
                .map(Json::fields)
                .orElse(List.of())
                .forEach(each -> platforms.add(
                        new Platform(each.name(), false, uses(each.value(), "components", Part.REQUIRED))));
        document.maybe("add-ons").map(Json::fields).orElse(List.of()).forEach(each -> {
            List<ComponentUse> uses = new ArrayList<>(uses(each.value(), "components", Part.REQUIRED));
            uses.addAll(uses(each.value(), "required_platform_components", Part.PLATFORM_REQUIRED));
            uses.addAll(uses(each.value(), "optional_platform_components", Part.PLATFORM_OPTIONAL));
            platforms.add(new Platform(each.name(), true, uses));
        });
        return platforms;
    }

    private static List<ComponentUse> uses(Json platform, String key, Part part) {
        return platform.maybe(key).map(Json::elements).orElse(List.of()).stream()
                .map(each -> new ComponentUse(
                        each.at("name").text(), part, each.maybe("source").map(Json::text)))
                .toList();
    }

    private Component component(Json.Field component, boolean metadata) {
        Json lists = metadata ? component.value().at("capabilities") : component.value();
        List<Listing> listings = new ArrayList<>();
        for (Json.Field status : lists.fields()) {
            if (CapabilityStatus.of(status.name()).isEmpty()) {
                found(Finding.Kind.STATUS_UNKNOWN, status.value(), status.name());
            }
            status.value().texts().forEach(capability -> listings.add(new Listing(status.name(), capability)));
        }
        return new Component(component.name(), listings);
    }

    private Capability capability(Json.Field field) {
        Json capability = field.value();
        Json tests = capability.at("tests");
        boolean names = tests.node().isArray();
        Optional<Json> flagged = names ? capability.maybe("flagged") : Optional.empty();
        return new Capability(
                field.name(),
                capability.maybe("project").map(Json::text).orElse(""),
                capability.maybe("admin").map(this::admin).orElse(false),
                requiredSince(capability),
                names && flagged.isEmpty(),
                names ? named(tests, flagged) : described(tests));
    }

    private boolean admin(Json admin) {
        if (admin.node().isBoolean()) {
            return admin.node().booleanValue();
        }
        String text = admin.text();
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw admin.wrong("true or false");
        }
        found(Finding.Kind.ADMIN_AS_TEXT, admin, text);
        return text.equalsIgnoreCase("true");
    }

    private static Optional<String> requiredSince(Json capability) {
        return capability
                .maybe("required_since")
                .or(() -> capability.maybe("required-since"))
                .map(Json::text)
                .filter(text -> !text.isEmpty());
    }

    private static List<ListedTest> named(Json tests, Optional<Json> flagged) {
        Set<String> flags = new HashSet<>(flagged.map(Json::texts).orElse(List.of()));
        Flag flag = new Flag(Optional.empty(), Optional.empty(), Flag.Spelling.LISTED);
        return tests.texts().stream()
                .map(name -> new ListedTest(
                        name,
                        "",
                        Optional.empty(),
                        List.of(),
                        flags.contains(name) ? Optional.of(flag) : Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private List<ListedTest> described(Json tests) {
        return tests.fields().stream()
                .map(each -> {
                    String written =
                            each.value().maybe("idempotent_id").map(Json::text).orElse("");
                    return new ListedTest(
                            each.name(),
                            written,
                            TestId.bare(written),
                            each.value().maybe("aliases").map(Json::texts).orElse(List.of()),
                            FlagReader.read(each.value(), findings),
                            Optional.empty());
                })
                .toList();
    }

    private void found(Finding.Kind kind, Json place, String... details) {
        findings.add(new Finding(kind, place.pointer(), List.of(details)));
    }
}
