package io.github.interop4j.trial;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Archives as tar writes them. */
final class Tar {

    private static final int BLOCK = 512;
    private static final int CHECKSUM_AT = 148;

    private Tar() {}

    /** Returns an archive of text files. */
    static byte[] of(Map<String, String> files) {
        ByteBuffer archive = ByteBuffer.allocate(BLOCK * 2 * (files.size() + 1));
        new TreeMap<>(files).forEach((name, text) -> {
            byte[] header = header(name, text.length());
            put(header, CHECKSUM_AT, "        ");
            int sum = 0;
            for (byte each : header) {
                sum += each;
            }
            put(header, CHECKSUM_AT, "%06o\0 ".formatted(sum));
            archive.put(header).put(text.getBytes(StandardCharsets.US_ASCII));
            archive.position((archive.position() + BLOCK - 1) / BLOCK * BLOCK);
        });
        return archive.array();
    }

    private static byte[] header(String name, int size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0" + "0000000\0" + "0000000\0" + "%011o\0".formatted(size) + "00000000000\0");
        put(header, 156, "0");
        put(header, 257, "ustar\0" + "00");
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, header, at, text.length());
    }
}
