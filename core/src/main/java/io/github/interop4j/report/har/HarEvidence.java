package io.github.interop4j.report.har;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.report.Output;
import io.github.interop4j.report.Report;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Headers;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Writes {@code evidence/ID.har}, HAR 1.2: redacted as everything is. What HAR must have and the journal does not hold
 * (sizes on the wire, time to connect) has the value that HAR has for unknown, -1.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class HarEvidence implements Output {

    /** The folder of these files. */
    public static final String FOLDER = "evidence";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int UNKNOWN = -1;

    /** What must be escaped: characters that a URI does not have, and percent signs that escape nothing. */
    private static final Pattern NO_URI =
            Pattern.compile("[^A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+|%(?!\\p{XDigit}{2})");

    /** Returns the name of a check's file, which nothing in an id can lead out of its folder. */
    public static String file(CheckResult check) {
        String name = check.id() + check.variant().map(each -> "-" + each).orElse("");
        return FOLDER + "/" + name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "_") + ".har";
    }

    @Override
    public void render(Report report, Shelf files) {
        report.result().lines().stream()
                .flatMap(line -> line.check().stream())
                .filter(report.evidence()::keeps)
                .forEach(check -> files.put(file(check), bytes(archive(check))));
    }

    private static byte[] bytes(ObjectNode archive) {
        try {
            return (JSON.writeValueAsString(archive) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that is not JSON", e);
        }
    }

    private static ObjectNode archive(CheckResult check) {
        ObjectNode archive = JsonNodeFactory.instance.objectNode();
        ObjectNode log = archive.putObject("log");
        log.put("version", "1.2");
        log.putObject("creator").put("name", "interop4j").put("version", version());
        ArrayNode entries = log.putArray("entries");
        check.exchanges().forEach(each -> entry(entries.addObject(), each));
        log.put(
                "comment",
                check.sentence() + ": " + check.verdict().outcome().written()
                        + check.verdict().reason().map(each -> "; " + each).orElse(""));
        return archive;
    }

    private static String version() {
        String built = HarEvidence.class.getPackage().getImplementationVersion();
        return built == null ? "from sources" : built;
    }

    private static void entry(ObjectNode entry, Exchange exchange) {
        long time = exchange.duration().toMillis();
        entry.put(
                "startedDateTime",
                exchange.started().truncatedTo(ChronoUnit.MILLIS).toString());
        entry.put("time", time);
        request(entry.putObject("request"), exchange);
        response(entry.putObject("response"), exchange);
        entry.putObject("cache");
        entry.putObject("timings").put("send", 0).put("wait", time).put("receive", 0);
        entry.put(
                "comment",
                exchange.title() + ", phase "
                        + exchange.phase().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (exchange.times() > 1 ? ", asked " + exchange.times() + " times, this being the last" : ""));
    }

    private static void request(ObjectNode request, Exchange exchange) {
        request.put("method", exchange.method());
        request.put("url", uri(exchange.uri()));
        request.put("httpVersion", "HTTP/1.1");
        request.putArray("cookies");
        headers(request.putArray("headers"), exchange.requestHeaders());
        query(request.putArray("queryString"), exchange.uri());
        if (!exchange.requestBody().isEmpty()) {
            request.putObject("postData")
                    .put(
                            "mimeType",
                            exchange.requestHeaders().first("Content-Type").orElse(""))
                    .put("text", exchange.requestBody());
        }
        request.put("headersSize", UNKNOWN);
        request.put("bodySize", exchange.requestBody().isEmpty() ? 0 : UNKNOWN);
    }

    /** Where no answer came, HAR has the status 0. */
    private static void response(ObjectNode response, Exchange exchange) {
        response.put("status", exchange.status().orElse(0));
        response.put("statusText", exchange.failure().orElse(""));
        response.put("httpVersion", "HTTP/1.1");
        response.putArray("cookies");
        headers(response.putArray("headers"), exchange.responseHeaders());
        response.putObject("content")
                .put("size", exchange.responseBody().getBytes(StandardCharsets.UTF_8).length)
                .put(
                        "mimeType",
                        exchange.responseHeaders().first("Content-Type").orElse(""))
                .put("text", exchange.responseBody());
        response.put("redirectURL", exchange.responseHeaders().first("Location").orElse(""));
        response.put("headersSize", UNKNOWN);
        response.put("bodySize", UNKNOWN);
    }

    /** An address that a cloud gave or a redaction marked need not be a URI (RFC 3986), and HAR wants one. */
    private static String uri(String text) {
        return NO_URI.matcher(text)
                .replaceAll(each ->
                        URLEncoder.encode(each.group(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static void headers(ArrayNode array, Headers headers) {
        headers.asMap()
                .forEach((name, values) -> values.forEach(
                        value -> array.addObject().put("name", name).put("value", value)));
    }

    private static void query(ArrayNode array, String uri) {
        int from = uri.indexOf('?');
        if (from >= 0) {
            for (String each : uri.substring(from + 1).split("&")) {
                int equals = each.indexOf('=');
                array.addObject()
                        .put("name", decoded(equals < 0 ? each : each.substring(0, equals)))
                        .put("value", equals < 0 ? "" : decoded(each.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that escapes nothing
        }
    }
}
