package io.github.interop4j.guideline;

import io.github.interop4j.guideline.ComponentUse.Part;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a fact table back into the model it was written from. */
final class FactTableReader {

    private static final int DEEPEST = 16;

    private final String file;
    private final String[] lines;
    private int next;
    private int current;

    private FactTableReader(String file, String content) {
        this.file = file;
        this.lines = content.split("\n", -1);
    }

    static boolean reads(String content) {
        return content.startsWith(FactTableWriter.HEADER + "\t");
    }

    static Guideline read(String file, String content) {
        return new FactTableReader(file, content).guideline();
    }

    private Guideline guideline() {
        List<String> header = take(FactTableWriter.HEADER, 1, 1);
        if (!header.get(0).equals(FactTableWriter.VERSION)) {
            throw refused("version " + FactTableWriter.VERSION + " of the format", "version " + header.get(0));
        }
        String id = take("id", 1, 1).get(0);
        List<String> schema = take("schema", 2, 2);
        Origin origin = origin(0);
        Approval approval = approval();
        List<Platform> platforms = new ArrayList<>();
        while (is("platform") || is("add-on")) {
            platforms.add(platform());
        }
        List<Component> components = new ArrayList<>();
        while (is("component")) {
            components.add(component());
        }
        List<Capability> capabilities = new ArrayList<>();
        while (is("capability")) {
            capabilities.add(capability());
        }
        List<Finding> findings = new ArrayList<>();
        while (is("finding")) {
            findings.add(finding());
        }
        current = next;
        if (!is("end")) {
            throw refused("a line that belongs here or 'end'", quoted());
        }
        take("end", 0, 0);
        current = next;
        if (next != lines.length - 1 || !lines[next].isEmpty()) {
            throw refused("nothing after 'end'", quoted());
        }
        return new Guideline(
                id,
                new Schema(schema.get(0), schema.get(1).equals("metadata")),
                origin,
                approval,
                platforms,
                components,
                capabilities,
                findings);
    }

    private Origin origin(int depth) {
        List<String> source = take("source", 3, 3);
        long bytes = parsed("a number of bytes", source.get(2), Long::parseLong);
        Origin origin = new Origin(source.get(0), source.get(1), bytes, Optional.empty(), Optional.empty());
        if (is("reconstructed")) {
            String basis = take("reconstructed", 1, 1).get(0);
            origin = origin.with(new Reconstruction(basis, values("inferred")));
        }
        if (is("extends") && depth < DEEPEST) {
            take("extends", 0, 0);
            return origin.on(origin(depth + 1));
        }
        return origin;
    }

    private Approval approval() {
        String status = take("approval", 1, 1).get(0);
        return new Approval(
                ApprovalStatus.of(status).orElseThrow(() -> refused("a status", "'" + status + "'")),
                optional("target"),
                optional("replaces"),
                values("release"));
    }

    private Platform platform() {
        boolean addOn = is("add-on");
        String name = take(addOn ? "add-on" : "platform", 1, 1).get(0);
        List<ComponentUse> uses = new ArrayList<>();
        while (is("uses")) {
            List<String> use = take("uses", 2, 3);
            Part part = word("a part in a platform", use.get(0), Part.class);
            uses.add(new ComponentUse(use.get(1), part, use.size() > 2 ? Optional.of(use.get(2)) : Optional.empty()));
        }
        return new Platform(name, addOn, uses);
    }

    private Component component() {
        String name = take("component", 1, 1).get(0);
        List<Listing> listings = new ArrayList<>();
        while (is("lists")) {
            List<String> listing = take("lists", 2, 2);
            listings.add(new Listing(listing.get(0), listing.get(1)));
        }
        return new Component(name, listings);
    }

    private Capability capability() {
        List<String> line = take("capability", 3, 5);
        List<String> marks = line.subList(3, line.size());
        List<ListedTest> tests = new ArrayList<>();
        while (is("test")) {
            tests.add(test());
        }
        return new Capability(
                line.get(0),
                line.get(1),
                marks.contains("admin"),
                line.get(2).isEmpty() ? Optional.empty() : Optional.of(line.get(2)),
                marks.contains("flag-list-missing"),
                tests);
    }

