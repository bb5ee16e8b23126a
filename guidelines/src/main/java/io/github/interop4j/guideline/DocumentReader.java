package io.github.interop4j.guideline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Reads a document of any kind: recognises the kind by its content. */
final class DocumentReader {

    /** The largest official file has 175 kB. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private final String name;

    DocumentReader(String name) {
        this.name = name;
    }

    Guideline read(InputStream content) {
        byte[] bytes = bytes(content);
        String start = new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.UTF_8);
        if (FactTableReader.reads(start)) {
            return FactTableReader.read(name, new String(bytes, StandardCharsets.UTF_8));
        }
        JsonDocument document = JsonDocument.parse(name, bytes);
        Origin origin = new Origin(name, sha256(bytes), bytes.length, Optional.empty());
        if (OfficialReader.reads(document.root())) {
            return OfficialReader.read(document, origin);
        }
        throw new GuidelineException(name, "", "expected a guideline, found neither 'metadata' nor 'schema' in it");
    }

    private byte[] bytes(InputStream content) {
        try {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new GuidelineException(
                        name, "", "expected at most " + MAX_BYTES / (1024 * 1024) + " MiB, found more");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new GuidelineException(name, "", "not readable: " + unreadable);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
