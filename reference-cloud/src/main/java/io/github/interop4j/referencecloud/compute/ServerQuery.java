package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Choose and sort servers as the query of a request wants it; what a member may not filter by has no effect. */
final class ServerQuery {

    private static final Map<String, Comparator<Server>> ORDERS = Map.of(
            "created_at", Comparator.comparing(server -> server.origin().createdAt()),
            "updated_at", Comparator.comparing(Server::updatedAt),
            "display_name", Comparator.comparing(server -> server.traits().name()),
            "uuid", Comparator.comparing(Server::id),
            "vm_state", Comparator.comparing(server -> server.state().toString()),
            "power_state", Comparator.comparing(Server::power));
    private static final List<String> TRUE = List.of("1", "t", "true", "on", "y", "yes");
    private static final List<String> FALSE = List.of("0", "f", "false", "off", "n", "no", "");

    private final Map<String, String> wanted;
    private final Microversion version;
    private final World world;
    private final Wiring wiring;
    private final Caller caller;

    ServerQuery(Request request, World world, Wiring wiring, Caller caller) {
        wanted = request.query();
        version = Microversion.of(request);
        this.world = world;
        this.wiring = wiring;
        this.caller = caller;
    }

    List<Server> servers() {
        boolean isForAll = isForAll();
        Predicate<Server> isWanted = filters();
        List<Server> newestFirst = new ArrayList<>(world.all(
                Server.class, server -> (isForAll || Servers.isOwn(caller, server)) && isWanted.test(server)));
        Collections.reverse(newestFirst);
        return sorted(newestFirst);
    }

    private boolean isForAll() {
        String all = wanted.getOrDefault("all_tenants", "0").toLowerCase(Locale.ROOT);
        if (!TRUE.contains(all) && !FALSE.contains(all)) {
            throw new Refusal(400, "Unrecognized value '" + all + "', acceptable values are: " + TRUE + FALSE);
        }
        if (TRUE.contains(all) && wanted.containsKey("all_tenants") && !caller.isAdmin()) {
            throw new Refusal(
                    403, "Policy doesn't allow os_compute_api:servers:index:get_all_tenants to be performed.");
        }
        return TRUE.contains(all);
    }

    private Predicate<Server> filters() {
        Optional<Pattern> name = pattern("name");
        Optional<Pattern> ip = pattern("ip");
        Optional<Pattern> ip6 = pattern("ip6").filter(pattern -> version.isAtLeast(5) || caller.isAdmin());
        Optional<Instant> since = time("changes-since");
        Optional<Instant> before = time("changes-before").filter(limit -> version.isAtLeast(66));
        requireStatus();
        return server -> name.map(pattern ->
                                pattern.matcher(server.traits().name()).find())
                        .orElse(true)
                && is("status", server.status().toLowerCase(Locale.ROOT), text -> text.toLowerCase(Locale.ROOT))
                && is("image", server.origin().imageId().orElse(""), ServerQuery::lastSegment)
                && is("flavor", server.flavor().id(), ServerQuery::lastSegment)
                && is("reservation_id", server.origin().reservationId(), text -> text)
                && ip.map(pattern -> hasAddress(server, 4, pattern)).orElse(true)
                && ip6.map(pattern -> hasAddress(server, 6, pattern)).orElse(true)
                && since.map(limit -> !server.updatedAt().isBefore(limit)).orElse(true)
                && before.map(limit -> !server.updatedAt().isAfter(limit)).orElse(true)
                && (!version.isAtLeast(26) || hasTags(server))
                && (!version.isAtLeast(73) || isLockedAsWanted(server));
    }

    private boolean is(String name, String actual, UnaryOperator<String> read) {
        return !wanted.containsKey(name)
                || read.apply(wanted.getOrDefault(name, "")).equals(actual);
    }

    private static String lastSegment(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private boolean hasAddress(Server server, int ipVersion, Pattern pattern) {
        return wiring.portsOf(world, server.id()).stream()
                .flatMap(nic -> nic.addresses().stream())
                .filter(fixed -> fixed.version() == ipVersion)
                .anyMatch(fixed -> pattern.matcher(fixed.address()).find());
    }

    private boolean hasTags(Server server) {
        List<String> tags = server.traits().tags();
        return tags.containsAll(list("tags"))
                && (!wanted.containsKey("tags-any") || list("tags-any").stream().anyMatch(tags::contains))
                && (!wanted.containsKey("not-tags") || !tags.containsAll(list("not-tags")))
                && list("not-tags-any").stream().noneMatch(tags::contains);
    }

    private List<String> list(String name) {
        return wanted.containsKey(name)
                ? Arrays.asList(wanted.getOrDefault(name, "").split(","))
                : List.of();
    }

    private boolean isLockedAsWanted(Server server) {
        String locked = wanted.getOrDefault("locked", "").toLowerCase(Locale.ROOT);
        return locked.isEmpty() || TRUE.contains(locked) == server.lockReason().isPresent();
    }

    /** An unknown status is nobody's; since 2.38 it is an error. */
    private void requireStatus() {
        String status = wanted.getOrDefault("status", "ACTIVE").toUpperCase(Locale.ROOT);
        boolean isKnown = Stream.concat(
                        Arrays.stream(VmState.values()).map(VmState::status),
                        Stream.of(
                                "ERROR",
                                "REBOOT",
                                "HARD_REBOOT",
                                "RESIZE",
                                "REVERT_RESIZE",
                                "REBUILD",
                                "PASSWORD",
                                "SHELVED",
                                "MIGRATING",
                                "SOFT_DELETED",
                                "UNKNOWN"))
                .anyMatch(status::equals);
        if (!isKnown && version.isAtLeast(38)) {
            throw new Refusal(400, "Invalid status value");
        }
    }

    private Optional<Pattern> pattern(String name) {
        String value = wanted.get(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(value, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException e) {
            throw invalid(name, value, "regex");
        }
    }

    private Optional<Instant> time(String name) {
        String value = wanted.get(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeParseException e) {
            throw invalid(name, value, "date-time");
        }
    }

    private static Refusal invalid(String name, String value, String kind) {
        return new Refusal(
                400,
                "Invalid input for query parameters " + name + ". Value: " + value + ". '" + value + "' is not a '"
                        + kind + "'");
    }

    private List<Server> sorted(List<Server> newestFirst) {
        String key = wanted.getOrDefault("sort_key", "");
        if (key.isEmpty()) {
            return newestFirst;
        }
        Comparator<Server> order = ORDERS.get(key);
        if (order == null) {
            throw new Refusal(
                    400,
                    "Invalid input for query parameters sort_key. Value: " + key + ". '" + key + "' is not one of "
                            + ORDERS.keySet().stream().sorted().toList());
        }
        boolean isAscending = wanted.getOrDefault("sort_dir", "desc").equalsIgnoreCase("asc");
        return newestFirst.stream()
                .sorted(isAscending ? order : order.reversed())
                .toList();
    }
}
