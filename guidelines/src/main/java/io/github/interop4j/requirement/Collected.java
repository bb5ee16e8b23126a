package io.github.interop4j.requirement;

import io.github.interop4j.guideline.Capability;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Component;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Capabilities of some components, with the strongest status any of them gives. */
final class Collected {

    private final Map<String, CapabilityStatus> statuses = new TreeMap<>();
    private final Map<String, Capability> definitions = new TreeMap<>();

    /** The capabilities of every component of a document, whatever the program. */
    static Collected all(Guideline guideline) {
        Collected all = new Collected();
        guideline.components().forEach(each -> all.add(guideline, each));
        return all;
    }

    void add(Guideline home, Component component) {
        for (Listing listing : component.listings()) {
            listing.status()
                    .ifPresent(status -> statuses.merge(listing.capability(), status, CapabilityStatus::strongest));
            home.capability(listing.capability()).ifPresent(each -> definitions.putIfAbsent(each.name(), each));
        }
    }

    Map<String, CapabilityStatus> statuses() {
        return statuses;
    }

    List<Requirement> tests() {
        Tests tests = new Tests();
        statuses.forEach((name, status) -> {
            Capability definition = definitions.get(name);
            if (definition != null) {
                definition.tests().forEach(test -> tests.add(test, name, status));
            }
        });
        return tests.merged();
    }

    Requirements requirements(Guideline guideline, Program program) {
        List<Requirement> all = tests();
        List<OwedCapability> capabilities = new ArrayList<>();
        statuses.forEach((name, status) -> capabilities.add(new OwedCapability(
                name,
                status,
                all.stream().filter(each -> each.capabilities().contains(name)).toList())));
        return new Requirements(guideline, program, capabilities, all);
    }
}
