package io.github.interop4j.cloud;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts the names that were probably meant before the others. */
final class Names {

    private Names() {}

    /** All names, the ones most like {@code wanted} first. */
    static List<String> nearestFirst(String wanted, Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt((String name) -> distance(lower(wanted), lower(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** How many letters must be added, removed or replaced (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
