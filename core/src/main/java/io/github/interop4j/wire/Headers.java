package io.github.interop4j.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * The headers of a request or an answer: immutable, names without regard to case (RFC 9110, 5.1).
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Headers {

    public static final Headers NONE = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    private final SortedMap<String, List<String>> values;

    private Headers(SortedMap<String, List<String>> values) {
        this.values = values;
    }

    public static Headers of(Map<String, List<String>> values) {
        var copy = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, each) -> copy.put(name, List.copyOf(each)));
        return new Headers(copy);
    }

    /** Returns these headers with one more, which replaces what stood under its name. */
    public Headers with(String name, String value) {
        var copy = new TreeMap<>(values);
        copy.put(name, List.of(value));
        return new Headers(copy);
    }

    /** Returns these headers, where {@code others} replace what stood under their names. */
    public Headers with(Headers others) {
        var copy = new TreeMap<>(values);
        copy.putAll(others.values);
        return new Headers(copy);
    }

    /** Returns the first value under this name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Map<String, List<String>> asMap() {
        return Collections.unmodifiableMap(values);
    }

    /** Returns one {@code name: value} line a value. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        values.forEach((name, each) -> each.forEach(value -> lines.add(name + ": " + value)));
        return lines;
    }

    /** Names only: a header may be a secret. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
