package io.github.interop4j.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Difference.CapabilityChange;
import io.github.interop4j.requirement.Difference.Kind;
import io.github.interop4j.requirement.Difference.TestChange;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTests {

    private final Guidelines bundled = Guidelines.bundled();

    @Test
    void nothingDiffersFromItself() {
        for (String id : bundled.ids()) {
            Difference none = Difference.between(bundled.get(id), bundled.get(id));
            assertThat(none.capabilities()).isEmpty();
            assertThat(none.tests()).isEmpty();
        }
    }

    @Test
    void theLastTwoOfficialGuidelinesAskForTheSame() {
        assertThat(Difference.between(bundled.get("2019.11"), bundled.get("2020.06"))
                        .tests())
                .isEmpty();
    }

    @Test
    void theLostGuidelineDiffersAsWasCounted() {
        Difference difference = Difference.between(bundled.get("2020.06"), bundled.get("2022.11"));
        assertThat(powered(difference, Kind.REMOVED)).hasSize(8);
        assertThat(powered(difference, Kind.ADDED))
                .as("91 new ones, and three of images-v2-import, which 2020.06 defines but lists nowhere")
                .hasSize(91 + 3)
                .filteredOn(each -> each.after().orElseThrow().status() == CapabilityStatus.REQUIRED)
                .hasSize(58 + 3);
    }

    private static List<TestChange> powered(Difference difference, Kind kind) {
        return difference.tests().stream()
                .filter(each -> each.kinds().contains(kind))
                .filter(each -> each.name().startsWith("tempest."))
                .toList();
    }

    @Test
    void everyKindOfChangeIsNamed() {
        Guideline before = read("""
                "gone": {"tests": {"a.A.gone": {"idempotent_id": "1"}}},
                "kept": {"tests": {
                  "a.A.renamed": {"idempotent_id": "2"}, "a.A.other": {"idempotent_id": "3"},
                  "a.A.flagged": {"idempotent_id": "4"}, "a.A.aliased": {"idempotent_id": "5"},
                  "a.A.moved": {"idempotent_id": "6", "flagged": {"reason": "D401 x"}}}},
                "risen": {"tests": {}}
                """, "\"required\": [\"gone\", \"kept\"], \"advisory\": [\"risen\"]");
        Guideline after = read("""
                "kept": {"tests": {
                  "a.A.newer": {"idempotent_id": "2"}, "a.A.other": {"idempotent_id": "33"},
                  "a.A.flagged": {"idempotent_id": "4", "flagged": {"reason": "D401 x"}},
                  "a.A.aliased": {"idempotent_id": "5", "aliases": ["b"]}}},
                "risen": {"tests": {"a.A.moved": {"idempotent_id": "6", "flagged": {"reason": "D406 x"}},
                  "a.A.fresh": {"idempotent_id": "7"}}}
                """, "\"advisory\": [\"kept\"], \"required\": [\"risen\"]");
        Difference difference = Difference.between(before, after);
        assertThat(difference.capabilities())
                .containsExactly(
                        new CapabilityChange("gone", Optional.of(CapabilityStatus.REQUIRED), Optional.empty()),
                        new CapabilityChange(
                                "kept", Optional.of(CapabilityStatus.REQUIRED), Optional.of(CapabilityStatus.ADVISORY)),
                        new CapabilityChange(
                                "risen",
                                Optional.of(CapabilityStatus.ADVISORY),
                                Optional.of(CapabilityStatus.REQUIRED)));
        assertThat(difference.tests().stream().map(each -> each.name() + " " + each.testId() + " " + each.kinds()))
                .containsExactly(
                        "a.A.aliased 5 [STATUS, ALIASES]",
                        "a.A.flagged 4 [STATUS, FLAGGED]",
                        "a.A.fresh 7 [ADDED]",
                        "a.A.gone 1 [REMOVED]",
                        "a.A.moved 6 [CAPABILITIES, FLAG]",
                        "a.A.newer 2 [RENAMED, STATUS]",
                        "a.A.other 33 [OTHER_ID, STATUS]");
    }

    private static Guideline read(String capabilities, String component) {
        String document = """
                {"id": "x", "schema": "1.6", "status": "draft", "components": {"compute": {%s}}, "capabilities": {%s}}
                """.formatted(component, capabilities);
        return Guidelines.read("x.json", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }
}
