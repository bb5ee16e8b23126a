package io.github.interop4j.guideline;

import io.github.interop4j.guideline.ComponentUse.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a flat list of tests: lines {@code name[attributes]}, as RefStack answers and the SCS list have them.
 *
 * <p>The list becomes a guideline with one required capability. Lines of one id are names of one test, as in a RefStack
 * answer that shows aliases; the first is taken for the name.
 */
final class FlatListReader {

    private final String id;
    private final Origin origin;
    private final Map<String, Line> tests = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private record Line(String name, String writtenId, Set<String> aliases) {}

    private FlatListReader(String id, Origin origin) {
        this.id = id;
        this.origin = origin;
    }

    static Guideline read(String id, Origin origin, String content) {
        FlatListReader reader = new FlatListReader(id, origin);
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                reader.line("line " + number, text);
            }
        }
        return reader.guideline();
    }

    private void line(String place, String text) {
        int open = text.indexOf('[');
        int close = text.lastIndexOf(']');
        boolean bracketed = open > 0 && close > open;
        String name = bracketed ? text.substring(0, open) + text.substring(close + 1) : text;
        boolean named = bracketed || (open < 0 && name.contains("."));
        if (!named || name.chars().anyMatch(each -> Character.isWhitespace(each) || each < ' ')) {
            throw new GuidelineException(
                    origin.name(),
                    place,
                    "expected a test as name[attributes], found '"
                            + (text.length() > 100 ? text.substring(0, 100) + "…" : text) + "'");
        }
        List<String> attributes =
                bracketed ? List.of(text.substring(open + 1, close).split(",")) : List.of();
        String written = attributes.stream()
                .map(String::strip)
                .filter(each -> TestId.bare(each).filter(TestId::isUuid).isPresent())
                .findFirst()
                .orElse("");
        if (written.isEmpty()) {
            findings.add(new Finding(Finding.Kind.TEST_WITHOUT_ID, place, List.of(name)));
        }
        Line known =
                tests.putIfAbsent(TestId.bare(written).orElse(name), new Line(name, written, new LinkedHashSet<>()));
        if (known != null && (known.name().equals(name) || !known.aliases().add(name))) {
            findings.add(new Finding(Finding.Kind.KEY_TWICE, place, List.of(name)));
        }
    }

    private Guideline guideline() {
        if (tests.isEmpty()) {
            throw new GuidelineException(origin.name(), "", "expected tests, one a line, found none");
        }
        List<ListedTest> listed = tests.values().stream()
                .map(each -> new ListedTest(
                        each.name(),
                        each.writtenId(),
                        TestId.bare(each.writtenId()),
                        List.copyOf(each.aliases()),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new Guideline(
                id,
                new Schema(Schema.LIST, false),
                origin,
                new Approval(ApprovalStatus.UNSTATED, Optional.empty(), Optional.empty(), List.of()),
                List.of(new Platform(
                        "platform", false, List.of(new ComponentUse("list", Part.REQUIRED, Optional.empty())))),
                List.of(new Component("list", List.of(new Listing("required", id)))),
                List.of(new Capability(id, "", false, Optional.empty(), false, listed)),
                findings);
    }
}
