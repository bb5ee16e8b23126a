package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Read the files that a tar archive has. */
final class Archive {

    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;
    private static final int TYPE_AT = 156;

    private Archive() {}

    /** The regular files of an archive by their names, in its order; of {@code tar} or {@code tar.gz}. */
    static Map<String, Body> files(String format, Body archive) {
        byte[] bytes = format.equals("tar.gz") ? unzipped(archive) : archive.bytes();
        Map<String, Body> files = new LinkedHashMap<>();
        int at = 0;
        while (at + BLOCK <= bytes.length && bytes[at] != 0) {
            int size = Integer.parseInt(text(bytes, at + SIZE_AT, 12).strip(), 8);
            if (bytes[at + TYPE_AT] == '0' || bytes[at + TYPE_AT] == 0) {
                byte[] data = Arrays.copyOfRange(bytes, at + BLOCK, at + BLOCK + size);
                files.put(text(bytes, at, 100).replaceFirst("^(\\./)+", ""), Body.of(data));
            }
            at += BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
        }
        return files;
    }

    private static byte[] unzipped(Body archive) {
        try (GZIPInputStream zipped = new GZIPInputStream(new ByteArrayInputStream(archive.bytes()))) {
            return zipped.readAllBytes();
        } catch (IOException e) {
            throw Words.refusal(400, "Invalid Tar File: not a gzip file");
        }
    }

    /** A field ends at its first zero. */
    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
