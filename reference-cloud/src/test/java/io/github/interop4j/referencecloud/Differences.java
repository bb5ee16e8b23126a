package io.github.interop4j.referencecloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In what the answers of this cloud differ from those of a real one, and why: {@code contract-differences.txt}, a line a
 * request.
 */
final class Differences {

    private static final String LIST = "contract-differences.txt";
    private static final String NOT_YET = "not simulated yet";
    private static final String FOLLOWS = "what it is about was not made";

    /** Written where nobody has said why. */
    private static final String UNEXPLAINED = "UNEXPLAINED";

    private final SortedMap<String, String> found;
    private final SortedMap<String, String[]> listed = new TreeMap<>();

    private Differences(SortedMap<String, String> found, List<String> list) {
        this.found = found;
        for (String line : list) {
            String[] columns = line.split(" \\| ", -1);
            listed.put(columns[0], new String[] {columns[1], columns[2]});
        }
    }

    /** The lines of the list. */
    static List<String> list() {
        return ContractTable.lines(LIST);
    }

    /**
     * Compare.
     *
     * @param replay of the simulated one
     * @param list the lines of what is known
     */
    static Differences between(Map<String, Shape> real, Replay replay, List<String> list) {
        SortedMap<String, String> unsent = replay.unsent();
        SortedMap<String, Shape> simulated = new TreeMap<>(replay.answers());
        SortedMap<String, String> found = new TreeMap<>();
        real.forEach((label, demanded) -> {
            Shape shape = simulated.get(label);
            if (shape == null) {
                found.put(label, "not sent, for want of " + unsent.getOrDefault(label, "a reason"));
            } else if (!shape.equals(demanded)) {
                found.put(label, difference(demanded, shape));
            }
        });
        return new Differences(found, list);
    }

    /** What differs, in words: only the status, if that does, since all else follows from it. */
    private static String difference(Shape real, Shape simulated) {
        if (real.status() != simulated.status()) {
            return simulated.status() + " for " + real.status();
        }
        List<String> words = new ArrayList<>();
        without(real.headers(), simulated.headers()).forEach(header -> words.add("no header " + header));
        without(simulated.headers(), real.headers()).forEach(header -> words.add("header " + header));
        without(real.places(), simulated.places()).forEach(place -> words.add("no " + place));
        without(simulated.places(), real.places()).forEach(place -> words.add("has " + place));
        return String.join(", ", words);
    }

    private static SortedSet<String> without(SortedSet<String> all, SortedSet<String> some) {
        SortedSet<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** What is wrong with the list: differences that are not on it, or unexplained, and entries that are none. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        found.forEach((label, what) -> {
            String[] known = listed.get(label);
            if (known == null || !known[0].equals(what)) {
                complaints.add("differs: " + label + " | " + what);
            } else if (known[1].equals(UNEXPLAINED)) {
                complaints.add("nobody has said why: " + label + " | " + what);
            }
        });
        listed.forEach((label, known) -> {
            if (!found.containsKey(label)) {
                complaints.add("is listed, and does not differ any more: " + label + " | " + known[0]);
            }
        });
        return complaints;
    }

    /** Write the list anew, with the reasons that are known; what it says now. */
    List<String> write(Path folder) throws IOException {
        List<String> list = new ArrayList<>();
        found.forEach((label, what) -> list.add(label + " | " + what + " | " + reason(label, what)));
        Files.writeString(folder.resolve(LIST), String.join("\n", list) + "\n");
        return list;
    }

    private String reason(String label, String what) {
        if (what.startsWith("501 for ")) {
            return NOT_YET;
        }
        if (what.startsWith("not sent, ")) {
            return FOLLOWS;
        }
        String[] known = listed.get(label);
        if (known != null && known[0].equals(what)) {
            return known[1];
        }
        if (what.matches("[0-9]+ for [0-9]+")) {
            return UNEXPLAINED; // a status alone may have many reasons
        }
        return listed.values().stream()
                .filter(each -> each[0].equals(what))
                .map(each -> each[1])
                .findFirst()
                .orElse(UNEXPLAINED);
    }
}
