package io.github.interop4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which secrets stand, in headers, JSON, forms and addresses.
 */
final class SecretNames {

    private static final String ENDINGS =
            "password|passwd|passphrase|admin_?pass|passcode|secret|private_?key|access_?key"
                    + "|auth_?key|token|user_data|psk|blob";

    private static final Pattern HEADER = Pattern.compile(
            ".*(token|secret|password|cookie|authorization|auth-key|sync-key|temp-url-key(-2)?)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FIELD = Pattern.compile(".*(" + ENDINGS + ")", Pattern.CASE_INSENSITIVE);

    /** {@code "adminPass": "value"} in JSON that is broken, or in the Python that some errors quote. */
    private static final Pattern QUOTED = Pattern.compile(
            "[\"'][\\w.-]*(?:" + ENDINGS + ")[\"']\\s*:\\s*u?([\"'])((?:\\\\.|(?!\\1)[^\\\\])+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** {@code password=value} in a query or a form, and the signatures that stand for a key. */
    private static final Pattern PARAMETER = Pattern.compile(
            "(?:^|[?&;])[\\w.-]*(?:" + ENDINGS + "|temp_url_sig|signature)=([^&;#\\s\"'<>\\\\]+)",
            Pattern.CASE_INSENSITIVE);

    /** {@code https://user:value@host}. */
    private static final Pattern USER_INFO = Pattern.compile("://[^/?#@\\s:]*:([^/?#@\\s]+)@");

    private SecretNames() {}

    static boolean isHeader(String name) {
        return HEADER.matcher(name).matches();
    }

    /** A token's {@code id} is a secret in a request to authenticate and in an answer of identity v2.0. */
    static boolean isField(String parent, String name) {
        return FIELD.matcher(name).matches() || (parent.equals("token") && name.equals("id"));
    }

    /** Returns the secrets in a text that is not known to be JSON: an address, a form, JSON that broke off. */
    static List<String> valuesIn(String text) {
        var found = new ArrayList<String>();
        for (Matcher matcher = QUOTED.matcher(text); matcher.find(); ) {
            found.add(matcher.group(2));
            found.add(matcher.group(2).replace("\\n", "\n").replaceAll("\\\\(.)", "$1"));
        }
        for (Matcher matcher = PARAMETER.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
            found.add(decoded(matcher.group(1)));
        }
        for (Matcher matcher = USER_INFO.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
            found.add(decoded(matcher.group(1)));
        }
        return found;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // a percent sign that escapes nothing
        }
    }
}
