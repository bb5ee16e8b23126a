package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * One field that a request for a resource can have.
 *
 * @param verbs the requests that may have it: none for one that only answers have
 * @param isRequired whether a request to create must have it
 * @param isForAdmin whether only an administrator may give it another value than the usual
 */
record Attribute(String name, Form form, Verbs verbs, boolean isRequired, boolean isForAdmin) {

    /** What its value must look like. */
    enum Form {
        TEXT,
        FLAG,
        ID,
        ANY
    }

    enum Verbs {
        POST_AND_PUT,
        POST,
        NONE
    }

    private static final int LONGEST = 255;

    static Attribute text(String name) {
        return new Attribute(name, Form.TEXT, Verbs.POST_AND_PUT, false, false);
    }

    static Attribute flag(String name) {
        return new Attribute(name, Form.FLAG, Verbs.POST_AND_PUT, false, false);
    }

    static Attribute id(String name) {
        return new Attribute(name, Form.ID, Verbs.POST_AND_PUT, false, false);
    }

    static Attribute any(String name) {
        return new Attribute(name, Form.ANY, Verbs.POST_AND_PUT, false, false);
    }

    static Attribute shown(String name) {
        return new Attribute(name, Form.ANY, Verbs.NONE, false, false);
    }

    Attribute required() {
        return new Attribute(name, form, verbs, true, isForAdmin);
    }

    Attribute onlyAtCreation() {
        return new Attribute(name, form, Verbs.POST, isRequired, isForAdmin);
    }

    Attribute forAdmin() {
        return new Attribute(name, form, verbs, isRequired, true);
    }

    void check(JsonNode value) {
        switch (form) {
            case TEXT -> checkText(value);
            case FLAG -> flagOf(value);
            case ID -> {
                if (!value.isNull()) {
                    Words.requireUuid(name, value.asText());
                }
            }
            case ANY -> {}
        }
    }

    private void checkText(JsonNode value) {
        if (!value.isTextual()) {
            throw Words.invalid(name, "'" + (value.isNull() ? "None" : value.asText()) + "' is not a valid string.");
        }
        if (value.asText().length() > LONGEST) {
            throw Words.invalid(name, "'" + value.asText() + "' exceeds maximum length of " + LONGEST + ".");
        }
    }

    static boolean flagOf(JsonNode value) {
        return switch (value.asText().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw Words.invalidOperation("'" + value.asText() + "' cannot be converted to boolean.");
        };
    }
}
