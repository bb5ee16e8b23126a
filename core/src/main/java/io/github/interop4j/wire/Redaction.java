package io.github.interop4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apiguardian.api.API;

/**
 * Knows what is secret, and takes it out before anything is stored or shown.
 *
 * <p>Secret is what stands under a name that holds secrets (a header, a JSON field), and from then on that value
 * wherever else it occurs. A secret is shown as a mark made with a key of this run: equal secrets show equal marks, and
 * a mark tells nothing in another run. Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Redaction {

    private static final Set<String> HEADERS = Set.of(
            "x-auth-token",
            "x-subject-token",
            "x-service-token",
            "x-storage-token",
            "authorization",
            "proxy-authorization",
            "cookie",
            "set-cookie",
            "x-account-meta-temp-url-key",
            "x-account-meta-temp-url-key-2",
            "x-container-meta-temp-url-key",
            "x-container-meta-temp-url-key-2");
    private static final Set<String> FIELDS = Set.of(
            "password",
            "original_password",
            "adminpass",
            "admin_pass",
            "secret",
            "private_key",
            "user_data",
            "passcode",
            "auth_key",
            "encrypted_password");

    /** A shorter value is hidden where it stands but not searched for elsewhere: it would blot out plain words. */
    private static final int SEARCHED_FROM = 4;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SecretKeySpec key;
    private final ConcurrentMap<String, String> marks = new ConcurrentHashMap<>();

    public Redaction() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** Treats this value as secret from now on, in each spelling it may travel in. */
    public void learn(String secret) {
        if (secret.length() < SEARCHED_FROM || marks.containsKey(secret)) {
            return;
        }
        String mark = mark(secret);
        for (String spelling : spellings(secret)) {
            marks.put(spelling, mark);
        }
    }

    /** Returns the text with every known secret replaced by its mark. */
    public String text(String text) {
        String clean = text;
        // the longest first, so that a secret within a secret leaves no rest of the longer one
        for (String secret : marks.keySet().stream()
                .filter(text::contains)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            clean = clean.replace(secret, marks.getOrDefault(secret, "‹secret›"));
        }
        return clean;
    }

    /** Returns the headers without secrets, and learns those it finds. */
    public Headers headers(Headers headers) {
        Headers clean = headers;
        for (String name : headers.asMap().keySet()) {
            boolean secret = HEADERS.contains(name.toLowerCase(Locale.ROOT));
            List<String> values = headers.all(name);
            if (secret) {
                values.forEach(this::learn);
            }
            String shown = String.join(", ", values);
            clean = clean.with(name, secret ? mark(shown) : text(shown));
        }
        return clean;
    }

    /** Returns the body as text without secrets, and learns those it finds. */
    public String body(byte[] body) {
        String text = new String(body, UTF_8);
        return text(json(text).map(this::tree).orElse(text));
    }

    /** Learns the secrets of a tree; called before anything of the exchange is shown. */
    void learn(Headers headers, byte[] body) {
        headers(headers);
        body(body);
    }

    private static Optional<JsonNode> json(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // not JSON: the text is searched for known secrets all the same
        }
    }

    private String tree(JsonNode node) {
        hide(node, "");
        return node.toString();
    }

    private void hide(JsonNode node, String parent) {
        if (node instanceof ObjectNode object) {
            for (String name : fieldNames(object)) {
                JsonNode value = object.path(name);
                if (value.isValueNode() && !value.isNull() && isSecret(parent, name)) {
                    learn(value.asText());
                    object.set(name, TextNode.valueOf(mark(value.asText())));
                } else {
                    hide(value, name);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> hide(element, parent));
        }
    }

    /** A token's {@code id} is a secret in a request to authenticate and in an answer of identity v2.0. */
    private static boolean isSecret(String parent, String name) {
        return FIELDS.contains(name.toLowerCase(Locale.ROOT)) || (parent.equals("token") && name.equals("id"));
    }

    private static List<String> fieldNames(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> spellings(String secret) {
        String escaped = TextNode.valueOf(secret).toString();
        return Set.copyOf(
                List.of(secret, escaped.substring(1, escaped.length() - 1), URLEncoder.encode(secret, UTF_8)));
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
