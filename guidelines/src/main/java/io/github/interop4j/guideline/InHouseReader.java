package io.github.interop4j.guideline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads an in-house guideline: another one with changes.
 *
 * <p>The format is ours, so nothing in it is tolerated: an unknown key or name is refused with those that are known.
 */
final class InHouseReader {

    private static final List<String> KEYS = List.of("id", "extends", "drop", "status", "add", "flag", "waive");

    private final Json document;
    private final Guideline base;
    private List<Component> components;
    private List<Capability> capabilities;

    private InHouseReader(JsonDocument document, Parents parents) {
        this.document = document.root();
        document.duplicates().forEach(each -> {
            throw new GuidelineException(
                    each.place().file(), each.place().pointer(), "expected the key once, found it again");
        });
        allow(this.document, KEYS);
        this.base = parents.find(this.document.at("extends"));
        this.components = base.components();
        this.capabilities = base.capabilities();
    }

    static boolean reads(Json document) {
        return document.has("extends");
    }

    static Guideline read(JsonDocument document, Origin origin, Parents parents) {
        return new InHouseReader(document, parents).guideline(origin);
    }

    private Guideline guideline(Origin origin) {
        drop(document.maybe("drop").map(Json::elements).orElse(List.of()));
        status(fields("status"));
        add(fields("add"));
        mark(fields("flag"), InHouseReader::flag);
        mark(fields("waive"), InHouseReader::waiver);
        return new Guideline(
                filled(document.at("id")),
                base.schema(),
                origin.on(base.origin()),
                new Approval(
                        ApprovalStatus.UNSTATED,
                        Optional.empty(),
                        Optional.empty(),
                        base.approval().releases()),
                base.platforms(),
                components,
                capabilities,
                List.of());
    }

    private List<Json.Field> fields(String key) {
        return document.maybe(key).map(Json::fields).orElse(List.of());
    }

    private void drop(List<Json> places) {
        Set<String> listed = listed();
        Set<String> dropped = new HashSet<>();
        for (Json place : places) {
            dropped.add(known(place, place.text(), listed));
            listed.remove(place.text());
        }
        relist(each -> dropped.contains(each.capability()) ? Optional.empty() : Optional.of(each));
        capabilities = capabilities.stream()
                .filter(each -> !dropped.contains(each.name()))
                .toList();
    }

    private void status(List<Json.Field> fields) {
        Set<String> listed = listed();
        Map<String, String> written = new HashMap<>();
        for (Json.Field field : fields) {
            written.put(
                    known(field.value(), field.name(), listed),
                    status(field.value()).written());
        }
        relist(each ->
                Optional.of(new Listing(written.getOrDefault(each.capability(), each.written()), each.capability())));
    }

    private void relist(Function<Listing, Optional<Listing>> change) {
        components = components.stream()
                .map(component -> new Component(
                        component.name(),
                        component.listings().stream()
                                .flatMap(each -> change.apply(each).stream())
                                .distinct()
                                .toList()))
                .toList();
    }

    private static CapabilityStatus status(Json status) {
        return CapabilityStatus.of(status.text())
                .orElseThrow(
                        () -> refused(status, "required, advisory, deprecated or removed", "'" + status.text() + "'"));
    }

    private Set<String> listed() {
        Set<String> names = new LinkedHashSet<>();
        components.forEach(each -> each.listings().forEach(listing -> names.add(listing.capability())));
        return names;
    }

    /** The capability must be listed: what no component lists has no status to change and owes nothing. */
    private String known(Json place, String name, Set<String> listed) {
        if (!listed.contains(name)) {
            throw unknown(place, "capability of " + base.id(), name, listed);
        }
        return name;
    }

    private void add(List<Json.Field> fields) {
        Set<String> listed = listed();
        Map<String, List<Listing>> listings = new HashMap<>();
        Map<String, Capability> added = new LinkedHashMap<>();
        for (Json.Field field : fields) {
            Json place = field.value();
            allow(place, List.of("status", "component", "project", "tests"));
            if (!listed.add(field.name())) {
                throw refused(place, "a new capability", "'" + field.name() + "', which " + base.id() + " has");
            }
            listings.computeIfAbsent(component(place), home -> new ArrayList<>())
                    .add(new Listing(status(place.at("status")).written(), field.name()));
            added.put(field.name(), capability(field));
        }
        components = components.stream()
                .map(each -> new Component(
                        each.name(),
                        Stream.concat(each.listings().stream(), listings.getOrDefault(each.name(), List.of()).stream())
                                .toList()))
                .toList();
        capabilities = Stream.concat(
                        capabilities.stream().filter(each -> !added.containsKey(each.name())), added.values().stream())
                .toList();
    }

