package io.github.interop4j.referencecloud;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a real OpenStack answered the {@link Traffic}: first every shape once, with a number, then which shape each
 * request got, and at last the classes of tests that are still to be recorded.
 */
final class ContractTable {

    private static final String TABLE = "zed-contract.txt";
    private static final String SHAPE = "shape ";
    private static final String MISSING = "missing";

    private ContractTable() {}

    static SortedMap<String, Shape> read() {
        List<Shape> shapes = new ArrayList<>();
        SortedMap<String, Shape> answers = new TreeMap<>();
        for (String line : lines(TABLE)) {
            String[] numberAndRest = line.split(" \\| ", 2);
            if (line.startsWith(SHAPE)) {
                shapes.add(Shape.parse(numberAndRest[1]));
            } else if (!numberAndRest[0].equals(MISSING)) {
                answers.put(numberAndRest[1], shapes.get(Integer.parseInt(numberAndRest[0])));
            }
        }
        return answers;
    }

    /** The classes of tests that nobody has recorded yet. */
    static List<String> missing() {
        return lines(TABLE).stream()
                .filter(line -> line.startsWith(MISSING + " | "))
                .map(line -> line.substring(MISSING.length() + 3))
                .toList();
    }

    static void write(Map<String, Shape> answers, Path folder) throws IOException {
        List<String> shapes = new ArrayList<>(
                new TreeSet<>(answers.values().stream().map(Shape::toString).toList()));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            lines.add(SHAPE + i + " | " + shapes.get(i));
        }
        new TreeMap<>(answers).forEach((label, shape) -> lines.add(shapes.indexOf(shape.toString()) + " | " + label));
        for (Traffic.TestClass tests : Traffic.ofTempest().classes()) {
            if (new Traffic(List.of(tests)).lines().noneMatch(line -> answers.containsKey(line.label()))) {
                lines.add(MISSING + " | " + tests.name());
            }
        }
        Files.writeString(folder.resolve(TABLE), String.join("\n", lines) + "\n");
    }

    /** The lines of a file beside this class. */
    static List<String> lines(String file) {
        try (InputStream table = Objects.requireNonNull(ContractTable.class.getResourceAsStream(file))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
