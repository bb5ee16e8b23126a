package io.github.interop4j.guideline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Thrown when no thing of a kind has the given name: lists the nearest names, or all of them if they are few. */
@API(status = API.Status.EXPERIMENTAL)
public final class UnknownNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int FEW = 12;
    private static final int NEAREST = 5;

    private UnknownNameException(String message) {
        super(message);
    }

    /**
     * Make the exception for a name that was not found.
     *
     * @param kind what was looked for, such as {@code guideline}
     */
    public static UnknownNameException of(String kind, String asked, Collection<String> known) {
        String shown = asked.length() > 200 ? asked.substring(0, 200) + "…" : asked;
        if (known.size() <= FEW) {
            return new UnknownNameException(
                    "no " + kind + " is called '" + shown + "'; there are: " + String.join(", ", known));
        }
        return new UnknownNameException("no " + kind + " is called '" + shown + "'; the nearest are: "
                + nearest(shown, known).stream().collect(Collectors.joining(", ")));
    }

    private static List<String> nearest(String asked, Collection<String> known) {
        String wanted = asked.toLowerCase(Locale.ROOT);
        return known.stream()
                .map(each -> new Candidate(each, nearness(wanted, each.toLowerCase(Locale.ROOT))))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(NEAREST)
                .map(Candidate::name)
                .toList();
    }

    private record Candidate(String name, int distance) {}

    /** A test is often asked for by its method alone. */
    private static int nearness(String wanted, String candidate) {
        String last = candidate.substring(candidate.lastIndexOf('.') + 1);
        int whole = distance(wanted, candidate);
        return last.startsWith("test_") ? Math.min(whole, distance(wanted, last)) : whole;
    }

    /** The number of single-character edits between two words; less for a word that contains the other. */
    private static int distance(String wanted, String candidate) {
        if (!wanted.isEmpty() && candidate.contains(wanted)) {
            return 0;
        }
        int[] row = new int[candidate.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= wanted.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int substituted = diagonal + (wanted.charAt(line - 1) == candidate.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(substituted, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[candidate.length()];
    }
}
