package io.github.interop4j.cloud;

import io.github.interop4j.cloud.Value.Items;
import io.github.interop4j.cloud.Value.Kind;
import io.github.interop4j.cloud.Value.Scalar;
import io.github.interop4j.cloud.Value.Section;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
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
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML as openstacksdk does: version 1.1, with anchors and merge keys.
 *
 * <p>SnakeYAML's own messages quote the line, and the line may hold a password: none of them is passed on as it is.
 */
final class YamlFile {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.(0|[0-9]*[1-9]))?");
    private static final int DEEPEST = 20;
    private static final String ADVICE =
            " Look at the indentation of this line and the one before it, and put text that holds ': ' or ' #', or"
                    + " begins with a special character such as * & ! @ % {, in quotes.";

    private final Path path;

    private YamlFile(Path path) {
        this.path = path;
    }

    /** What the text says, or nothing if it says nothing. */
    static Optional<Value> read(Path path, String text) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            return Optional.ofNullable(root).map(node -> new YamlFile(path).value(node, "", line(node), 0));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            throw new ConfigurationException(path + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1)
                    + " is not valid YAML: " + withoutContent(e.getProblem()) + "." + ADVICE);
        } catch (YAMLException e) {
            throw new ConfigurationException(
                    path + " is not valid YAML: it holds characters that YAML does not allow, or is far too large.");
        }
    }

    private static String withoutContent(String problem) {
        if (problem.startsWith("found undefined alias")) {
            return "there is an alias (*) whose anchor (&) is missing";
        }
        if (problem.startsWith("found undefined tag handle")) {
            return "there is a tag (!) that nobody defines";
        }
        return problem.replaceFirst(",? but (found|got) .*", "").strip();
    }

    private Value value(Node node, String key, int line, int depth) {
        Origin.File origin = new Origin.File(path, key, OptionalInt.of(line));
        if (depth > DEEPEST) {
            throw new ConfigurationException(origin + " nests deeper than any clouds.yaml does; look for an anchor (&)"
                    + " that contains an alias (*) of itself.");
        }
        if (node instanceof MappingNode mapping) {
            return new Section(entries(mapping, key, depth), origin);
        }
        if (node instanceof SequenceNode sequence) {
            List<Value> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(value(item, key + "[" + items.size() + "]", line(item), depth + 1));
            }
            return new Items(List.copyOf(items), origin);
        }
        ScalarNode scalar = (ScalarNode) node;
        return new Scalar(scalar.getValue(), kind(scalar), origin);
    }

    private Map<String, Value> entries(MappingNode mapping, String key, int depth) {
        Map<String, Value> merged = new LinkedHashMap<>();
        Map<String, Value> own = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (Tag.MERGE.equals(tuple.getKeyNode().getTag())) {
                mergedIn(tuple.getValueNode(), key, depth).forEach(merged::putIfAbsent);
            } else if (tuple.getKeyNode() instanceof ScalarNode name) {
                String below = key.isEmpty() ? name.getValue() : key + "." + name.getValue();
                own.put(name.getValue(), value(tuple.getValueNode(), below, line(name), depth + 1));
            } else {
                throw new ConfigurationException(path + ":" + line(tuple.getKeyNode())
                        + " has a list or a section where a key belongs; write the key as text.");
            }
        }
        merged.putAll(own);
        return merged;
    }

    private Map<String, Value> mergedIn(Node node, String key, int depth) {
        Map<String, Value> merged = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping && depth <= DEEPEST) {
            merged.putAll(entries(mapping, key, depth + 1));
        } else if (node instanceof SequenceNode sequence && depth <= DEEPEST) {
            sequence.getValue().forEach(each -> mergedIn(each, key, depth + 1).forEach(merged::putIfAbsent));
        } else {
            throw new ConfigurationException(path + ":" + line(node)
                    + " merges (<<) something that is not a section; name the anchor (&) of a section.");
        }
        return merged;
    }

    private static Kind kind(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (Tag.NULL.equals(tag)) {
            return Kind.NOTHING;
        }
        if (Tag.BOOL.equals(tag)) {
            return Kind.TRUTH;
        }
        if (Tag.INT.equals(tag) || Tag.FLOAT.equals(tag)) {
            return PLAIN_NUMBER.matcher(scalar.getValue()).matches() ? Kind.NUMBER : Kind.AMBIGUOUS_NUMBER;
        }
        return Kind.TEXT;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
