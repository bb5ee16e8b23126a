package io.github.interop4j.report.subunit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One packet of subunit v2: what is known of a test, or a piece of a file that belongs to it.
 */
record Packet(String test, Status status, Optional<Instant> time, Optional<Attachment> attachment) {

    private static final int SIGNATURE = 0xb3;
    private static final int VERSION = 0x2000;
    private static final int HAS_TEST = 0x0800;
    private static final int HAS_TIME = 0x0200;
    private static final int RUNNABLE = 0x0100;
    private static final int HAS_FILE = 0x0040;
    private static final int HAS_TYPE = 0x0020;
    private static final int END_OF_FILE = 0x0010;

    /** Signature, flags and check sum. */
    private static final int FRAME = 7;

    /** The values are the format's. */
    enum Status {
        NONE(0),
        EXISTS(1),
        IN_PROGRESS(2),
        SUCCESS(3),
        SKIP(5),
        FAIL(6);

        private final int number;

        Status(int number) {
            this.number = number;
        }
    }

    /** A file of text, whole. */
    record Attachment(String name, String text) {}

    byte[] bytes() {
        var content = new ByteArrayOutputStream();
        int flags = VERSION | HAS_TEST | RUNNABLE | status.number;
        if (time.isPresent()) {
            flags |= HAS_TIME;
            long seconds = time.get().getEpochSecond();
            content.writeBytes(ByteBuffer.allocate(4).putInt((int) seconds).array());
            content.writeBytes(number((int)
                    Duration.between(Instant.ofEpochSecond(seconds), time.get()).toNanos()));
        }
        text(content, test.getBytes(StandardCharsets.UTF_8));
        if (attachment.isPresent()) {
            flags |= HAS_FILE | HAS_TYPE | END_OF_FILE;
            text(content, "text/plain;charset=utf8".getBytes(StandardCharsets.UTF_8));
            text(content, attachment.get().name().getBytes(StandardCharsets.UTF_8));
            text(content, attachment.get().text().getBytes(StandardCharsets.UTF_8));
        }
        return framed(flags, content.toByteArray());
    }

    private static byte[] framed(int flags, byte[] content) {
        var packet = new ByteArrayOutputStream();
        packet.write(SIGNATURE);
        packet.write(flags >> 8);
        packet.write(flags & 0xff);
        packet.writeBytes(length(FRAME + content.length));
        packet.writeBytes(content);
        var sum = new CRC32();
        sum.update(packet.toByteArray());
        packet.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return packet.toByteArray();
    }

    /** The length counts itself, so it may need a byte more for having one more. */
    private static byte[] length(int others) {
        int size = 1;
        while (number(others + size).length > size) {
            size++;
        }
        return number(others + size);
    }

    private static void text(ByteArrayOutputStream content, byte[] text) {
        content.writeBytes(number(text.length));
        content.writeBytes(text);
    }

    /** The first two bits say how many bytes come after the first. */
    private static byte[] number(int value) {
        return padded(value, value < 1 << 6 ? 1 : value < 1 << 14 ? 2 : value < 1 << 22 ? 3 : 4);
    }

    private static byte[] padded(int value, int size) {
        byte[] all = ByteBuffer.allocate(4).putInt(value).array();
        byte[] bytes = Arrays.copyOfRange(all, 4 - size, 4);
        bytes[0] |= (byte) (size - 1 << 6);
        return bytes;
    }
}
