package io.github.interop4j.nightly;

import io.github.interop4j.assessment.Standing;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How a command ended, as scripts see it; 64 and up are those of {@code sysexits.h}. */
enum ExitCode {
    MET(0, "the guideline is met; or the command did what it was asked"),
    UNMET(1, "the guideline is not met"),
    UNPROVEN(2, "nothing speaks against it, but not everything was shown"),
    INCOMPLETE(3, "the run was interrupted, or could not be begun since the cloud did not answer"),
    LEFT(4, "something that a run made is still in the cloud, or may be"),
    USAGE(64, "wrong usage: an option, a name or a selection that does not exist"),
    DATA(65, "wrong data: a file that is not what it should be"),
    SOFTWARE(70, "a mistake of interop4j's own"),
    CONFIGURATION(78, "wrong configuration: clouds.yaml, a credential, a folder");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    /** Returns what each code of a run means, for the help. */
    static Map<String, String> ofRun() {
        Map<String, String> meanings = meanings(EnumSet.complementOf(EnumSet.of(LEFT)));
        meanings.put(
                Integer.toString(DATA.code), DATA.meaning + "; or an expected failure did not come, or has expired");
        return meanings;
    }

    /** Returns the same for a sweep. */
    static Map<String, String> ofSweep() {
        Map<String, String> meanings = meanings(EnumSet.of(LEFT, USAGE, DATA, SOFTWARE, CONFIGURATION));
        meanings.put(Integer.toString(MET.code), "nothing is left; or nothing would be, for a dry run");
        meanings.put(
                Integer.toString(INCOMPLETE.code),
                "interrupted, or the cloud did not answer, or another sweep is at work");
        return meanings;
    }

    private static Map<String, String> meanings(Set<ExitCode> codes) {
        var meanings = new TreeMap<String, String>(Comparator.comparing(Integer::valueOf));
        codes.forEach(each -> meanings.put(Integer.toString(each.code), each.meaning));
        return meanings;
    }

    static ExitCode of(Standing standing) {
        return switch (standing) {
            case MET -> MET;
            case UNMET -> UNMET;
            case UNPROVEN -> UNPROVEN;
        };
    }
}
