package io.github.interop4j.cloud;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that a configuration file or a variable says, and where; never shown, since it may be a secret. */
sealed interface Value {

    Origin origin();

    /** What it is, for a message: "text", "a list". */
    String kind();

    /** A single value as text. */
    record Scalar(String text, Kind type, Origin origin) implements Value {
        @Override
        public String kind() {
            return type.description;
        }

        @Override
        public String toString() {
            return kind() + " at " + origin;
        }
    }

    /** What YAML or JSON takes a single value for. */
    enum Kind {
        TEXT("text"),
        NUMBER("a number"),
        /** A number whose text changes when it is read as one: 0123, 2.10, 1_000. */
        AMBIGUOUS_NUMBER("a number that reads differently from what is written"),
        TRUTH("true or false"),
        NOTHING("nothing");

        private final String description;

        Kind(String description) {
            this.description = description;
        }
    }

    /** Keys and what they hold, in the order of the file. */
    record Section(Map<String, Value> entries, Origin origin) implements Value {

        static Section empty(Origin origin) {
            return new Section(Map.of(), origin);
        }

        /** The value of a key, if it says anything at all. */
        Optional<Value> get(String key) {
            return Optional.ofNullable(entries.get(key)).filter(Section::saysAnything);
        }

        /** This with the other's values in place of its own, down to every nested key. */
        Section mergedWith(Section other) {
            Map<String, Value> merged = new LinkedHashMap<>(entries);
            other.entries.forEach((key, value) -> merged.merge(
                    key,
                    value,
                    (mine, theirs) -> mine instanceof Section ours && theirs instanceof Section its
                            ? ours.mergedWith(its)
                            : theirs));
            return new Section(merged, origin);
        }

        /** This with the other's values in place of its own; of nested keys only those of {@code auth} are merged. */
        Section updatedWith(Section other) {
            Map<String, Value> updated = new LinkedHashMap<>(entries);
            other.entries.forEach((key, value) -> updated.merge(
                    key,
                    value,
                    (mine, theirs) ->
                            key.equals("auth") && mine instanceof Section ours && theirs instanceof Section its
                                    ? ours.mergedWith(its)
                                    : theirs));
            return new Section(updated, origin);
        }

        /** This with underscores for the hyphens of every key, nested ones too; what was written with underscores wins. */
        Section withUnderscores() {
            Map<String, Value> normal = new LinkedHashMap<>();
            entries.forEach((key, value) -> {
                String normalKey = key.replace('-', '_');
                if (normalKey.equals(key) || !entries.containsKey(normalKey)) {
                    normal.put(normalKey, value instanceof Section section ? section.withUnderscores() : value);
                }
            });
            return new Section(normal, origin);
        }

        /** This without the keys that hold nothing. */
        Section withoutSilence() {
            Map<String, Value> speaking = new LinkedHashMap<>(entries);
            speaking.values().removeIf(value -> !saysAnything(value));
            return new Section(speaking, origin);
        }

        private static boolean saysAnything(Value value) {
            return !(value instanceof Scalar scalar
                    && (scalar.type() == Kind.NOTHING || scalar.text().isEmpty()));
        }

        @Override
        public String kind() {
            return "a section of its own";
        }

        @Override
        public String toString() {
            return kind() + " at " + origin;
        }
    }

    /** A list. */
    record Items(List<Value> items, Origin origin) implements Value {
        @Override
        public String kind() {
            return "a list";
        }

        @Override
        public String toString() {
            return kind() + " at " + origin;
        }
    }
}
