package io.github.interop4j.requirement;

import io.github.interop4j.guideline.Capability;
import io.github.interop4j.guideline.Component;
import io.github.interop4j.guideline.ComponentUse;
import io.github.interop4j.guideline.ComponentUse.Part;
import io.github.interop4j.guideline.Flag;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.ListedTest;
import io.github.interop4j.guideline.Listing;
import io.github.interop4j.guideline.Platform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Answers as the archived RefStack server does, line for line, its defects included.
 *
 * <p>Statuses have no precedence, lines repeat, ids are printed as found, versions are compared as text, an add-on's
 * platform is left out.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class RefstackServer {

    private static final Map<String, String> PLATFORMS = Map.of(
            "platform", Program.PLATFORM.displayName(),
            "compute", Program.COMPUTE.displayName(),
            "object", Program.OBJECT.displayName());

    private RefstackServer() {}

    /**
     * The lines of the test list, sorted by code point; joined by newlines they are the server's answer.
     *
     * @throws InvalidTargetException where the server says so
     */
    public static List<String> testList(Guideline guideline, RefstackQuery query) {
        SortedSet<String> selected = capabilities(guideline, query);
        List<String> lines = new ArrayList<>();
        boolean aliases = query.aliases();
        for (Capability capability : guideline.capabilities()) {
            if (selected.contains(capability.name())) {
                if (!query.flagged()
                        && capability.flagListMissing()
                        && !capability.tests().isEmpty()) {
                    throw new InvalidTargetException(query.target());
                }
                for (ListedTest test : capability.tests()) {
                    if (query.flagged()
                            || test.flag().filter(RefstackServer::seen).isEmpty()) {
                        aliases = add(lines, guideline, test, aliases);
                    }
                }
            }
        }
        lines.sort(BY_CODE_POINT);
        return lines;
    }

    /** The names of the capabilities that a query selects, whether the guideline defines them or not. */
    public static SortedSet<String> capabilities(Guideline guideline, RefstackQuery query) {
        SortedSet<String> selected = new TreeSet<>();
        for (Component component : components(guideline, query.target())) {
            for (Listing listing : component.listings()) {
                if (query.statuses().isEmpty() || query.statuses().get().contains(listing.written())) {
                    selected.add(listing.capability());
                }
            }
        }
        return selected;
    }

    /**
     * The components of a target, in the order the guideline names them.
     *
     * @throws InvalidTargetException where the server says so
     */
    public static List<Component> components(Guideline guideline, String target) {
        List<String> names = componentNames(guideline, target);
        List<Component> found = known(guideline, names);
        if (found.size() < names.size()) {
            throw new InvalidTargetException(target);
        }
        return found;
    }

    /** Those of the names that the guideline has, in their order. */
    public static List<Component> known(Guideline guideline, List<String> names) {
        Map<String, Component> components = new HashMap<>();
        guideline.components().forEach(each -> components.putIfAbsent(each.name(), each));
        return names.stream().map(components::get).filter(Objects::nonNull).toList();
    }

    /**
     * The names of a target's components, whether the guideline has them or not.
     *
     * @throws InvalidTargetException where the server says so before it looks for them
     */
    public static List<String> componentNames(Guideline guideline, String target) {
        boolean two = guideline.schema().version().compareTo("2.0") >= 0;
        if (guideline.schema().metadata() && two) {
            if (target.equals("dns") || target.equals("orchestration")) {
                return List.of("os_powered_" + target);
            }
            return Optional.ofNullable(PLATFORMS.get(target))
                    .flatMap(guideline::platform)
                    .map(platform -> platform.uses().stream()
                            .map(ComponentUse::component)
                            .toList())
                    .orElseThrow(() -> new InvalidTargetException(target));
        }
        List<String> names = guideline.schema().metadata() ? List.of(target) : names1x(guideline, target);
        boolean shaped = guideline.schema().list() || !(guideline.schema().metadata() || two);
        if (!shaped && !names.isEmpty()) {
            throw new InvalidTargetException(target);
        }
        return names;
    }

    private static List<String> names1x(Guideline guideline, String target) {
        if (!target.equals("platform")) {
            return List.of(target);
        }
        Platform platform = guideline.platform(target).orElseThrow(() -> new InvalidTargetException(target));
        return platform.uses().stream()
                .filter(each -> each.part() == Part.REQUIRED)
                .map(ComponentUse::component)
                .toList();
    }

    /** Whether aliases are shown from here on: the server overwrites its switch with the last alias, which may be empty. */
    private static boolean add(List<String> lines, Guideline guideline, ListedTest test, boolean aliases) {
        if (guideline.schema().namesOnly()) {
            lines.add(test.name());
            return aliases;
        }
        lines.add(line(test.name(), test));
        if (!aliases || test.aliases().isEmpty()) {
            return aliases;
        }
        test.aliases().forEach(alias -> lines.add(line(alias, test)));
        return !test.aliases().get(test.aliases().size() - 1).isEmpty();
    }

    private static boolean seen(Flag flag) {
        return flag.spelling() == Flag.Spelling.FLAGGED || flag.spelling() == Flag.Spelling.LISTED;
    }

    private static String line(String name, ListedTest test) {
        return name + "[" + test.writtenId() + "]";
    }

    /** Differs from Java's own order beyond the basic plane only. */
    private static final Comparator<String> BY_CODE_POINT = (one, other) -> {
        int shared = Math.min(one.length(), other.length());
        for (int index = 0; index < shared; index++) {
            char left = one.charAt(index);
            char right = other.charAt(index);
            if (left != right) {
                boolean halves = Character.isSurrogate(left) == Character.isSurrogate(right);
                return halves ? Character.compare(left, right) : Character.isSurrogate(left) ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    };
}
