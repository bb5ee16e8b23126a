package io.github.interop4j.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Id;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a book, as a process that was killed left it.
 *
 * <p>A last line that is not whole was not on disk when the process died, so what it would have allowed was not begun,
 * and what it would have noted is found out again. Of a bad line before others nobody can say so.
 */
final class BookReader {

    private final Path file;
    private final Map<Integer, Intent> intents = new LinkedHashMap<>();
    private final Map<Integer, Set<Id>> answered = new LinkedHashMap<>();
    private final Set<Integer> more = new LinkedHashSet<>();
    private final Map<Integer, BookReading.Lent> lent = new LinkedHashMap<>();
    private final Set<Id> made = new LinkedHashSet<>();
    private final List<Integer> bad = new ArrayList<>();

    private BookReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a book; empty where its run died before its first line was written, so that nothing is owed.
     *
     * @throws UnreadableBook if it is none, or one of a later version
     */
    static Optional<BookReading> read(Path file) {
        try {
            List<String> lines = List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1));
            // after the last line's end there is nothing, unless that end is missing
            return lines.size() == 1 ? Optional.empty() : Optional.of(new BookReader(file).read(lines));
        } catch (IOException e) {
            throw new UnreadableBook(file, 0, BookNotWritable.reason(e));
        }
    }

    private BookReading read(List<String> lines) {
        JsonNode first = header(lines.get(0));
        int last = lines.get(lines.size() - 1).isEmpty() ? lines.size() - 1 : lines.size();
        for (int number = 2; number <= last; number++) {
            if (!lines.get(number - 1).isBlank() && !takes(lines.get(number - 1))) {
                bad.add(number);
            }
        }
        int torn = !bad.isEmpty() && bad.get(bad.size() - 1) == last ? bad.remove(bad.size() - 1) : 0;
        return new BookReading(
                file,
                first.path("run").asText(),
                first.path("cloud").asText(),
                started(first),
                intents.values().stream().map(this::owing).toList(),
                List.copyOf(lent.values()),
                made,
                bad,
                torn);
    }

    private BookReading.Owing owing(Intent intent) {
        Set<Id> ids = answered.getOrDefault(intent.number(), Set.of());
        return new BookReading.Owing(
                intent, ids, !answered.containsKey(intent.number()) || more.contains(intent.number()));
    }

    private JsonNode header(String line) {
        JsonNode first;
        try {
            first = Book.JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UnreadableBook(file, 1, "it is no ledger");
        }
        if (!first.path("format").isInt() || !first.has("run") || !first.has("cloud")) {
            throw new UnreadableBook(file, 1, "it is no ledger");
        }
        int format = first.path("format").asInt();
        if (format > Book.FORMAT) {
            throw new UnreadableBook(
                    file,
                    1,
                    "its format is " + format + ", and this interop4j knows " + Book.FORMAT + ": use a newer one");
        }
        return first;
    }

    private Instant started(JsonNode first) {
        try {
            return Instant.parse(first.path("started").asText());
        } catch (DateTimeException e) {
            throw new UnreadableBook(file, 1, "it does not say when its run began");
        }
    }

    /** Takes in one line; returns whether it could be read. What a later version may add says nothing to us. */
    private boolean takes(String text) {
        try {
            JsonNode line = Book.JSON.readTree(text);
            if (!line.isObject()) {
                return false;
            }
            if (line.has("intent")) {
                Intent intent = Book.JSON.treeToValue(line.path("intent"), Intent.class);
                intents.put(intent.number(), intent);
            } else if (line.has("lent")) {
                var loan = Book.JSON.treeToValue(line.path("lent"), BookReading.Lent.class);
                lent.put(loan.number(), loan);
            } else if (line.has("made")) {
                answer(line);
            } else {
                settle(line.path(line.has("gone") ? "gone" : "refused").asInt());
            }
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private void answer(JsonNode line) {
        int intent = line.path("made").asInt();
        Set<Id> ids = answered.computeIfAbsent(intent, any -> new LinkedHashSet<>());
        line.path("ids").forEach(id -> ids.add(new Id(id.asText())));
        made.addAll(ids);
        if (line.path("more").asBoolean()) {
            more.add(intent);
        }
    }

    private void settle(int number) {
        intents.remove(number);
        lent.remove(number);
    }
}
