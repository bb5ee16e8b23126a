package io.github.interop4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apiguardian.api.API;

/**
 * Knows what is secret, and takes it out before anything is stored or shown.
 *
 * <p>Secret is what stands under a name that holds secrets (a header, a JSON field, a query parameter), and from then
 * on that value wherever else it occurs, in each of its {@link Spellings}. A secret is shown as a mark made with a key
 * of this run: equal secrets show equal marks, and a mark tells nothing in another run. Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Redaction {

    private static final Pattern MARK = Pattern.compile("‹secret [0-9a-f]{8}›");

    /** A private key, also where its lines are joined by escapes, also where its end is missing. */
    private static final Pattern PRIVATE_KEY = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)", Pattern.DOTALL);

    private static final ObjectReader JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .reader();

    private final SecretKeySpec key;
    private final ConcurrentMap<String, String> marks = new ConcurrentHashMap<>();

    public Redaction() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** Treats this value as secret from now on, in each spelling it may travel in. */
    public void learn(String secret) {
        if (secret.isBlank()
                || marks.containsKey(secret)
                || MARK.matcher(secret).matches()) {
            return;
        }
        String mark = mark(secret);
        for (String spelling : Spellings.of(secret)) {
            marks.putIfAbsent(spelling, mark);
        }
    }

    /** Returns the text with every known secret replaced by its mark. */
    public String text(String text) {
        String clean = replaced(PRIVATE_KEY, text, found -> mark(found.group()));
        // the longest first, so that a secret within a secret leaves no rest of the longer one
        String known = marks.keySet().stream()
                .filter(clean::contains)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        if (known.isEmpty()) {
            return clean;
        }
        // in one pass, and marks first, since a secret may be a word that stands in a mark
        Pattern any = Pattern.compile(MARK.pattern() + "|" + known);
        return replaced(any, clean, found -> marks.getOrDefault(found.group(), found.group()));
    }

    /** Returns the headers without secrets, and learns those it finds. */
    public Headers headers(Headers headers) {
        learn(headers);
        var clean = new LinkedHashMap<String, List<String>>();
        headers.asMap().forEach((name, values) -> {
            boolean secret = SecretNames.isHeader(name);
            clean.put(
                    name,
                    values.stream()
                            .map(value -> secret ? mark(value) : text(value))
                            .toList());
        });
        return Headers.of(clean);
    }

    /** Returns the body as text without secrets, and learns those it finds. */
    public String body(byte[] body) {
        String text = new String(body, UTF_8);
        String clean = json(text).map(this::tree).orElse(text);
        SecretNames.valuesIn(clean).forEach(this::learn);
        return text(clean);
    }

    /** Returns the address without secrets, and learns those it finds. */
    String address(String uri) {
        SecretNames.valuesIn(uri).forEach(this::learn);
        return text(uri);
    }

    /** Learns the secrets of a request, before anything of it can be shown. */
    void learn(Call call) {
        learn(call.headers());
        SecretNames.valuesIn(call.uri().toString()).forEach(this::learn);
        call.content().ifPresent(content -> body(content.raw()));
    }

    void learn(Headers headers) {
        headers.asMap().forEach((name, values) -> {
            for (String value : values) {
                if (SecretNames.isHeader(name)) {
                    learn(value);
                    // the scheme before it, as in "Basic dXNlcjpwYXNz", is not part of the secret
                    learn(value.substring(value.indexOf(' ') + 1));
                } else {
                    SecretNames.valuesIn(value).forEach(this::learn);
                }
            }
        });
    }

    private static Optional<JsonNode> json(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // not JSON: the text is searched all the same
        }
    }

    private String tree(JsonNode node) {
        hide(node, "");
        return node.toString();
    }

    private void hide(JsonNode node, String parent) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                JsonNode value = field.getValue();
                if ((value.isTextual() || value.isNumber()) && SecretNames.isField(parent, field.getKey())) {
                    learn(value.asText());
                    object.set(field.getKey(), TextNode.valueOf(mark(value.asText())));
                } else {
                    hide(value, field.getKey());
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> hide(element, parent));
        }
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> replacement) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found)));
    }

    private String mark(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal(secret.getBytes(UTF_8));
            return "‹secret " + HexFormat.of().formatHex(digest, 0, 4) + "›";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
