package io.github.interop4j.referencecloud.image;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.World;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Choose, sort and cut a list of images, as the query of a request wants it. */
final class ImageQuery {

    /** Finds all alike: sorting is stable, and so the newest stay first. */
    private static final Comparator<Image> AS_THEY_ARE = Comparator.comparing(Objects::isNull);

    private static final int USUAL_LIMIT = 25;
    private static final List<String> SORT_KEYS =
            List.of("name", "status", "container_format", "disk_format", "size", "id", "created_at", "updated_at");
    private static final Set<String> NO_FILTER = Set.of(
            "limit", "marker", "sort_key", "sort_dir", "sort", "visibility", "member_status", "os_hidden", "tag");

    private final Map<String, String> wanted;
    private final World world;
    private final Caller caller;

    ImageQuery(Request request, World world, Caller caller) {
        wanted = request.query();
        this.world = world;
        this.caller = caller;
    }

    int limit() {
        String limit = wanted.getOrDefault("limit", String.valueOf(USUAL_LIMIT));
        if (!limit.matches("-?\\d{1,9}")) {
            throw new Refusal(400, "limit param must be an integer");
        }
        if (limit.startsWith("-")) {
            throw new Refusal(400, "limit param must be positive");
        }
        return Math.min(Integer.parseInt(limit), 1000);
    }

    List<Image> page() {
        int limit = limit();
        Comparator<Image> order = order();
        String visibility = visibility();
        requireMemberStatus();
        List<Image> newestFirst = new ArrayList<>(world.all(Image.class, image -> image.isVisibleTo(caller, world)));
        Collections.reverse(newestFirst);
        Optional<String> marker = Optional.ofNullable(wanted.get("marker"));
        if (marker.isPresent() && Image.find(world, marker.get(), caller).isEmpty()) {
            throw new Refusal(400, "No image found with ID " + marker.get());
        }
        List<Image> sorted = newestFirst.stream()
                .filter(image -> marker.equals(Optional.of(image.id())) || isWanted(image, visibility))
                .sorted(order)
                .toList();
        int from = marker.map(id -> 1 + sorted.stream().map(Image::id).toList().indexOf(id))
                .orElse(0);
        return sorted.stream().skip(from).limit(limit).toList();
    }

    private boolean isWanted(Image image, String visibility) {
        return isListed(image, visibility)
                && image.traits().isHidden()
                        == wanted.getOrDefault("os_hidden", "false").equalsIgnoreCase("true")
                && (!wanted.containsKey("tag") || image.traits().tags().contains(wanted.get("tag")))
                && wanted.entrySet().stream()
                        .filter(filter -> !NO_FILTER.contains(filter.getKey()))
                        .allMatch(filter -> matches(image, filter.getKey(), filter.getValue()));
    }

    /** Others' community images are found by asking for them, and shared ones once they were accepted. */
    private boolean isListed(Image image, String visibility) {
        boolean isRight = visibility.isEmpty()
                || visibility.equals("all")
                || visibility.equals(image.traits().visibility());
        boolean isOthers = !image.isOwnedBy(caller) && !caller.isAdmin();
        if (isOthers && image.traits().visibility().equals("community")) {
            return isRight && !visibility.isEmpty();
        }
        if (isOthers && image.traits().visibility().equals("shared")) {
            String status = wanted.getOrDefault("member_status", "accepted");
            return isRight
                    && image.membership(caller, world)
                            .map(member ->
                                    status.equals("all") || member.status().equals(status))
                            .orElse(false);
        }
        return isRight;
    }

