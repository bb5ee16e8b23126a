package io.github.interop4j.report.log;

import static io.github.interop4j.report.CheckJsonReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.report.CheckJsonReader;
import io.github.interop4j.service.choice.Choice;
import io.github.interop4j.service.choice.Offer;
import io.github.interop4j.wire.Id;

/** Writes and reads what was chosen to make servers with, by the facts that decided. */
final class ChoiceJson {

    private ChoiceJson() {}

    static void write(ObjectNode node, Choice<?> choice) {
        node.put("cloud", choice.cloud()).put("purpose", choice.purpose()).put("reason", choice.reason());
        offer(node.putObject("chosen"), choice.chosen());
        ArrayNode alternatives = node.putArray("alternatives");
        choice.alternatives().forEach(each -> offer(alternatives.addObject(), each));
    }

    private static void offer(ObjectNode node, Offer offer) {
        node.put("kind", offer.kind()).put("id", offer.id().value()).put("name", offer.name());
        if (offer instanceof Offer.Image image) {
            node.put("visibility", image.visibility())
                    .put("bytes", image.bytes())
                    .put("min_disk", image.minDisk())
                    .put("min_ram", image.minRam());
        } else if (offer instanceof Offer.Flavor flavor) {
            node.put("vcpus", flavor.vcpus()).put("ram", flavor.ram()).put("disk", flavor.disk());
        } else if (offer instanceof Offer.Network network) {
            node.put("own", network.own());
        }
    }

    static Choice<Offer> read(JsonNode node) {
        return new Choice<>(
                text(node, "cloud"),
                text(node, "purpose"),
                offer(node.path("chosen")),
                text(node, "reason"),
                CheckJsonReader.each(node.path("alternatives"), ChoiceJson::offer));
    }

    private static Offer offer(JsonNode node) {
        var id = new Id(text(node, "id"));
        String name = text(node, "name");
        String kind = text(node, "kind");
        return switch (kind) {
            case "image" ->
                new Offer.Image(
                        id,
                        name,
                        text(node, "visibility"),
                        node.path("bytes").asLong(),
                        node.path("min_disk").asInt(),
                        node.path("min_ram").asInt());
            case "flavor" ->
                new Offer.Flavor(
                        id,
                        name,
                        node.path("vcpus").asInt(),
                        node.path("ram").asInt(),
                        node.path("disk").asInt());
            case "network" -> new Offer.Network(id, name, node.path("own").asBoolean());
            default -> throw new IllegalArgumentException("expected an image, a flavor or a network, found " + kind);
        };
    }
}
