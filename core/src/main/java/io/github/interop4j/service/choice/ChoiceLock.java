package io.github.interop4j.service.choice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.cloud.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * What earlier runs chose, kept in a file for later ones to choose again, whatever else a cloud offers by then: JSON for
 * people to read and to keep beside the code. One file may hold the choices of several clouds. Immutable; the file is
 * written whole.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ChoiceLock {

    /** Holds nothing, and keeps nothing. */
    public static final ChoiceLock NONE = new ChoiceLock(Optional.empty(), List.of());

    private static final String FORMAT = "interop4j-choices";
    private static final Set<String> KINDS = Set.of("image", "flavor", "network");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Optional<Path> file;
    private final List<Locked> locked;

    private ChoiceLock(Optional<Path> file, List<Locked> locked) {
        this.file = file;
        this.locked = List.copyOf(locked);
    }

    /**
     * Reads a file; where there is none, nothing is chosen yet.
     *
     * @throws ConfigurationException if it cannot be read, or is no such file; the message names file, key and remedy
     */
    public static ChoiceLock at(Path file) {
        try {
            return new ChoiceLock(Optional.of(file), read(file, JSON.readTree(Files.readAllBytes(file))));
        } catch (NoSuchFileException e) {
            return new ChoiceLock(Optional.of(file), List.of());
        } catch (JsonProcessingException e) {
            throw bad(file, "is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new ConfigurationException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Locked> read(Path file, JsonNode tree) {
        if (!tree.path("format").asText().equals(FORMAT)) {
            throw bad(file, "holds no choices: expected the key format with the value '" + FORMAT + "'");
        }
        if (tree.path("version").asInt() != 1) {
            throw bad(file, "is of version " + tree.path("version") + "; this interop4j reads version 1");
        }
        var locked = new ArrayList<Locked>();
        for (JsonNode each : tree.path("choices")) {
            String at = "/choices/" + locked.size();
            String kind = text(file, at, each, "kind");
            if (!KINDS.contains(kind)) {
                throw bad(file, at + "/kind must be image, flavor or network but is '" + kind + "'");
            }
            locked.add(new Locked(
                    text(file, at, each, "cloud"),
                    kind,
                    each.path("purpose").asText(),
                    text(file, at, each, "id"),
                    text(file, at, each, "name"),
                    text(file, at, each, "facts"),
                    text(file, at, each, "reason"),
                    alternatives(each.path("alternatives")),
                    time(file, at, text(file, at, each, "chosen"))));
        }
        return locked;
    }

    private static List<String> alternatives(JsonNode list) {
        var names = new ArrayList<String>();
        list.forEach(each -> names.add(each.asText()));
        return names;
    }

    private static String text(Path file, String at, JsonNode node, String key) {
        if (!node.path(key).isTextual()) {
            throw bad(file, at + "/" + key + " must be a text but is " + node.path(key));
        }
        return node.path(key).textValue();
    }

    private static Instant time(Path file, String at, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw bad(file, at + "/chosen must be a time such as 2026-11-28T02:00:00Z but is '" + text + "'");
        }
    }

    private static ConfigurationException bad(Path file, String why) {
        return new ConfigurationException(file + " " + why + ". Mend it, or delete it to choose anew");
    }

    /** Returns what was chosen for a cloud, in the order of the file. */
    List<Locked> of(String cloud) {
        return locked.stream().filter(each -> each.cloud().equals(cloud)).toList();
    }

    Optional<Locked> of(String cloud, String kind, String purpose) {
        return of(cloud).stream()
                .filter(each -> each.kind().equals(kind) && each.purpose().equals(purpose))
                .findFirst();
    }

    /** Returns the file; empty for none. */
    public Optional<Path> file() {
        return file;
    }

    /**
     * Writes down what is chosen for the first time; the rest stays as it is. What a run was told to use was no choice.
     *
     * @param when the moment that is noted
     * @throws IOException if it cannot be written; an older file is then as it was
     */
    public void keep(List<Choice<?>> choices, Instant when) throws IOException {
        var all = new ArrayList<>(locked);
        choices.stream()
                .filter(each -> each.isFree()
                        && of(each.cloud(), each.chosen().kind(), each.purpose())
                                .isEmpty())
                .forEach(each -> all.add(Locked.of(each, when)));
        if (file.isPresent() && all.size() > locked.size()) {
            write(file.get().toAbsolutePath(), all);
        }
    }

    private static void write(Path file, List<Locked> all) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            Files.write(fresh, (JSON.writeValueAsString(tree(all)) + "\n").getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static ObjectNode tree(List<Locked> all) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", FORMAT).put("version", 1);
        ArrayNode choices = tree.putArray("choices");
        for (Locked each : all) {
            ObjectNode choice = choices.addObject()
                    .put("cloud", each.cloud())
                    .put("kind", each.kind())
                    .put("purpose", each.purpose())
                    .put("id", each.id())
                    .put("name", each.name())
                    .put("facts", each.facts())
                    .put("reason", each.reason())
                    .put("chosen", each.when().toString());
            ArrayNode alternatives = choice.putArray("alternatives");
            each.alternatives().forEach(alternatives::add);
        }
        return tree;
    }
}
