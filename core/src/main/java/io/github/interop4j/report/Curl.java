package io.github.interop4j.report;

import io.github.interop4j.wire.Exchange;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;

/** A request as a line for a shell, to be sent again with the reader's own token. */
@API(status = API.Status.EXPERIMENTAL)
public final class Curl {

    /** Those that curl sends itself, or that speak of this connection. */
    private static final Set<String> LEFT_OUT = headers("Connection", "Content-Length", "Host", "User-Agent");

    private static final Set<String> TOKENS = headers("X-Auth-Token", "X-Subject-Token");

    private Curl() {}

    /** Returns the line; it reads the token from the variable {@code OS_TOKEN}. */
    public static String of(Exchange exchange) {
        var line = new StringBuilder("curl -i");
        if (exchange.method().equals("HEAD")) {
            line.append(" --head");
        } else if (!exchange.method().equals("GET")) {
            line.append(" -X ").append(exchange.method());
        }
        exchange.requestHeaders().asMap().forEach((name, values) -> {
            if (TOKENS.contains(name)) {
                line.append(" -H \"").append(name).append(": $OS_TOKEN\"");
            } else if (!LEFT_OUT.contains(name)) {
                values.forEach(value -> line.append(" -H ").append(quoted(name + ": " + value)));
            }
        });
        if (!exchange.requestBody().isEmpty()) {
            line.append(" --data-raw ").append(quoted(exchange.requestBody()));
        }
        return line.append(' ').append(quoted(exchange.uri())).toString();
    }

    /** Nothing within single quotes means anything to a shell but the quote itself. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static Set<String> headers(String... names) {
        var headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        headers.addAll(Set.of(names));
        return headers;
    }
}
