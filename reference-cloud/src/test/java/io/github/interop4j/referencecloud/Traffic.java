package io.github.interop4j.referencecloud;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What Tempest asks a cloud for, test by test: the fact table {@code tempest-traffic.txt}, which the script
 * {@code convert-traffic} writes and describes.
 */
record Traffic(List<TestClass> classes) {

    private static final String TABLE = "tempest-traffic.txt";

    /** Tests that share what was made before the first of them. */
    record TestClass(String name, List<Line> fixtures, List<Test> tests) {}

    /** One test of Tempest. */
    record Test(String id, String name, List<Line> lines) {}

    /** What is waited for, since a cloud takes its time. */
    enum Until {
        /** Nothing. */
        AT_ONCE,
        /** Nothing is being done to it. */
        REST,
        /** Nothing is being done to a server, and it is active. */
        ACTIVE,
        /** It is not there. */
        GONE
    }

    /**
     * One request; in braces stand names of things.
     *
     * @param where it stands: id of the test, class, test, number
     * @param status what Tempest got
     * @param makes the names of the things that it makes
     * @param headers a JSON object, or nothing
     */
    record Line(
            String where,
            String who,
            String method,
            String service,
            String path,
            int status,
            List<String> makes,
            Until until,
            String headers,
            String body) {

        /** What it is called in tables and messages. */
        String label() {
            return where + " " + request();
        }

        String request() {
            return method + " " + service + " " + path;
        }
    }

    Stream<Line> lines() {
        return classes.stream()
                .flatMap(each -> Stream.concat(
                        each.fixtures().stream(), each.tests().stream().flatMap(test -> test.lines().stream())));
    }

    static Traffic ofTempest() {
        try (InputStream table = Objects.requireNonNull(Traffic.class.getResourceAsStream(TABLE))) {
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Traffic parse(String table) {
        List<TestClass> classes = new ArrayList<>();
        String where = "";
        List<Line> lines = new ArrayList<>();
        for (String line : table.split("\n", -1)) {
            String[] columns = line.split("\t", -1);
            if (columns[0].equals("class")) {
                lines = new ArrayList<>();
                classes.add(new TestClass(columns[1], lines, new ArrayList<>()));
                where = "fixture " + columns[1];
            } else if (columns[0].equals("test")) {
                TestClass last = classes.get(classes.size() - 1);
                lines = new ArrayList<>();
                last.tests().add(new Test(columns[1], columns[2], lines));
                where = columns[1] + " " + last.name() + "." + columns[2];
            } else if (columns.length > 1) {
                lines.add(line("%s %02d".formatted(where, lines.size() + 1), columns));
            }
        }
        return new Traffic(classes);
    }

    private static Line line(String where, String[] columns) {
        String[] request = columns[1].split(" ", 3);
        return new Line(
                where,
                columns[0],
                request[0],
                request[1],
                request[2],
                Integer.parseInt(columns[2]),
                columns[3].isEmpty() ? List.of() : Arrays.asList(columns[3].split(" ", -1)),
                columns[4].isEmpty() ? Until.AT_ONCE : Until.valueOf(columns[4].toUpperCase(Locale.ROOT)),
                columns[5],
                columns[6]);
    }
}