    private ListedTest test() {
        List<String> line = take("test", 2, 3);
        Optional<String> id = line.size() > 2 ? Optional.of(line.get(2)) : TestId.bare(line.get(1));
        List<String> aliases = values("alias");
        Optional<Flag> flag = is("flag") ? Optional.of(flag()) : Optional.empty();
        Optional<Waiver> waiver = is("waiver") ? Optional.of(waiver()) : Optional.empty();
        return new ListedTest(line.get(0), line.get(1), id, aliases, flag, waiver);
    }

    private Flag flag() {
        List<String> line = take("flag", 3, 3);
        return new Flag(
                line.get(1).isEmpty() ? Optional.empty() : Optional.of(line.get(1)),
                line.get(2).isEmpty() ? Optional.empty() : Optional.of(date(line.get(2))),
                word("a spelling of a flag", line.get(0), Flag.Spelling.class));
    }

    private Waiver waiver() {
        List<String> line = take("waiver", 3, 3);
        return new Waiver(line.get(2), line.get(1), date(line.get(0)));
    }

    private Finding finding() {
        List<String> line = take("finding", 2, Integer.MAX_VALUE);
        return new Finding(
                word("a kind of finding", line.get(0), Finding.Kind.class), line.get(1), line.subList(2, line.size()));
    }

    private boolean is(String keyword) {
        String line = next < lines.length ? lines[next] : "";
        return line.startsWith(keyword) && (line.length() == keyword.length() || line.charAt(keyword.length()) == '\t');
    }

    /** The fields of the next line: empty ones at the end are not written, so they are filled up to the least. */
    private List<String> take(String keyword, int least, int most) {
        current = next;
        if (!is(keyword)) {
            throw refused("a line '" + keyword + "'", quoted());
        }
        List<String> fields = new ArrayList<>();
        String line = lines[next];
        for (int from = keyword.length() + 1; from <= line.length(); ) {
            int tab = line.indexOf('\t', from);
            int to = tab < 0 ? line.length() : tab;
            fields.add(unescaped(line.substring(from, to)));
            from = to + 1;
        }
        while (fields.size() < least) {
            fields.add("");
        }
        if (fields.size() > most) {
            throw refused("a line '" + keyword + "' with at most " + most + " fields", fields.size() + " fields");
        }
        next++;
        return Collections.unmodifiableList(fields);
    }

    private Optional<String> optional(String keyword) {
        return is(keyword) ? Optional.of(take(keyword, 1, 1).get(0)) : Optional.empty();
    }

    private List<String> values(String keyword) {
        if (!is(keyword)) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        while (is(keyword)) {
            values.add(take(keyword, 1, 1).get(0));
        }
        return values;
    }

    private String unescaped(String field) {
        int backslash = field.indexOf('\\');
        if (backslash < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        for (int index = 0; index < field.length(); index++) {
            char each = field.charAt(index);
            if (each != '\\') {
                text.append(each);
            } else if (field.startsWith("\\\\", index)) {
                text.append('\\');
                index++;
            } else if (field.startsWith("\\u", index) && index + 6 <= field.length()) {
                String code = field.substring(index + 2, index + 6);
                text.append(
                        (char) parsed("four hexadecimal digits", code, digits -> (long) Integer.parseInt(digits, 16)));
                index += 5;
            } else {
                throw refused("\\\\ or \\uXXXX after a backslash", quoted());
            }
        }
        return text.toString();
    }

    /** The usual date is read without a formatter, which would take longer to load than the table to read. */
    private LocalDate date(String written) {
        try {
            LocalDate date = written.length() == 10
                    ? LocalDate.of(number(written, 0, 4), number(written, 5, 7), number(written, 8, 10))
                    : LocalDate.parse(written);
            if (date.toString().equals(written)) {
                return date;
            }
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw refused("a date", "'" + written + "'");
        }
        throw refused("a date", "'" + written + "'");
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private <E extends Enum<E>> E word(String expected, String written, Class<E> words) {
        String name = written.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E each : words.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw refused(expected, "'" + written + "'");
    }

    private interface Parse {
        long parse(String text);
    }

    private long parsed(String expected, String text, Parse parse) {
        try {
            return parse.parse(text);
        } catch (NumberFormatException unreadable) {
            throw refused(expected, "'" + text + "'");
        }
    }

    private String quoted() {
        String line = current < lines.length ? lines[current] : "";
        return line.isEmpty() ? "nothing" : "'" + (line.length() > 100 ? line.substring(0, 100) + "…" : line) + "'";
    }

    private GuidelineException refused(String expected, String found) {
        return new GuidelineException(file, "line " + (current + 1), "expected " + expected + ", found " + found);
    }
}
