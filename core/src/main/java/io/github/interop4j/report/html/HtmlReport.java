package io.github.interop4j.report.html;

import io.github.interop4j.report.Output;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Writes {@code report.html}: a page that opens from disk and asks nobody for anything, by a policy of its own that lets no
 * other style and script than its own two take effect.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class HtmlReport implements Output {

    public static final String FILE = "report.html";

    @Override
    public void render(Report report, Shelf files) {
        files.put(FILE, page(report).getBytes(StandardCharsets.UTF_8));
    }

    private static String page(Report report) {
        String style = resource("report.css");
        String script = resource("report.js");
        String title = report.conclusion().standing() + " · "
                + Words.title(report.result().requirements()) + " · "
                + report.result().roles().getOrDefault("member", "");
        var html = new Html();
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head").open("meta", "charset", "utf-8");
        html.open(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src '" + digest(style) + "'; script-src '" + digest(script) + "'");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title);
        html.open("style").raw(style).close("style");
        html.close("head").open("body");
        html.element("a", "Skip to every test", "href", "#tests", "class", "skip");
        html.open("main");
        new VerdictSection(html, report).write();
        new AttentionSection(html, report).write();
        new CapabilitySection(html, report).write();
        new ResultsSection(html, report).write();
        html.close("main");
        html.open("footer")
                .text("interop4j · rendered from events.jsonl; ./interop4j report renders it again")
                .close("footer");
        html.open("script").raw(script).close("script");
        return html.close("body").close("html").toString();
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream content = HtmlReport.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(content, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar's own " + name + " cannot be read", e);
        }
    }
}
