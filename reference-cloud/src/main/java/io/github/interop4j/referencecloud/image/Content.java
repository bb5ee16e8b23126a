package io.github.interop4j.referencecloud.image;

import io.github.interop4j.referencecloud.http.Body;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of an image.
 *
 * @param size how many bytes it is said to have
 * @param checksum MD5, in hexadecimal
 * @param hash SHA-512, in hexadecimal
 */
record Content(Body data, int size, String checksum, String hash) {

    static Content of(Body data) {
        return of(data, data.length());
    }

    /** Bytes of which only the first are kept, as the rest of a disk is empty. */
    static Content of(Body data, int size) {
        return new Content(data, size, digest("MD5", data), digest("SHA-512", data));
    }

    private static String digest(String algorithm, Body data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(data.bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Short, as it is the state of a thing and not its contents that is asked for. */
    @Override
    public String toString() {
        return size + " bytes " + checksum;
    }
}
