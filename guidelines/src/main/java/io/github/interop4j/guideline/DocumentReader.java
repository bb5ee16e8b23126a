package io.github.interop4j.guideline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads a document of any kind: recognises the kind by its content. */
final class DocumentReader {

    /** The largest official file has 175 kB. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private final String name;
    private final Parents parents;

    DocumentReader(String name, Parents parents) {
        this.name = name;
        this.parents = parents;
    }

    Guideline read(InputStream content) {
        byte[] bytes = bytes(content);
        String text = text(bytes);
        if (FactTableReader.reads(text)) {
            return FactTableReader.read(name, text);
        }
        if (!looksLikeJson(text)) {
            return FlatListReader.read(stem(), origin(bytes), text);
        }
        JsonDocument document = JsonDocument.parse(name, bytes);
        if (OfficialReader.reads(document.root())) {
            return OfficialReader.read(document, origin(bytes));
        }
        if (InHouseReader.reads(document.root())) {
            return InHouseReader.read(document, origin(bytes), parents);
        }
        throw new GuidelineException(
                name, "", "expected a guideline, found neither 'metadata' nor 'schema' nor 'extends' in it");
    }

    /** What was recovered of a lost guideline, if that is what the file holds; for the converter only. */
    Optional<Guideline> recovered(byte[] bytes, List<Guideline> earlier) {
        if (!looksLikeJson(text(bytes))) {
            return Optional.empty();
        }
        Json document = JsonDocument.parse(name, bytes).root();
        return RecoveredReader.reads(document)
                ? Optional.of(RecoveredReader.read(document, origin(bytes), earlier))
                : Optional.empty();
    }

    private static boolean looksLikeJson(String text) {
        String start = text.stripLeading();
        return start.isEmpty() || start.startsWith("{") || start.startsWith("[") || start.startsWith("\"");
    }

    private String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException unreadable) {
            throw new GuidelineException(name, "", "expected text in UTF-8, found other bytes");
        }
    }

    private String stem() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Origin origin(byte[] bytes) {
        return new Origin(name, sha256(bytes), bytes.length, Optional.empty(), Optional.empty());
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
