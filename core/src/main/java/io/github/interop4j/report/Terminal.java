package io.github.interop4j.report;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What the place that output goes to can show.
 *
 * @param live     whether a line can be written over: a terminal, not a file or a pipe
 * @param coloured whether colours are wanted
 */
@API(status = API.Status.EXPERIMENTAL)
public record Terminal(boolean live, boolean coloured) {

    /** A file, a pipe, a log. */
    public static final Terminal PLAIN = new Terminal(false, false);

    /** Asks this process what its output is, and its environment what is wanted ({@code NO_COLOR}, {@code TERM}). */
    public static Terminal detect(Map<String, String> environment) {
        return of(environment, isTerminal());
    }

    static Terminal of(Map<String, String> environment, boolean isTerminal) {
        boolean live = isTerminal && !"dumb".equals(environment.get("TERM"));
        boolean refused = Optional.ofNullable(environment.get("NO_COLOR"))
                .filter(value -> !value.isEmpty())
                .isPresent();
        return new Terminal(live, live && !refused);
    }

    /** Since Java 22 there is a console without a terminal too, and a method that tells, which Java 17 does not have. */
    @SuppressWarnings("SystemConsoleNull") // null before Java 22; asked for its terminal since
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (ReflectiveOperationException untold) {
            return false;
        }
    }

    String painted(Paint paint, String text) {
        return coloured ? paint.code + text + "\u001b[0m" : text;
    }

    /** Few colours, each with a meaning. */
    enum Paint {
        GOOD("\u001b[32m"),
        BAD("\u001b[31m"),
        DOUBTFUL("\u001b[33m"),
        STRONG("\u001b[1m"),
        FAINT("\u001b[2m");

        private final String code;

        Paint(String code) {
            this.code = code;
        }
    }
}
