package io.github.interop4j.service.choice;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * Something a cloud has that a server can be made with, by the facts that decide between several.
 */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Offer {

    Id id();

    String name();

    /** In one word, as options and reports call it. */
    String kind();

    /** Returns the facts that decide, for people. */
    String facts();

    /**
     * An image.
     *
     * @param bytes   of the file, or of the disk in it where the cloud says that and it is more
     * @param minDisk in GiB
     * @param minRam  in MiB
     */
    record Image(Id id, String name, String visibility, long bytes, int minDisk, int minRam) implements Offer {

        static Image of(JsonNode image) {
            return new Image(
                    new Id(image.path("id").asText()),
                    image.path("name").asText(),
                    image.path("visibility").asText(),
                    Math.max(
                            image.path("size").asLong(),
                            image.path("virtual_size").asLong()),
                    image.path("min_disk").asInt(),
                    image.path("min_ram").asInt());
        }

        /** Returns how large a disk must be to hold it: GiB, at least 1. */
        public int disk() {
            return Math.max(Math.max(1, minDisk), (int) inUnits(1L << 30));
        }

        private long inUnits(long unit) {
            return (bytes + unit - 1) / unit;
        }

        @Override
        public String kind() {
            return "image";
        }

        @Override
        public String facts() {
            return visibility + ", " + inUnits(1L << 20) + " MiB, needs " + disk() + " GiB disk"
                    + (minRam > 0 ? " and " + minRam + " MiB RAM" : "");
        }
    }

    /**
     * A flavor.
     *
     * @param ram  in MiB
     * @param disk in GiB; 0 for a flavor without, whose servers boot from a volume
     */
    record Flavor(Id id, String name, int vcpus, int ram, int disk) implements Offer {

        static Flavor of(JsonNode flavor) {
            return new Flavor(
                    new Id(flavor.path("id").asText()),
                    flavor.path("name").asText(),
                    flavor.path("vcpus").asInt(),
                    flavor.path("ram").asInt(),
                    flavor.path("disk").asInt());
        }

        public boolean isDiskless() {
            return disk == 0;
        }

        boolean fits(Image image) {
            return ram >= image.minRam() && (isDiskless() || disk >= image.disk());
        }

        @Override
        public String kind() {
            return "flavor";
        }

        @Override
        public String facts() {
            return vcpus + " vCPU, " + ram + " MiB RAM, " + (isDiskless() ? "no disk" : disk + " GiB disk");
        }
    }

    /**
     * A network.
     *
     * @param own whether it is the principal's project's; shared with it otherwise
     */
    record Network(Id id, String name, boolean own) implements Offer {

        static Network of(JsonNode network, String project) {
            String owner =
                    network.path("project_id").asText(network.path("tenant_id").asText());
            return new Network(
                    new Id(network.path("id").asText()), network.path("name").asText(), owner.equals(project));
        }

        @Override
        public String kind() {
            return "network";
        }

        @Override
        public String facts() {
            return own ? "own" : "shared";
        }
    }
}
