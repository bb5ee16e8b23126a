package io.github.interop4j.assessment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes packets of subunit v2. */
final class SubunitStream {

    static final int EXISTS = 1;
    static final int IN_PROGRESS = 2;
    static final int SUCCESS = 3;
    static final int UNEXPECTED_SUCCESS = 4;
    static final int SKIP = 5;
    static final int FAIL = 6;
    static final int EXPECTED_FAILURE = 7;

    private final ByteArrayOutputStream packets = new ByteArrayOutputStream();

    SubunitStream status(String test, int status) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {0x12, 0x34, 0x56, 0x78});
        number(body, 5_000);
        text(body, test);
        number(body, 2);
        text(body, "worker-0");
        text(body, "smoke");
        return packet(0x2000 | 0x0800 | 0x0200 | 0x0100 | 0x0080 | status, body.toByteArray());
    }

    SubunitStream attachment(String test, String name, String content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        text(body, test);
        text(body, "text/plain;charset=utf8");
        text(body, name);
        text(body, content);
        text(body, "0");
        return packet(0x2000 | 0x0800 | 0x0020 | 0x0040 | 0x0010 | 0x0400, body.toByteArray());
    }

    SubunitStream packet(int flags, byte[] body) {
        int length = 3 + 1 + body.length + 4;
        length += length > 63 ? length > 16_382 ? 2 : 1 : 0;
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(0xb3);
        packet.write(flags >> 8);
        packet.write(flags);
        number(packet, length);
        packet.writeBytes(body);
        CRC32 sum = new CRC32();
        sum.update(packet.toByteArray());
        packet.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        packets.writeBytes(packet.toByteArray());
        return this;
    }

    byte[] bytes() {
        return packets.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, int number) {
        if (number < 1 << 6) {
            out.write(number);
        } else if (number < 1 << 14) {
            out.write(0x40 | number >> 8);
            out.write(number);
        } else {
            out.write(0x80 | number >> 16);
            out.write(number >> 8);
            out.write(number);
        }
    }
}
