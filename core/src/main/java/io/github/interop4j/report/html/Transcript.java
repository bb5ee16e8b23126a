package io.github.interop4j.report.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.interop4j.report.Words;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Headers;
import io.github.interop4j.wire.Phase;
import java.util.List;
import java.util.OptionalInt;

/** What was said: a line for each exchange, and all of it below that line. */
final class Transcript {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** A page must stay light; the file of evidence has all. */
    private static final int LONGEST = 16_000;

    private final Html html;

    Transcript(Html html) {
        this.html = html;
    }

    /** Writes every exchange, folded, those of each phase below its name. */
    void whole(List<Exchange> exchanges, OptionalInt deciding) {
        Phase phase = null;
        for (Exchange each : exchanges) {
            if (each.phase() != phase) {
                phase = each.phase();
                html.element("p", title(phase), "class", "phase");
            }
            boolean decides = deciding.isPresent() && deciding.getAsInt() == each.number();
            html.open("details", "class", decides ? "exchange decides" : "exchange")
                    .open("summary");
            line(each);
            if (decides) {
                html.element("span", "decides", "class", "mark");
            }
            html.close("summary");
            both(each);
            html.close("details");
        }
    }

    private static String title(Phase phase) {
        return switch (phase) {
            case GIVEN -> "Given: what the check needs is made";
            case CHECK -> "Check";
            case CLEAN_UP -> "Clean-up";
        };
    }

    /** Writes a line for each exchange, and no more. */
    void outlines(List<Exchange> exchanges) {
        html.open("ol", "class", "outlines");
        exchanges.forEach(each -> {
            html.open("li");
            line(each);
            html.close("li");
        });
        html.close("ol");
    }

    void line(Exchange exchange) {
        html.element("span", "#" + exchange.number(), "class", "number");
        html.element("b", exchange.method());
        html.element("span", exchange.path(), "class", "path");
        html.element("span", "→ " + answer(exchange), "class", status(exchange));
        html.element("span", Words.seconds(exchange.duration()), "class", "faint");
        if (exchange.times() > 1) {
            html.element("span", "asked " + exchange.times() + " times", "class", "faint");
        }
        exchange.requestId().ifPresent(id -> html.element("span", id, "class", "faint id"));
    }

    private static String status(Exchange exchange) {
        int status = exchange.status().orElse(0);
        return "status " + (status >= 200 && status < 400 ? "well" : "ill");
    }

    static String answer(Exchange exchange) {
        return exchange.status().isPresent()
                ? Integer.toString(exchange.status().getAsInt())
                : exchange.failure().map(why -> "no answer: " + why).orElse("no answer");
    }

    /** Writes request and answer side by side, or one below the other where there is no room. */
    void both(Exchange exchange) {
        html.open("div", "class", "both");
        side("Request", exchange.method() + " " + exchange.uri(), exchange.requestHeaders(), exchange.requestBody());
        side("Answer", answer(exchange), exchange.responseHeaders(), exchange.responseBody());
        html.close("div");
    }

    private void side(String title, String first, Headers headers, String body) {
        html.open("section").element("h5", title);
        html.open("pre", "tabindex", "0").element("b", first);
        headers.asMap()
                .forEach((name, values) -> values.forEach(
                        value -> html.open("i").text(name + ":").raw("</i> ").text(value + "\n")));
        if (!body.isEmpty()) {
            html.text("\n" + shown(body));
        }
        html.close("pre").close("section");
    }

    private static String shown(String body) {
        String text = pretty(body);
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "\n… " + (text.length() - LONGEST)
                        + " more characters, in the file of evidence";
    }

    private static String pretty(String body) {
        if (!body.startsWith("{") && !body.startsWith("[")) {
            return body;
        }
        try {
            JsonNode tree = JSON.readTree(body);
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            return body; // as it came: that it cannot be read may be what is wrong
        }
    }
}
