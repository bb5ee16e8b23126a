package io.github.interop4j.service.objectstore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Writes archives as tar does. */
final class Tar {

    private static final int BLOCK = 512;
    private static final int CHECKSUM_AT = 148;
    private static final char FILE = '0';
    private static final char FOLDER = '5';

    private Tar() {}

    /** Returns an archive of a folder with these files of ASCII text, in the order of their names. */
    static byte[] of(String folder, Map<String, String> files) {
        var archive = new ByteArrayOutputStream();
        archive.writeBytes(header(folder + "/", FOLDER, 0));
        new TreeMap<>(files).forEach((name, text) -> {
            byte[] data = text.getBytes(US_ASCII);
            archive.writeBytes(header(folder + "/" + name, FILE, data.length));
            archive.writeBytes(Arrays.copyOf(data, (data.length + BLOCK - 1) / BLOCK * BLOCK));
        });
        archive.writeBytes(new byte[2 * BLOCK]);
        return archive.toByteArray();
    }

    private static byte[] header(String name, char type, int size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0" + "0000000\0" + "0000000\0" + "%011o\0".formatted(size) + "00000000000\0");
        put(header, CHECKSUM_AT, "        " + type);
        put(header, 257, "ustar\0" + "00");
        int sum = 0;
        for (byte each : header) {
            sum += each;
        }
        put(header, CHECKSUM_AT, "%06o\0 ".formatted(sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        System.arraycopy(text.getBytes(US_ASCII), 0, header, at, text.length());
    }
}
