package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.Body;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of an object.
 *
 * @param etag their MD5, in hexadecimal
 */
record Content(Body data, String etag) {

    static Content of(Body data) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(data.bytes());
            return new Content(data, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Short, as it is the state of a thing and not its contents that is asked for. */
    @Override
    public String toString() {
        return data.length() + " bytes " + etag;
    }
}
