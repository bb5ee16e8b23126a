package io.github.interop4j.guideline;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One test as a capability lists it.
 *
 * @param name the full name the test had when the guideline was approved; for one id several may stand
 * @param writtenId the id exactly as the document has it, with prefix and trailing attributes; empty if it has none
 * @param id the bare lower-case id
 * @param aliases other names of the same test
 */
@API(status = API.Status.EXPERIMENTAL)
public record ListedTest(
        String name,
        String writtenId,
        Optional<String> id,
        List<String> aliases,
        Optional<Flag> flag,
        Optional<Waiver> waiver) {

    public ListedTest {
        aliases = List.copyOf(aliases);
    }

    /** Whether the id was concluded from another guideline's test of the same name. */
    public boolean idInferred() {
        return writtenId.isEmpty() && id.isPresent();
    }

    /** What tells this test from others: its id, or its name where the document gives no id. */
    public String identity() {
        return id.orElse(name);
    }

    ListedTest withId(Optional<String> known) {
        return new ListedTest(name, writtenId, known, aliases, flag, waiver);
    }

    ListedTest with(Flag given) {
        return new ListedTest(name, writtenId, id, aliases, Optional.of(given), waiver);
    }

    ListedTest with(Waiver given) {
        return new ListedTest(name, writtenId, id, aliases, flag, Optional.of(given));
    }
}
