package io.github.interop4j.requirement;

import io.github.interop4j.guideline.Capability;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Component;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.ListedTest;
import io.github.interop4j.guideline.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Capabilities of some components, with the strongest status any of them gives. */
final class Collected {

    private final Map<String, CapabilityStatus> statuses = new TreeMap<>();
    private final Map<String, Capability> definitions = new TreeMap<>();
    private final IdentityHashMap<Guideline, Map<String, Capability>> homes = new IdentityHashMap<>();

    /** The capabilities of every component of a document, whatever the program. */
    static Collected all(Guideline guideline) {
        Collected all = new Collected();
        guideline.components().forEach(each -> all.add(guideline, each));
        return all;
    }

    void add(Guideline home, Component component) {
        Map<String, Capability> defined = homes.computeIfAbsent(home, Collected::defined);
        for (Listing listing : component.listings()) {
            String name = listing.capability();
            listing.status().ifPresent(status -> statuses.merge(name, status, CapabilityStatus::strongest));
            Capability definition = defined.get(name);
            if (definition != null) {
                definitions.putIfAbsent(name, definition);
            }
        }
    }

    private static Map<String, Capability> defined(Guideline home) {
        Map<String, Capability> defined = new HashMap<>();
        for (Capability each : home.capabilities()) {
            defined.put(each.name(), each);
        }
        return defined;
    }

    Map<String, CapabilityStatus> statuses() {
        return statuses;
    }

    List<Requirement> tests() {
        Tests tests = new Tests();
        for (Capability each : definitions.values()) {
            CapabilityStatus status = statuses.get(each.name());
            if (status != null) {
                for (ListedTest test : each.tests()) {
                    tests.add(test, each.name(), status);
                }
            }
        }
        return tests.merged();
    }

    Requirements requirements(Guideline guideline, Program program) {
        List<Requirement> all = tests();
        Map<String, List<Requirement>> byCapability = new HashMap<>();
        for (Requirement test : all) {
            for (String each : test.capabilities()) {
                byCapability.computeIfAbsent(each, name -> new ArrayList<>()).add(test);
            }
        }
        List<OwedCapability> capabilities = new ArrayList<>();
        for (Map.Entry<String, CapabilityStatus> each : statuses.entrySet()) {
            List<Requirement> own = byCapability.getOrDefault(each.getKey(), List.of());
            capabilities.add(new OwedCapability(each.getKey(), each.getValue(), own));
        }
        return new Requirements(guideline, program, capabilities, all);
    }
}
