package io.github.interop4j.service.volume;

import static io.github.interop4j.service.Speech.body;

import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.service.Service;
import io.github.interop4j.service.Speech;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Speaks of what people note on a volume or on a snapshot; it goes with that.
 */
@Service("block-storage")
@API(status = API.Status.EXPERIMENTAL)
public final class Metadata implements Creating {

    private static final String OF_VOLUME = "/volumes/{}/metadata";
    private static final String OF_SNAPSHOT = "/snapshots/{}/metadata";

    private final Speech cinder;

    public Metadata(Principal principal) {
        this.cinder = new Speech(principal, "block-storage", Request.Base.ENDPOINT);
    }

    @Override
    public List<Creation> creations() {
        return Stream.of(OF_VOLUME, OF_SNAPSHOT)
                .map(path -> path.replace("{}", "{owner}"))
                .flatMap(path -> Stream.of(
                        Creation.nothing("block-storage", "POST", path),
                        Creation.nothing("block-storage", "PUT", path),
                        Creation.nothing("block-storage", "PUT", path + "/{key}")))
                .toList();
    }

    public Entries ofVolume(Id volume) {
        return new Entries(cinder, OF_VOLUME, volume);
    }

    public Entries ofSnapshot(Id snapshot) {
        return new Entries(cinder, OF_SNAPSHOT, snapshot);
    }

    /**
     * Speaks of the metadata of one thing.
     *
     * @param path of all its entries, with {@code {}} for the owner
     */
    @API(status = API.Status.EXPERIMENTAL)
    public record Entries(Speech speech, String path, Id owner) {

        public Answer list() {
            return speech.get(path, owner);
        }

        public Answer show(String key) {
            return speech.get(path + "/{}", owner, key);
        }

        /** Asks that the owner have these entries besides its others. */
        public Answer update(Map<String, String> entries) {
            return speech.post(body("metadata", all -> entries.forEach(all::put)), path, owner);
        }

        /** Asks that the owner have these entries and no others. */
        public Answer replace(Map<String, String> entries) {
            return speech.put(body("metadata", all -> entries.forEach(all::put)), path, owner);
        }

        public Answer put(String key, String value) {
            return speech.put(body("meta", one -> one.put(key, value)), path + "/{}", owner, key);
        }

        public Answer delete(String key) {
            return speech.delete(path + "/{}", owner, key);
        }
    }
}
