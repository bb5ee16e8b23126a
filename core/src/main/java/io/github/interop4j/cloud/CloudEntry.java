package io.github.interop4j.cloud;

import io.github.interop4j.cloud.Value.Kind;
import io.github.interop4j.cloud.Value.Scalar;
import io.github.interop4j.cloud.Value.Section;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything that was said about one cloud, most important word last, ready to be asked key by key.
 *
 * <p>Notes which values were used, for {@link Cloud#settings()}.
 */
final class CloudEntry {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final String name;
    private final Origin origin;
    private final Section top;
    private final Section auth;
    private final Map<String, Setting> used = new LinkedHashMap<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    /** A value and where it was said. */
    record Said(String value, Origin origin) {}

    /**
     * Gathers an entry.
     *
     * @param origin where the cloud is defined, for messages
     * @param merged profile, entry and region, merged; keys with underscores
     */
    CloudEntry(String name, Origin origin, Section merged) {
        this.name = name;
        this.origin = origin;
        this.top = merged;
        this.auth = section(merged, "auth", "username");
    }

    String name() {
        return name;
    }

    Set<String> keys() {
        return top.entries().keySet();
    }

    Map<String, Value> authValues() {
        return auth.entries();
    }

    List<Setting> used() {
        return List.copyOf(used.values());
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    void warn(String sentence) {
        warnings.add(sentence);
    }

    /** Notes a value that takes effect. */
    void use(String key, String value, Origin where) {
        used.put(key, new Setting(key, value, where));
    }

    void useSecret(String key, Origin where) {
        use(key, Secret.MASK, where);
    }

    /** Begins every message: which cloud, and where it is defined. */
    String who() {
        return who(name, origin);
    }

    static String who(String name, Origin origin) {
        return "Cloud '" + name + "' (" + origin.place() + ")";
    }

    /** Says how to give a key a value, whether the cloud is written in a file or in variables. */
    String remedy(String key, String example) {
        return isOfVariables()
                ? "Set OS_" + key.toUpperCase(Locale.ROOT) + ", such as OS_" + key.toUpperCase(Locale.ROOT) + "="
                        + example + "."
                : "Write it below clouds." + name + (CredentialsReader.isAuthKey(key) ? ".auth" : "") + ", such as "
                        + key + ": " + example + ".";
    }

    boolean isOfVariables() {
        return !(origin instanceof Origin.File);
    }

    /** A value at the top of the entry. */
    Optional<Said> top(String key) {
        return top.get(key).map(value -> text(key, value));
    }

    /** A value of the {@code auth} section. */
    Optional<Said> auth(String key) {
        return auth.get(key).map(value -> text("auth." + key, value));
    }

    /** A value of another section. */
    Optional<Said> in(String section, String key) {
        return section(section, key).get(key).map(value -> text(section + "." + key, value));
    }

    /** A section, empty where there is none; {@code example} is a key that it could have. */
    Section section(String key, String example) {
        return section(top, key, example);
    }

    /** A value at the top of the entry, with every {@code {key}} replaced by the value of that key. */
    Optional<Said> filled(String key) {
        return top(key).map(said -> new Said(fill(key, said.value()), said.origin()));
    }

    /** Replaces every {@code {key}} by the value at the top of the entry. */
    String fill(String key, String pattern) {
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(top(match.group(1))
                .map(Said::value)
                .orElseThrow(() -> new ConfigurationException(who() + " has {" + match.group(1) + "} in " + key
                        + ", but no value for it. " + remedy(match.group(1), "…")))));
    }

    /** Where the value at the top of the entry was said. */
    Origin origin(String key) {
        return top.get(key).map(Value::origin).orElseGet(Origin.Default::new);
    }

    /** A value that must be true or false. */
    Optional<Boolean> truth(String key) {
        return top.get(key).map(value -> {
            String text = value instanceof Scalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
            boolean isTruth = value instanceof Scalar scalar && scalar.type() == Kind.TRUTH;
            if (text.equals("true") || (isTruth && (text.equals("yes") || text.equals("on")))) {
                return true;
            }
            if (text.equals("false") || isTruth) {
                return false;
            }
            throw new ConfigurationException(who() + " has " + what(value) + " as " + key + " [" + value.origin()
                    + "]; it must be true or false.");
        });
    }

    private static String what(Value value) {
        return value instanceof Scalar scalar ? "'" + scalar.text() + "'" : value.kind();
    }

    private Said text(String key, Value value) {
        if (value instanceof Scalar scalar && (scalar.type() == Kind.TEXT || scalar.type() == Kind.NUMBER)) {
            return new Said(scalar.text(), scalar.origin());
        }
        String advice = value instanceof Scalar ? "Put it in quotes." : "Write one value.";
        throw new ConfigurationException(who() + " has " + value.kind() + " as " + key + " [" + value.origin()
                + "]; it must be text. " + advice);
    }

    private Section section(Section parent, String key, String example) {
        Optional<Value> value = parent.get(key);
        if (value.isEmpty()) {
            return Section.empty(origin);
        }
        if (value.orElseThrow() instanceof Section section) {
            return section;
        }
        throw new ConfigurationException(who() + " has " + value.orElseThrow().kind() + " as " + key + " ["
                + value.orElseThrow().origin() + "]; it must be a section with keys of its own, such as " + example
                + ".");
    }
}
