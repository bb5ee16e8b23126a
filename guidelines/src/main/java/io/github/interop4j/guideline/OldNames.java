package io.github.interop4j.guideline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the tests of schema 1.2, which knows names only, the ids that the bundle has for these names. */
final class OldNames {

    private static final List<String> OLDEST = List.of("2015.03", "2015.04", "2015.05");

    private OldNames() {}

    static Guideline withIds(Guideline guideline) {
        if (!guideline.schema().namesOnly()) {
            return guideline;
        }
        Map<String, String> ids = new HashMap<>();
        Guidelines bundled = Guidelines.bundled();
        OLDEST.forEach(id -> bundled.get(id)
                .capabilities()
                .forEach(capability ->
                        capability.tests().forEach(test -> test.id().ifPresent(known -> ids.put(test.name(), known)))));
        return withIds(guideline, ids);
    }

    static Guideline withIds(Guideline guideline, Map<String, String> ids) {
        return guideline.withCapabilities(guideline.capabilities().stream()
                .map(capability -> capability.withTests(capability.tests().stream()
                        .map(test ->
                                test.id().isPresent() ? test : test.withId(Optional.ofNullable(ids.get(test.name()))))
                        .toList()))
                .toList());
    }
}
