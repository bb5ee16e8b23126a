package io.github.interop4j.service.volume;

import static io.github.interop4j.service.Speech.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.ledger.Rank;
import io.github.interop4j.ledger.Removal;
import io.github.interop4j.service.Service;
import io.github.interop4j.service.Speech;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Speaks of volumes that one project offers to another.
 */
@Service("block-storage")
@API(status = API.Status.EXPERIMENTAL)
public final class Transfers implements Creating {

    private static final String PATH = "/os-volume-transfer";

    private final Speech cinder;

    public Transfers(Principal principal) {
        this.cinder = new Speech(principal, "block-storage", Request.Base.ENDPOINT);
    }

    /** An accepted volume is the acceptor's to delete, under the name that whoever offered it gave it. */
    @Override
    public List<Creation> creations() {
        return List.of(
                Creation.of("block-storage", "transfer", "POST", PATH)
                        .ids("/transfer/id")
                        .owned(new Ownership.Named("/transfer/name", PATH, "/transfers", "/name", "/id"))
                        .rank(Rank.SNAPSHOT),
                Creation.of("block-storage", "volume", "POST", PATH + "/{transfer}/accept")
                        .ids("/transfer/volume_id")
                        .owned(new Ownership.HandedOver("transfer", "/volumes?name={name}", "/volumes", "/name", "/id"))
                        .removed(Removal.at("/volumes/{id}"))
                        .rank(Rank.VOLUME));
    }

    /** Returns the id of the user as whom this is said. */
    public Id user() {
        return new Id(cinder.principal().identity().userId());
    }

    /** Returns the id of the project in which this is said. */
    public Id project() {
        return new Id(cinder.principal().identity().projectId().orElse(""));
    }

    /** Offers a volume under a new name; {@code deviation} alters the smallest request. */
    public Answer create(Id volume, Consumer<ObjectNode> deviation) {
        return cinder.post(
                body(
                        "transfer",
                        minimal -> deviation.accept(
                                minimal.put("name", cinder.newName("transfer")).put("volume_id", volume.value()))),
                PATH);
    }

    public Answer list() {
        return cinder.get(PATH);
    }

    public Answer listDetail() {
        return cinder.get(PATH + "/detail");
    }

    public Answer show(Id transfer) {
        return cinder.get(PATH + "/{}", transfer);
    }

    /**
     * Takes an offered volume over.
     *
     * @param key what the answer to the offer says at {@code /transfer/auth_key}, and nothing else does
     */
    public Answer accept(Id transfer, Secret key) {
        return cinder.post(
                body("accept", accepted -> accepted.put("auth_key", key.reveal())), PATH + "/{}/accept", transfer);
    }

    /** Takes an offer back. */
    public Answer delete(Id transfer) {
        return cinder.delete(PATH + "/{}", transfer);
    }
}
