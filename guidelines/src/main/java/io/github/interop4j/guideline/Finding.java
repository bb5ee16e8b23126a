package io.github.interop4j.guideline;

import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Something odd in a document, and where.
 *
 * @param pointer a JSON pointer into the document, or {@code line N} of a list
 * @param details the names and words concerned; what they are depends on the kind
 */
@API(status = API.Status.EXPERIMENTAL)
public record Finding(Kind kind, String pointer, List<String> details) {

    public Finding {
        details = List.copyOf(details);
    }

    /** Say it in one line. */
    public String message() {
        return pointer + ": " + kind.text + (details.isEmpty() ? "" : ": " + String.join(", ", details));
    }

    /** The kinds of oddity, each tolerated and read as its text says. */
    public enum Kind {
        ACHIEVEMENT_NOT_A_CRITERION("an achievement is no criterion of the document"),
        ADMIN_AS_TEXT("admin is text, read as the truth value it spells"),
        ALIAS_EQUALS_OWN_KEY("an alias equals the test's own name"),
        ALIAS_IS_ANOTHER_KEY("an alias is another test's name"),
        CAPABILITY_WITHOUT_TESTS("a capability has no tests"),
        CRITERIA_WEIGHTS_SUM("the weights of the criteria do not add up to 100"),
        DEFINED_CAPABILITY_NOT_LISTED("a capability is defined but no component lists it; it has no status"),
        FLAG_DATE_UNREADABLE("the date of a flag is no date; left out"),
        FLAG_EMPTY("a flag has no content; read as a flag"),
        FLAG_NOT_WRAPPED("reason, action or date of a flag stand directly on the test; read as a flag"),
        FLAG_REASON_WITHOUT_TYPE("the reason of a flag does not begin with its type"),
        FLAG_SPELT_FLAG("a flag is spelt 'flag'; read as a flag, which RefStack does not see"),
        ID_DIFFERS_FROM_FILE_NAME("the document's id is not its file's name; the file's name is taken"),
        ID_NOT_A_UUID("a test's id is no UUID; kept as it is"),
        ID_WITH_EXTRA_TEXT("a test's id carries attributes; dropped"),
        KEY_TWICE("a key stands twice in one object; the last one is read"),
        KEYS_IN_SEVERAL_CAPABILITIES("tests stand in more than one capability; how many"),
        LISTED_CAPABILITY_WITHOUT_DEFINITION("a capability is listed but not defined; it has no tests"),
        LISTED_TWICE("a component lists a capability more than once"),
        MISSING_FIELD("a field is missing"),
        ONE_ID_SEVERAL_KEYS("one id stands under several names"),
        SAME_KEY_DIFFERENT_DETAILS("a test is described differently in two capabilities"),
        SOURCE_NAMES_ANOTHER_FILE("the document's source is another file"),
        STATUS_MISSPELT("the status of the document is misspelt; read as meant"),
        STATUS_OF_UNLISTED_CAPABILITY("a capability states a status but no component lists it; the status is ignored"),
        STATUS_UNKNOWN("a word is no status; ignored"),
        TEST_WITHOUT_ID("a test has no id; known by its name"),
        UNKNOWN_FIELD("a field is unknown; ignored"),
        UNKNOWN_SCHEMA("the schema version is unknown; read by the document's shape"),
        UNKNOWN_TEST_FIELD("a test's field is unknown; ignored"),
        V1_FIELD_SPELLING_IN_V2("a field is spelt as in the 1.x schemas; read as meant");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The kind as files and reports write it. */
        public String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
