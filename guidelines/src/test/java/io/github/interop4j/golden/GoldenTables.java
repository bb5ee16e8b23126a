package io.github.interop4j.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes the tables of recorded cases. Run by hand with the folders of the recordings, of the tables, and of the bundle, which has the history. */
final class GoldenTables {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path expected;
    private final Path target;
    private final Path bundle;

    private GoldenTables(Path shared, Path target, Path bundle) {
        this.expected = shared.resolve("expected");
        this.target = target;
        this.bundle = bundle;
    }

    public static void main(String[] arguments) throws IOException {
        GoldenTables tables = new GoldenTables(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        tables.resolver();
        tables.verdicts();
        tables.quirks();
        tables.history();
        tables.samples();
        tables.synthetic();
        tables.listing();
        tables.captured();
    }

    /** The kind, the names it is about, the words; excerpts of reasons are prose and stay out. */
    private void quirks() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> file :
                JSON.readTree(expected.resolve("quirks.json").toFile()).properties()) {
            for (JsonNode quirk : file.getValue()) {
                List<String> words = new ArrayList<>();
                elements(quirk).skip(1).forEach(each -> flatten(each, words));
                String kind = quirk.get(0).asText();
                if (kind.equals("flag-reason-without-type") || kind.equals("test-without-id")) {
                    words.subList(1, words.size()).clear();
                }
                rows.add(row(file.getKey(), kind, String.join(" ", words)));
            }
        }
        write("quirks.tsv", rows);
    }

    private static void flatten(JsonNode node, List<String> words) {
        if (node.isArray()
                && node.size() == 2
                && node.get(1).asText().matches("required|advisory|deprecated|removed")) {
            words.add(node.get(0).asText() + ":" + node.get(1).asText());
        } else if (node.isArray()) {
            node.forEach(each -> flatten(each, words));
        } else {
            words.add(node.asText());
        }
    }

    private void history() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> file :
                JSON.readTree(expected.resolve("history.json").toFile()).properties()) {
            for (JsonNode each : file.getValue()) {
                rows.add(
                        each.has("unparsable")
                                ? row(
                                        file.getKey(),
                                        each.get("commit").asText(),
                                        each.get("date").asText(),
                                        "unparsable")
                                : row(
                                        file.getKey(),
                                        each.get("commit").asText(),
                                        each.get("date").asText(),
                                        each.get("status").asText(),
                                        each.get("schema").asText(),
                                        each.get("tests").asText(),
                                        each.get("flagged").asText(),
                                        each.get("aliases").asText()));
            }
        }
        Files.writeString(bundle.resolve("revisions.tsv"), String.join("\n", rows) + "\n");
    }

    private void resolver() throws IOException {
        List<String> rows = new ArrayList<>();
        Map<String, String> documents = new TreeMap<>();
        for (Path file : files("resolver")) {
            JsonNode recorded = JSON.readTree(file.toFile());
            String id = file.getFileName().toString().replaceAll("\\.json$", "");
            documents.put(id, recorded.get("file").asText());
            for (JsonNode each : recorded.get("cases")) {
                String capabilities = elements(each.get("caps"))
                        .map(index ->
                                recorded.get("capabilities").get(index.asInt()).asText())
                        .collect(Collectors.joining("\n"));
                rows.add(row(
                        query(id, each),
                        each.get("n").asText(),
                        each.get("sha256").asText(),
                        Table.sha256(capabilities).substring(0, 16)));
            }
            recorded.get("invalid_targets")
                    .fieldNames()
                    .forEachRemaining(each -> rows.add(row(id, each, "*", "af", "Invalid target: " + each)));
        }
        write("resolver.tsv", rows);
        write(
                "documents.tsv",
                documents.entrySet().stream()
                        .map(each -> row(each.getKey(), each.getValue()))
                        .toList());
    }

    private void verdicts() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path file : files("verdicts")) {
            if (file.endsWith("names.json")) {
                JsonNode names = JSON.readTree(file.toFile());
                write(
                        "names.txt",
                        elements(names.isArray() ? names : names.elements().next())
                                .map(JsonNode::asText)
                                .toList());
                continue;
            }
            JsonNode recorded = JSON.readTree(file.toFile());
            for (JsonNode each : recorded.get("cases")) {
                rows.add(row(
                        recorded.get("guideline").asText(),
                        each.get("target").asText(),
                        each.get("kind").asText(),
                        each.get("passed").asText(),
                        numbers(each.get("expected"))));
            }
        }
        write("verdicts.tsv", rows);
    }

    private static String numbers(JsonNode expected) {
        List<String> numbers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> status : expected.get("status").properties()) {
            numbers.add(status.getKey() + "=" + texts(status.getValue(), ","));
        }
        for (Map.Entry<String, JsonNode> number : expected.properties()) {
            if (number.getValue().isNumber() || number.getValue().isNull()) {
                boolean percent = number.getKey().endsWith("Percent");
                numbers.add(number.getKey() + "="
                        + (percent
                                ? percent(number.getValue())
                                : number.getValue().asText()));
            }
        }
        numbers.add("compliant=" + expected.get("compliant").asBoolean());
        if (expected.has("caps")) {
            numbers.add("caps=" + capabilities(expected.get("caps")));
        }
        return String.join("\t", numbers);
    }

    private static String capabilities(JsonNode recorded) {
        Map<String, String> capabilities = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : recorded.properties()) {
            capabilities.put(
                    each.getKey(),
                    each.getKey() + " "
                            + elements(each.getValue())
                                    .map(part -> part.isArray() ? Integer.toString(part.size()) : part.asText())
                                    .collect(Collectors.joining(" ")));
        }
        return Table.sha256(String.join("\n", capabilities.values())).substring(0, 16);
    }

    private void samples() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path file : files("verdicts/samples")) {
            if (file.toString().endsWith(".expected.json")) {
                JsonNode sample = JSON.readTree(file.toFile());
                JsonNode upload = JSON.readTree(new java.io.File(file.toString().replace(".expected.", ".upload.")));
                rows.add(row(
                        sample.get("guideline").asText(),
                        sample.get("target").asText(),
                        elements(upload.get("results"))
                                .map(each -> each.get("name").asText())
                                .collect(Collectors.joining(",")),
                        numbers(sample)));
            }
        }
        write("samples.tsv", rows);
    }

    /** What the live server once answered; of the list over all programs only its tests, as it has an order of its own. */
    private void captured() throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(expected.resolveSibling("captured"))) {
            for (Path file : files.sorted().toList()) {
                Matcher name = CAPTURED.matcher(file.getFileName().toString());
                if (name.matches()) {
                    boolean flagged = name.group(3) != null;
                    List<String> lines = Files.readAllLines(file);
                    rows.add(row(
                            name.group(1),
                            name.group(2),
                            "required",
                            flagged ? "af" : "a-",
                            Integer.toString(lines.size()),
                            Table.sha256(String.join("\n", lines))));
                }
            }
        }
        write("captured.tsv", rows);
        write(
                "captured-all-programs.txt",
                Files.readAllLines(expected.resolveSibling("captured/refstack-2022.11-all-programs.txt")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .sorted()
                        .toList());
    }

    private static final Pattern CAPTURED =
            Pattern.compile("refstack-(\\d{4}\\.\\d{2})-(platform|compute|object)(-with-flagged)?\\.txt");

    private void synthetic() throws IOException {
        List<String> lists = new ArrayList<>();
        List<String> reports = new ArrayList<>();
        Path documents = Files.createDirectories(target.resolve("documents/synthetic"));
        for (JsonNode recorded :
                JSON.readTree(expected.resolve("synthetic.json").toFile())) {
            String name = recorded.get("name").asText();
            Files.writeString(
                    documents.resolve(name + ".json"), recorded.get("guideline").toPrettyString() + "\n");
            for (JsonNode each : recorded.get("queries")) {
                String lines = each.has("tests") ? texts(each.get("tests"), "\n") : "";
                String[] answer = each.has("error")
                        ? new String[] {"Invalid target: " + each.get("target").asText()}
                        : new String[] {
                            Integer.toString(each.get("tests").size()),
                            Table.sha256(lines),
                            Table.sha256(texts(each.get("caps"), "\n")).substring(0, 16)
                        };
                lists.add(query(name, each) + "\t" + String.join("\t", answer));
            }
            for (JsonNode each : recorded.get("verdicts")) {
                reports.add(row(
                        name,
                        each.get("target").asText(),
                        texts(each.get("passed"), ","),
                        each.has("error") ? "error=" + each.get("error").asText() : numbers(each.get("expected"))));
            }
        }
        write("synthetic-lists.tsv", lists);
        write("synthetic-reports.tsv", reports);
    }

    private static String query(String document, JsonNode query) {
        return row(
                document,
                query.get("target").asText(),
                query.get("types").isNull() ? "*" : texts(query.get("types"), ","),
                (query.get("alias").asBoolean() ? "a" : "-")
                        + (query.get("flag").asBoolean() ? "f" : "-"));
    }

    private void listing() throws IOException {
        List<String> rows = new ArrayList<>();
        JsonNode recorded = JSON.readTree(expected.resolve("listing.json").toFile());
        for (Map.Entry<String, JsonNode> group : recorded.get("listing").properties()) {
            group.getValue()
                    .forEach(each -> rows.add(row(
                            "listed",
                            group.getKey(),
                            each.get("name").asText(),
                            each.get("file").asText())));
        }
        recorded.get("address_of")
                .forEach(each -> rows.add(
                        row("path", each.get("asked").asText(), each.get("path").asText())));
        write("listing.tsv", rows);
    }

    private static String percent(JsonNode percent) {
        return percent.isNull() ? "none" : Double.toString(percent.asDouble());
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(expected.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String texts(JsonNode list, String separator) {
        return elements(list).map(JsonNode::asText).collect(Collectors.joining(separator));
    }

    private static String row(String... cells) {
        return String.join("\t", cells);
    }

    private void write(String name, List<String> rows) throws IOException {
        Files.writeString(target.resolve(name), String.join("\n", rows) + "\n");
    }
}
