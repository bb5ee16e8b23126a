package io.github.interop4j.report.html;

import java.util.regex.Pattern;

/** A page while it is written. What is put in as text stays text, whatever a cloud answered. */
final class Html {

    /** Controls, which have no place in a page, and those that turn the direction of what follows. */
    private static final Pattern HOSTILE =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]"
                    + "|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private final StringBuilder page = new StringBuilder();

    /** Opens an element with attributes, names and values in turn; one with an empty name is left out. */
    Html open(String tag, String... attributes) {
        page.append('<').append(tag);
        for (int index = 0; index < attributes.length; index += 2) {
            if (!attributes[index].isEmpty()) {
                page.append(' ').append(attributes[index]).append("=\"").append(escaped(attributes[index + 1]));
                page.append('"');
            }
        }
        page.append('>');
        return this;
    }

    Html close(String tag) {
        page.append("</").append(tag).append(">\n");
        return this;
    }

    Html text(String text) {
        page.append(escaped(text));
        return this;
    }

    /** Writes a whole element that holds nothing but text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Writes what is markup already. */
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    static String escaped(String text) {
        return HOSTILE.matcher(text)
                .replaceAll("\ufffd")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
