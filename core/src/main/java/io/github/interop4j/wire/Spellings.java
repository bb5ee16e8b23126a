package io.github.interop4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms in which one and the same secret may travel.
 */
final class Spellings {

    /** A shorter value is searched for as a whole JSON text only: elsewhere it would blot out plain words. */
    private static final int SEARCHED_FROM = 4;

    /** What is shorter in base64 is found by chance. */
    private static final int BASE64_FROM = 8;

    private Spellings() {}

    static Set<String> of(String secret) {
        if (secret.length() < SEARCHED_FROM) {
            return Set.of(TextNode.valueOf(secret).toString());
        }
        String form = URLEncoder.encode(secret, UTF_8);
        var all = new LinkedHashSet<String>();
        all.add(secret);
        for (String json : List.of(json(secret), inAscii(json(secret)))) {
            all.add(json);
            all.add(json(json)); // JSON quoted in JSON, as errors do
        }
        all.add(form);
        all.add(form.replace("+", "%20"));
        all.add(secret.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#x27;"));
        for (int before = 0; before < 3; before++) {
            String base64 = base64(secret.getBytes(UTF_8), before);
            if (base64.length() >= BASE64_FROM) {
                all.add(base64);
                all.add(base64.replace('+', '-').replace('/', '_'));
            }
        }
        return all;
    }

    private static String json(String text) {
        String quoted = TextNode.valueOf(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    /** As Python writes JSON. */
    private static String inAscii(String json) {
        var ascii = new StringBuilder();
        json.chars().forEach(each -> ascii.append(each < 128 ? "" + (char) each : String.format("\\u%04x", each)));
        return ascii.toString();
    }

    /** What base64 makes of it after so many other bytes, as in {@code user:password}, without what depends on them. */
    private static String base64(byte[] secret, int before) {
        byte[] padded = new byte[before + secret.length];
        System.arraycopy(secret, 0, padded, before, secret.length);
        int from = (before * 8 + 5) / 6;
        int to = padded.length * 8 / 6;
        return Base64.getEncoder().encodeToString(padded).substring(from, to);
    }
}
