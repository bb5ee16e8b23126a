package io.github.interop4j.requirement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * A test that a guideline asks for and that no suite has any more.
 *
 * <p>What is known is which of the releases of Tempest that were looked into had it: not every release was.
 *
 * @param testId its id; its name where the guideline gives no id
 * @param last the latest of these releases that had it; empty where none ever had it
 * @param without the next of them
 */
@API(status = API.Status.EXPERIMENTAL)
public record GoneTest(String testId, Optional<String> last, Optional<String> without) {

    private static final class Known {

        static final Map<String, GoneTest> BY_ID = read();
    }

    /**
     * Tell whether the test of this id is gone.
     *
     * @param testId the bare lower-case id; the test's name where the guideline gives no id
     */
    public static Optional<GoneTest> of(String testId) {
        return Optional.ofNullable(Known.BY_ID.get(testId));
    }

    /** Say in a sentence why nobody can run it. */
    public String reason() {
        return last.map(release -> "no test of this id exists any more: Tempest " + release + " had it, "
                        + without.orElse("") + " has not")
                .orElse("no test of this name ever existed: the guideline holds a place for one");
    }

    private static Map<String, GoneTest> read() {
        try (InputStream table = Objects.requireNonNull(GoneTest.class.getResourceAsStream("gone-tests.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(row -> new GoneTest(row[0], known(row[1]), known(row[2])))
                    .collect(Collectors.toMap(GoneTest::testId, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> known(String release) {
        return Optional.of(release).filter(each -> !each.isEmpty());
    }
}