    private static Capability capability(Json.Field field) {
        return new Capability(
                field.name(),
                field.value().maybe("project").map(Json::text).orElse(""),
                false,
                Optional.empty(),
                false,
                field.value().at("tests").fields().stream()
                        .map(InHouseReader::test)
                        .toList());
    }

    private String component(Json place) {
        List<String> names = components.stream().map(Component::name).toList();
        Optional<Json> asked = place.maybe("component");
        if (asked.isEmpty() && names.size() == 1) {
            return names.get(0);
        }
        Json component = asked.orElseThrow(
                () -> refused(place, "the key 'component' with one of " + String.join(", ", names), "none"));
        if (!names.contains(component.text())) {
            throw unknown(component, "component of " + base.id(), component.text(), names);
        }
        return component.text();
    }

    private static ListedTest test(Json.Field field) {
        allow(field.value(), List.of("id", "aliases"));
        String written = filled(field.value().at("id"));
        return new ListedTest(
                field.name(),
                written,
                TestId.bare(written),
                field.value().maybe("aliases").map(Json::texts).orElse(List.of()),
                Optional.empty(),
                Optional.empty());
    }

    private static UnaryOperator<ListedTest> flag(Json place) {
        allow(place, List.of("type", "date"));
        Flag flag = new Flag(
                place.maybe("type").map(InHouseReader::filled),
                place.maybe("date").map(InHouseReader::date),
                Flag.Spelling.FLAGGED);
        return test -> test.with(flag);
    }

    private static UnaryOperator<ListedTest> waiver(Json place) {
        allow(place, List.of("reason", "owner", "until"));
        Waiver waiver = new Waiver(filled(place.at("reason")), filled(place.at("owner")), date(place.at("until")));
        return test -> test.with(waiver);
    }

    /** Mark every listing of some tests, each named by its id or by its name. */
    private void mark(List<Json.Field> fields, Function<Json, UnaryOperator<ListedTest>> reader) {
        Set<String> known = new LinkedHashSet<>();
        capabilities.forEach(capability -> capability.tests().forEach(test -> {
            known.add(test.identity());
            known.add(test.name());
        }));
        Map<String, UnaryOperator<ListedTest>> markings = new HashMap<>();
        for (Json.Field field : fields) {
            if (!known.contains(field.name())) {
                throw unknown(field.value(), "test of " + base.id(), field.name(), known);
            }
            markings.put(field.name(), reader.apply(field.value()));
        }
        UnaryOperator<ListedTest> none = test -> test;
        capabilities = capabilities.stream()
                .map(capability -> capability.withTests(capability.tests().stream()
                        .map(test -> markings.getOrDefault(test.name(), none)
                                .apply(markings.getOrDefault(test.identity(), none)
                                        .apply(test)))
                        .toList()))
                .toList();
    }

    private static String filled(Json text) {
        if (text.text().isBlank()) {
            throw refused(text, "a text that says something", "a blank one");
        }
        return text.text();
    }

    private static LocalDate date(Json date) {
        try {
            return LocalDate.parse(date.text());
        } catch (DateTimeParseException unreadable) {
            throw refused(date, "a date such as 2027-01-31", "'" + date.text() + "'");
        }
    }

    private static void allow(Json place, List<String> keys) {
        for (Json.Field each : place.fields()) {
            if (!keys.contains(each.name())) {
                throw refused(place, "no other keys than " + String.join(", ", keys), "'" + each.name() + "'");
            }
        }
    }

    private static GuidelineException refused(Json place, String expected, String found) {
        return new GuidelineException(place.file(), place.pointer(), "expected " + expected + ", found " + found);
    }

    private static GuidelineException unknown(Json place, String kind, String name, Iterable<String> known) {
        List<String> names = new ArrayList<>();
        known.forEach(names::add);
        return new GuidelineException(
                place.file(),
                place.pointer(),
                String.valueOf(UnknownNameException.of(kind, name, names).getMessage()));
    }
}
