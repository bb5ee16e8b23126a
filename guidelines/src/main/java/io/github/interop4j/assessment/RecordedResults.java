package io.github.interop4j.assessment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Results that were recorded, by this library or by others.
 *
 * @param source the file's name
 */
@API(status = API.Status.EXPERIMENTAL)
public record RecordedResults(String source, Format format, List<TestResult> results) {

    /** The forms results come in; which one a file has is told by its content. */
    public enum Format {
        /** This library's {@code run.json}. */
        INTEROP4J_RUN("run.json of interop4j"),
        /** What refstack-client uploads, or the server hands back: passed tests and nothing else. */
        REFSTACK("RefStack results"),
        /** A subunit v2 stream, as stestr keeps it. */
        SUBUNIT("subunit v2 stream"),
        /** What subunit2junitxml makes of a Tempest run. */
        JUNIT_XML("JUnit XML");

        private final String title;

        Format(String title) {
            this.title = title;
        }

        /** The name for people. */
        public String title() {
            return title;
        }

        /** Whether a test that is not among the results may have failed, been skipped or not been run. */
        public boolean passesOnly() {
            return this == REFSTACK;
        }
    }

    private static final int PACKET = 0xb3;
    private static final int MOST = 50_000;
    private static final int LONGEST_TEXT = 500;

    public RecordedResults {
        results = List.copyOf(results);
    }

    /**
     * Read results from a file.
     *
     * @throws ResultsException if the file is not readable or holds no results; the message says where and why
     */
    public static RecordedResults read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), content);
        } catch (NoSuchFileException gone) {
            throw new ResultsException(file.toString(), "", "expected a file, found none");
        } catch (IOException unreadable) {
            throw new ResultsException(file.toString(), "", "not readable: " + unreadable);
        }
    }

    /**
     * Read results from a stream, which is not closed.
     *
     * @param source what to call it in messages
     * @throws ResultsException if the content is not readable or holds no results; the message says where and why
     */
    public static RecordedResults read(String source, InputStream content) {
        try {
            InputStream buffered = new BufferedInputStream(content);
            int first = peek(buffered);
            RecordedResults read = switch (first) {
                case PACKET ->
                    new RecordedResults(source, Format.SUBUNIT, new SubunitReader(source, buffered).results());
                case '<' -> new RecordedResults(source, Format.JUNIT_XML, JunitXmlReader.results(source, buffered));
                case '{' -> JsonResultsReader.read(source, buffered);
                default ->
                    throw new ResultsException(
                            source,
                            "",
                            "expected run.json, RefStack results, a subunit v2 stream or JUnit XML, found "
                                    + (first < 0 ? "nothing" : other(buffered)));
            };
            if (read.results.isEmpty()) {
                throw new ResultsException(source, "", "expected results of tests, found none");
            }
            return read;
        } catch (IOException unreadable) {
            throw new ResultsException(source, "", "not readable: " + unreadable);
        }
    }

    /** All of Tempest has some two thousand tests. */
    static void refuseTooMany(String source, int results) {
        if (results >= MOST) {
            throw new ResultsException(source, "", "expected at most " + MOST + " results, found more");
        }
    }

    static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }

    /** What stestr keeps in its own repository is the older, textual form of subunit. */
    private static String other(InputStream content) throws IOException {
        String start = new String(content.readNBytes(5), StandardCharsets.US_ASCII);
        return Set.of("time:", "test:", "tags:").contains(start)
                ? "subunit v1; 'stestr last --subunit' gives version 2"
                : "something else";
    }

    /** The first byte that is no white space, which stays unread; white space before it is gone. */
    private static int peek(InputStream content) throws IOException {
        while (true) {
            content.mark(1);
            int next = content.read();
            if (next < 0 || !Character.isWhitespace(next)) {
                content.reset();
                return next;
            }
        }
    }
}
