package io.github.interop4j.cloud;

import io.github.interop4j.cloud.Value.Items;
import io.github.interop4j.cloud.Value.Kind;
import io.github.interop4j.cloud.Value.Scalar;
import io.github.interop4j.cloud.Value.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The regions that a cloud's entry, or else its vendor profile, names. */
record Regions(List<Region> all) {

    /**
     * A region.
     *
     * @param values what is different there
     */
    record Region(String name, Section values, Origin origin) {}

    /** Reads {@code regions}, or {@code region_name} if there are none. */
    static Regions of(String who, Section entry, Section profile) {
        if (entry.get("regions").isPresent()) {
            return of(who, entry.get("regions").orElseThrow());
        }
        if (entry.entries().containsKey("region_name")) {
            return entry.get("region_name").map(value -> named(who, value)).orElseGet(() -> new Regions(List.of()));
        }
        if (profile.get("regions").isPresent()) {
            return of(who, profile.get("regions").orElseThrow());
        }
        return profile.get("region_name").map(value -> named(who, value)).orElseGet(() -> new Regions(List.of()));
    }

    /**
     * What is different in the wanted region, or else in the first, its name included.
     *
     * @throws ConfigurationException if there are regions, but not the wanted one
     */
    Section chosen(String who, Optional<String> wanted) {
        Optional<Region> chosen = all.stream()
                .filter(each -> wanted.orElse(each.name()).equals(each.name()))
                .findFirst();
        if (chosen.isPresent()) {
            return named(
                    chosen.orElseThrow().values(),
                    chosen.orElseThrow().name(),
                    chosen.orElseThrow().origin());
        }
        if (wanted.isPresent() && !all.isEmpty()) {
            String name = wanted.orElseThrow();
            throw new ConfigurationException(who + " has no region '" + name + "'; it has "
                    + String.join(", ", Names.nearestFirst(name, names())) + ". Upper and lower case matter.");
        }
        Origin argument = new Origin.Argument();
        return named(Section.empty(argument), wanted.orElse(""), argument);
    }

    private static Section named(Section values, String name, Origin origin) {
        Map<String, Value> all = new LinkedHashMap<>(values.entries());
        all.put("region_name", new Scalar(name, Kind.TEXT, origin));
        return new Section(all, values.origin());
    }

    List<String> names() {
        return all.stream().map(Region::name).toList();
    }

    private static Regions named(String who, Value value) {
        if (value instanceof Items) {
            return of(who, value);
        }
        Scalar scalar = text(who, "region_name", value);
        List<Region> regions = new ArrayList<>();
        for (String name : scalar.text().split(",", -1)) {
            regions.add(new Region(name, Section.empty(value.origin()), value.origin()));
        }
        return new Regions(List.copyOf(regions));
    }

    private static Regions of(String who, Value value) {
        if (!(value instanceof Items list)) {
            throw new ConfigurationException(who + " has " + value.kind() + " as regions [" + value.origin()
                    + "]; it must be a list, such as [RegionOne, RegionTwo].");
        }
        List<Region> regions = new ArrayList<>();
        for (Value item : list.items()) {
            regions.add(item instanceof Section section ? detailed(who, section) : plain(who, item));
        }
        return new Regions(List.copyOf(regions));
    }

    private static Region plain(String who, Value item) {
        return new Region(text(who, "a region", item).text(), Section.empty(item.origin()), item.origin());
    }

    private static Region detailed(String who, Section section) {
        Map<String, Value> keys = section.withUnderscores().entries();
        Set<String> others = keys.keySet().stream()
                .filter(key -> !key.equals("name") && !key.equals("values"))
                .collect(Collectors.toSet());
        if (!others.isEmpty() || !keys.containsKey("name")) {
            throw new ConfigurationException(who + " has a region [" + section.origin() + "] "
                    + (others.isEmpty() ? "without a name" : "with the key " + String.join(", ", others))
                    + "; a region has a name and, below values, what is different there.");
        }
        Scalar name = text(who, "the name of a region", keys.get("name"));
        return new Region(name.text(), values(who, section), name.origin());
    }

    private static Section values(String who, Section region) {
        Optional<Value> values = region.get("values");
        if (values.isEmpty()) {
            return Section.empty(region.origin());
        }
        if (values.orElseThrow() instanceof Section section) {
            return section.withUnderscores().withoutSilence();
        }
        throw new ConfigurationException(who + " has " + values.orElseThrow().kind() + " as values of a region ["
                + values.orElseThrow().origin() + "]; it must be a section with keys of its own, such as auth.");
    }

    private static Scalar text(String who, String what, Value value) {
        if (value instanceof Scalar scalar && (scalar.type() == Kind.TEXT || scalar.type() == Kind.NUMBER)) {
            return scalar;
        }
        throw new ConfigurationException(who + " has " + value.kind() + " as " + what + " [" + value.origin()
                + "]; it must be text." + (value instanceof Scalar ? " Put it in quotes." : ""));
    }
}
