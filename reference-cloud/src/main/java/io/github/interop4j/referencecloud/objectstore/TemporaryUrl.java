package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Let in whoever has an address that is signed with a key of the account. */
final class TemporaryUrl {

    private static final Map<Integer, String> DIGESTS = Map.of(40, "SHA-1", 64, "SHA-256", 128, "SHA-512");

    private TemporaryUrl() {}

    /** Whether somebody asks in this way, rightly or not. */
    static boolean isMeant(Request request) {
        return request.query().containsKey("temp_url_sig");
    }

    static boolean isSigned(Request request, Account account, Clock clock) {
        String signature = request.query().getOrDefault("temp_url_sig", "");
        Optional<String> digest = Optional.ofNullable(DIGESTS.get(signature.length()));
        String expires = request.query().getOrDefault("temp_url_expires", "");
        boolean isInTime = expires.matches("[0-9]{1,12}")
                && Instant.ofEpochSecond(Long.parseLong(expires)).isAfter(clock.instant());
        return isInTime
                && digest.isPresent()
                && keys(account)
                        .anyMatch(key -> methods(request.method()).stream()
                                .map(method -> method + "\n" + expires + "\n" + request.path())
                                .anyMatch(text -> signature.equals(signed(digest.get(), key, text))));
    }

    /** What such an address answers with besides: a name to store it by, and until when it can be had. */
    static Reply with(Request request, Reply reply) {
        String expires = request.query().getOrDefault("temp_url_expires", "");
        if (!expires.matches("[0-9]{1,12}") || reply.status() / 100 != 2) {
            return reply;
        }
        String object = request.variable("object");
        return reply.with("Content-Disposition", "attachment; filename=\"" + object.replace('/', '_') + "\"")
                .with("Expires", Headers.date(Instant.ofEpochSecond(Long.parseLong(expires))));
    }

    private static Stream<String> keys(Account account) {
        return Stream.of("X-Account-Meta-Temp-Url-Key", "X-Account-Meta-Temp-Url-Key-2")
                .map(name -> account.metadata().getOrDefault(name, ""))
                .filter(key -> !key.isEmpty());
    }

    /** Who may read or write may ask for the headers too. */
    private static List<String> methods(String method) {
        return method.equals("HEAD") ? List.of("HEAD", "GET", "PUT") : List.of(method);
    }

    /** HMAC (RFC 2104), since javax.crypto is not among what this module stands on. */
    private static String signed(String digest, String key, String text) {
        byte[] padded = Arrays.copyOf(key.getBytes(StandardCharsets.UTF_8), digest.equals("SHA-512") ? 128 : 64);
        byte[] inner = digested(digest, mixed(padded, 0x36), text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digested(digest, mixed(padded, 0x5c), inner));
    }

    private static byte[] mixed(byte[] key, int with) {
        byte[] mixed = key.clone();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] ^= (byte) with;
        }
        return mixed;
    }

    private static byte[] digested(String algorithm, byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
