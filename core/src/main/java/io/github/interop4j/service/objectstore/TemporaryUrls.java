package io.github.interop4j.service.objectstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.interop4j.cloud.Secret;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Content;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apiguardian.api.API;

/**
 * Asks for objects by addresses that are signed with the account's key, as somebody who has no token.
 */
@Service("object-store")
@API(status = API.Status.EXPERIMENTAL)
public final class TemporaryUrls implements Creating {

    private static final String DIGEST = "HmacSHA256";
    private static final long SECONDS = 1000;

    private final Principal principal;

    public TemporaryUrls(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return new Objects(principal).creations();
    }

    /** Asks for the bytes of an object, by an address that is signed for this. */
    public Answer get(Secret key, String container, String object) {
        return principal.send(signed("GET", "GET", key, container, object).header("Accept", "*/*"));
    }

    /** Asks for the headers of an object, by an address that is signed for another method: {@code GET} or {@code PUT}. */
    public Answer head(String signedFor, Secret key, String container, String object) {
        return principal.send(signed("HEAD", signedFor, key, container, object));
    }

    /** Asks that an object be these bytes, by an address that is signed for this. */
    public Answer put(Secret key, String container, String object, byte[] data) {
        return principal.send(
                signed("PUT", "PUT", key, container, object).with(Content.bytes(data, "application/octet-stream")));
    }

    private Request signed(String method, String signedFor, Secret key, String container, String object) {
        String path = Objects.path(container, object);
        String whole = principal.catalog().endpoint("object-store").at(path).getRawPath();
        String expires = String.valueOf(Instant.now().getEpochSecond() + SECONDS);
        return Request.of("object-store", method, Request.Base.ENDPOINT, path)
                .query("temp_url_sig", signature(key, signedFor + "\n" + expires + "\n" + whole))
                .query("temp_url_expires", expires)
                .withoutToken();
    }

    private static String signature(Secret key, String text) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(key.reveal().getBytes(UTF_8), DIGEST));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + DIGEST, e);
        }
    }
}
