package io.github.interop4j.report.expected;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a file of expected failures: a list in YAML, documented in docs/reference/expected-failures.md. */
@API(status = API.Status.EXPERIMENTAL)
public final class ExpectedFailures {

    private static final List<String> REQUIRED = List.of("id", "reason", "owner", "ticket", "expires");
    private static final String VARIANT = "variant";
    private static final String LIST =
            "write a list of entries, each with the keys " + String.join(", ", REQUIRED) + " and perhaps " + VARIANT;

    private final String name;

    private ExpectedFailures(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableExpectations if it cannot be read, or an entry is not as it should be
     */
    public static List<ExpectedFailure> read(Path file) {
        try {
            return read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnreadableExpectations(file + " cannot be read: "
                    + (e instanceof NoSuchFileException ? "there is no such file" : e.getMessage()));
        }
    }

    private static List<ExpectedFailure> read(String name, String text) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            return new ExpectedFailures(name).entries(root);
        } catch (MarkedYAMLException e) {
            Mark mark = Optional.ofNullable(e.getProblemMark()).orElse(e.getContextMark());
            throw new UnreadableExpectations(
                    name + ":" + (mark.getLine() + 1) + " is not valid YAML: " + e.getProblem() + "; " + LIST);
        } catch (YAMLException e) {
            throw new UnreadableExpectations(name + " is not valid YAML: " + e.getMessage() + "; " + LIST);
        }
    }

    private List<ExpectedFailure> entries(Node root) {
        if (!(root instanceof SequenceNode list)) {
            throw new UnreadableExpectations(name + " holds no list: " + LIST);
        }
        var entries = new ArrayList<ExpectedFailure>();
        var said = new HashSet<String>();
        for (Node each : list.getValue()) {
            ExpectedFailure entry = entry(each);
            if (!said.add(entry.name())) {
                throw wrong(each, "says a second time that " + entry.name() + " is expected to fail: keep one of them");
            }
            entries.add(entry);
        }
        return entries;
    }

    private ExpectedFailure entry(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "is no entry: " + LIST);
        }
        Map<String, ScalarNode> values = values(mapping);
        REQUIRED.stream().filter(key -> !values.containsKey(key)).findFirst().ifPresent(key -> {
            throw wrong(node, "lacks the key " + key + ": every entry needs " + String.join(", ", REQUIRED));
        });
        return new ExpectedFailure(
                text(values, "id"),
                Optional.ofNullable(values.get(VARIANT)).map(ScalarNode::getValue),
                text(values, "reason"),
                text(values, "owner"),
                text(values, "ticket"),
                date(values),
                where(node));
    }

    private Map<String, ScalarNode> values(MappingNode mapping) {
        var values = new LinkedHashMap<String, ScalarNode>();
        for (NodeTuple each : mapping.getValue()) {
            String key = each.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!Set.copyOf(REQUIRED).contains(key) && !key.equals(VARIANT)) {
                throw wrong(
                        each.getKeyNode(),
                        "has the key '" + key + "', which means nothing here: there are " + String.join(", ", REQUIRED)
                                + " and " + VARIANT);
            }
            if (!(each.getValueNode() instanceof ScalarNode value)
                    || value.getValue().isBlank()) {
                throw wrong(each.getValueNode(), "has no text under the key " + key + ": write some");
            }
            if (values.put(key, value) != null) {
                throw wrong(each.getKeyNode(), "has the key " + key + " twice: keep one of them");
            }
        }
        return values;
    }

    private LocalDate date(Map<String, ScalarNode> values) {
        try {
            return LocalDate.parse(text(values, "expires"));
        } catch (DateTimeException e) {
            throw wrong(
                    value(values, "expires"),
                    "has '" + text(values, "expires")
                            + "' under the key expires, which is no date: write the last day it holds, such as"
                            + " 2026-12-31");
        }
    }

    private static String text(Map<String, ScalarNode> values, String key) {
        return value(values, key).getValue();
    }

    /** Of a key that is known to be there. */
    private static ScalarNode value(Map<String, ScalarNode> values, String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    private UnreadableExpectations wrong(Node node, String what) {
        return new UnreadableExpectations(where(node) + " " + what);
    }

    private String where(Node node) {
        return name + ":" + (node.getStartMark().getLine() + 1);
    }
}
