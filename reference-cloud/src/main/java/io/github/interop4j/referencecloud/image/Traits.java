package io.github.interop4j.referencecloud.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What the owner of an image can say about it, and change.
 *
 * @param properties what Glance has no field of its own for
 */
@API(status = API.Status.EXPERIMENTAL)
public record Traits(
        Optional<String> name,
        Optional<String> diskFormat,
        Optional<String> containerFormat,
        String visibility,
        boolean isProtected,
        boolean isHidden,
        int minDisk,
        int minRam,
        List<String> tags,
        Map<String, String> properties) {

    public Traits {
        tags = List.copyOf(tags);
        properties = new LinkedHashMap<>(properties);
    }

    /** Of an image that was taken of a server: private, bare and raw. */
    public static Traits ofSnapshot(String name, int minDisk, int minRam, Map<String, String> properties) {
        return ofVolume(name, "raw", "bare", minDisk, minRam, properties);
    }

    /** Of an image that was made of a volume: private. */
    public static Traits ofVolume(
            String name,
            String diskFormat,
            String containerFormat,
            int minDisk,
            int minRam,
            Map<String, String> properties) {
        return new Traits(
                Optional.of(name),
                Optional.of(diskFormat),
                Optional.of(containerFormat),
                "private",
                false,
                false,
                minDisk,
                minRam,
                List.of(),
                properties);
    }

    @Override
    public Map<String, String> properties() {
        return new LinkedHashMap<>(properties);
    }

    Traits withTags(List<String> others) {
        return new Traits(
                name,
                diskFormat,
                containerFormat,
                visibility,
                isProtected,
                isHidden,
                minDisk,
                minRam,
                others,
                properties);
    }
}
