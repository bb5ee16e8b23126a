package io.github.interop4j.guideline;

import java.util.Set;
import org.apiguardian.api.API;

/**
 * The schema a document declares, and where it stands.
 *
 * @param version as written: {@code 1.2} to {@code 2.0}, or {@code list} for a flat list
 * @param metadata whether the document has the metadata block of schema 2.0
 */
@API(status = API.Status.EXPERIMENTAL)
public record Schema(String version, boolean metadata) {

    static final String LIST = "list";
    static final Set<String> KNOWN = Set.of("1.2", "1.3", "1.4", "1.5", "1.6", "2.0");

    /** Whether tests are bare names and flags a list on the capability. */
    public boolean namesOnly() {
        return version.equals("1.2");
    }

    /** Whether the document is a flat list of tests. */
    public boolean list() {
        return version.equals(LIST);
    }
}