    private static boolean matches(Image image, String name, String value) {
        switch (name) {
            case "size_min" -> {
                return image.known().isPresent() && image.size() >= number(value);
            }
            case "size_max" -> {
                return image.known().isPresent() && image.size() <= number(value);
            }
            case "created_at" -> {
                return compares(image.createdAt().toString(), value);
            }
            case "updated_at" -> {
                return compares(image.updatedAt().toString(), value);
            }
            default -> {
                JsonNode actual = ImageDocument.of(image).path(name);
                if (actual.isMissingNode() || actual.isNull()) {
                    return false;
                }
                if (name.equals("min_disk") || name.equals("min_ram")) {
                    return actual.asLong() >= number(value);
                }
                List<String> accepted = value.startsWith("in:")
                        ? Arrays.asList(value.substring(3).split(","))
                        : List.of(value);
                return accepted.stream().anyMatch(actual.asText()::equalsIgnoreCase);
            }
        }
    }

    private static boolean compares(String actual, String condition) {
        String[] parts = condition.split(":", 2);
        boolean hasOperator = List.of("gt", "gte", "lt", "lte", "eq", "neq").contains(parts[0]);
        String operator = hasOperator ? parts[0] : "eq";
        int sign;
        try {
            OffsetDateTime limit = OffsetDateTime.parse(hasOperator ? parts[1] : condition);
            sign = OffsetDateTime.parse(actual).withNano(0).compareTo(limit.withNano(0));
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "Invalid time format");
        }
        return switch (operator) {
            case "gt" -> sign > 0;
            case "gte" -> sign >= 0;
            case "lt" -> sign < 0;
            case "lte" -> sign <= 0;
            case "neq" -> sign != 0;
            default -> sign == 0;
        };
    }

    private static long number(String value) {
        if (!value.matches("-?\\d{1,18}")) {
            throw new Refusal(400, "Unable to filter on a range with a non-numeric value.");
        }
        return Long.parseLong(value);
    }

    private String visibility() {
        String visibility = wanted.getOrDefault("visibility", "");
        if (!visibility.isEmpty() && !visibility.equals("all") && !ImageDocument.VISIBILITIES.contains(visibility)) {
            throw new Refusal(400, "Invalid visibility value: " + visibility);
        }
        return visibility;
    }

    private void requireMemberStatus() {
        String status = wanted.getOrDefault("member_status", "accepted");
        if (!List.of("pending", "accepted", "rejected", "all").contains(status)) {
            throw new Refusal(400, "Invalid status: " + status);
        }
    }

    /** By what is asked for, and the newest first where that is equal. */
    private Comparator<Image> order() {
        String usualDirection = wanted.getOrDefault("sort_dir", "desc");
        String sort = wanted.getOrDefault("sort", wanted.getOrDefault("sort_key", ""));
        if (sort.isEmpty()) {
            boolean isAscending = isAscending(usualDirection);
            return isAscending ? Comparator.comparing(Image::createdAt) : AS_THEY_ARE;
        }
        Comparator<Image> order = AS_THEY_ARE;
        for (String part : sort.split(",")) {
            String[] keyAndDirection = part.split(":", 2);
            String key = keyAndDirection[0].trim();
            if (!SORT_KEYS.contains(key)) {
                throw new Refusal(
                        400,
                        "Invalid sort key: " + key + ". It must be one of the following: "
                                + String.join(", ", SORT_KEYS) + ".");
            }
            Comparator<Image> byKey = by(key);
            String direction = keyAndDirection.length == 2 ? keyAndDirection[1] : usualDirection;
            order = order.thenComparing(isAscending(direction) ? byKey : byKey.reversed());
        }
        return order;
    }

    private static boolean isAscending(String direction) {
        if (!List.of("asc", "desc").contains(direction)) {
            throw new Refusal(400, "Invalid sort direction: " + direction);
        }
        return direction.equals("asc");
    }

    private static Comparator<Image> by(String key) {
        return switch (key) {
            case "size" -> Comparator.comparing(Image::size);
            case "created_at" -> Comparator.comparing(Image::createdAt);
            case "updated_at" -> Comparator.comparing(Image::updatedAt);
            default ->
                Comparator.comparing(image -> ImageDocument.of(image).path(key).asText(""));
        };
    }
}
