package io.github.interop4j.requirement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Names and finds guideline files as the archived RefStack server does. */
@API(status = API.Status.EXPERIMENTAL)
public final class RefstackFiles {

    private static final Pattern GUIDELINE = Pattern.compile("([0-9]{4}\\.[0-9]{2}|next)\\.json");
    private static final Pattern ADD_ON = Pattern.compile("\\.([0-9]{4}\\.[0-9]{2}|next)\\.json");

    private RefstackFiles() {}

    /** One entry of the listing: the name shown and the file behind it. */
    public record Entry(String name, String file) {}

    /**
     * What the server lists: the powered guidelines and the add-ons grouped by the first part of their names.
     *
     * <p>Add-ons are grouped while they follow each other; where a group comes back, its earlier entries are lost.
     *
     * @param top the names of the files in the top folder, in the order the server is told them
     * @param addOns the names of the files in the folder of add-ons, likewise
     */
    public static Map<String, List<Entry>> listing(Collection<String> top, Collection<String> addOns) {
        Map<String, List<Entry>> listing = new LinkedHashMap<>();
        String group = "";
        for (String file : new LinkedHashSet<>(addOns)) {
            if (GUIDELINE.matcher(file).find()) {
                int dot = file.indexOf('.');
                String own = file.substring(0, dot);
                if (!own.equals(group) || !listing.containsKey(own)) {
                    listing.put(own, new ArrayList<>());
                    group = own;
                }
                List<Entry> entries = listing.getOrDefault(own, List.of());
                entries.add(new Entry(file.substring(dot + 1), file));
            }
        }
        listing.put(
                "powered",
                new LinkedHashSet<>(top)
                        .stream()
                                .filter(file -> GUIDELINE.matcher(file).find())
                                .map(file -> new Entry(file, file))
                                .toList());
        return listing;
    }

    /** The path the server fetches for a requested name: whatever has something before the date is an add-on. */
    public static String path(String asked) {
        String file = asked.contains(".json") ? asked : asked + ".json";
        return ADD_ON.matcher(file).find() ? "add-ons/" + file : file;
    }
}
