package io.github.interop4j.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** Reads a subunit v2 stream: binary packets, several of which may speak about one test. */
final class SubunitReader {

    private static final int SIGNATURE = 0xb3;
    private static final int VERSION = 0x2000;
    private static final int VERSION_MASK = 0xf000;
    private static final int HAS_ID = 0x0800;
    private static final int HAS_ROUTE = 0x0400;
    private static final int HAS_TIME = 0x0200;
    private static final int HAS_TAGS = 0x0080;
    private static final int HAS_FILE = 0x0040;
    private static final int HAS_MIME = 0x0020;
    private static final int STATUS = 0x0007;
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int LONGEST_TEXT = 2_000;

    private final String source;
    private final InputStream content;
    private final Map<String, Heard> tests = new LinkedHashMap<>();
    private long position;

    /** What was heard of one test so far. */
    private static final class Heard {
        private int status;
        private final Map<String, byte[]> attachments = new HashMap<>();
    }

    SubunitReader(String source, InputStream content) {
        this.source = source;
        this.content = content;
    }

    List<TestResult> results() throws IOException {
        for (byte[] packet = next(); packet.length > 0; packet = next()) {
            new Packet(packet).read();
        }
        List<TestResult> results = new ArrayList<>();
        tests.forEach((test, heard) -> outcome(heard.status)
                .flatMap(outcome -> TempestName.result(test, outcome, reason(heard, outcome)))
                .ifPresent(results::add));
        return results;
    }

    /** A test that only exists says nothing; an expected failure says nothing about the cloud. */
    private static Optional<Outcome> outcome(int status) {
        return switch (status) {
            case 2, 7 -> Optional.of(Outcome.INCONCLUSIVE);
            case 3 -> Optional.of(Outcome.PASSED);
            case 4, 6 -> Optional.of(Outcome.FAILED);
            case 5 -> Optional.of(Outcome.SKIPPED);
            default -> Optional.empty();
        };
    }

    private static Optional<String> reason(Heard heard, Outcome outcome) {
        if (heard.status == 2) {
            return Optional.of("began and did not end");
        }
        if (outcome == Outcome.SKIPPED) {
            return text(heard, "reason")
                    .flatMap(text -> text.strip().lines().findFirst())
                    .map(RecordedResults::shortened);
        }
        return text(heard, "traceback")
                .flatMap(text -> text.strip().lines().reduce((first, last) -> last))
                .map(RecordedResults::shortened);
    }

    private static Optional<String> text(Heard heard, String attachment) {
        return Optional.ofNullable(heard.attachments.get(attachment))
                .map(each -> new String(each, StandardCharsets.UTF_8))
                .filter(text -> !text.isBlank());
    }

    /** The next whole packet, with its check sum verified; empty at the end. */
    private byte[] next() throws IOException {
        int signature = content.read();
        if (signature < 0) {
            return new byte[0];
        }
        byte[] head = new byte[6];
        head[0] = (byte) signature;
        int read = content.readNBytes(head, 1, 3);
        int more = read == 3 ? (head[3] & 0xff) >> 6 : 0;
        if (signature != SIGNATURE || read < 3 || more == 3 || content.readNBytes(head, 4, more) < more) {
            throw refused("a packet of subunit v2");
        }
        int length = head[3] & 0x3f;
        for (int index = 0; index < more; index++) {
            length = (length << 8) | (head[4 + index] & 0xff);
        }
        int had = 4 + more;
        if (length < had + 4 || length > LARGEST) {
            throw refused("a packet of 8 to " + LARGEST + " bytes");
        }
        byte[] packet = new byte[length];
        System.arraycopy(head, 0, packet, 0, had);
        if (content.readNBytes(packet, had, length - had) < length - had) {
            throw refused("a whole packet");
        }
        CRC32 sum = new CRC32();
        sum.update(packet, 0, length - 4);
        if ((int) sum.getValue() != number(packet, length - 4)) {
            throw refused("a packet with the right check sum");
        }
        position += length;
        return packet;
    }

    private static int number(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getInt(at);
    }

    private ResultsException refused(String expected) {
        return new ResultsException(source, "byte " + position, "expected " + expected + ", found something else");
    }

    private final class Packet {

        private final byte[] bytes;
        private int at = 3;

        Packet(byte[] bytes) {
            this.bytes = bytes;
        }

        void read() {
            int flags = ((bytes[1] & 0xff) << 8) | (bytes[2] & 0xff);
            if ((flags & VERSION_MASK) != VERSION) {
                throw refused("version 2 of subunit");
            }
            number();
            if (has(flags, HAS_TIME)) {
                skip(4);
                number();
            }
            if (!has(flags, HAS_ID)) {
                return;
            }
            RecordedResults.refuseTooMany(source, tests.size());
            Heard heard = tests.computeIfAbsent(text(), test -> new Heard());
            if (has(flags, HAS_TAGS)) {
                for (int tags = number(); tags > 0; tags--) {
                    skip(number());
                }
            }
            if (has(flags, HAS_MIME)) {
                skip(number());
            }
            if (has(flags, HAS_FILE)) {
                attach(heard);
            }
            if (has(flags, HAS_ROUTE)) {
                skip(number());
            }
            if ((flags & STATUS) != 0) {
                heard.status = flags & STATUS;
            }
        }

        private boolean has(int flags, int flag) {
            return (flags & flag) != 0;
        }

        /** The beginning of a reason is kept, and the end of a traceback, which says what happened. */
        private void attach(Heard heard) {
            String name = text();
            int length = number();
            int start = at;
            skip(length);
            if (name.equals("reason") || name.equals("traceback")) {
                byte[] before = heard.attachments.getOrDefault(name, new byte[0]);
                byte[] all = Arrays.copyOf(before, before.length + length);
                System.arraycopy(bytes, start, all, before.length, length);
                int from = name.equals("reason") ? 0 : Math.max(0, all.length - LONGEST_TEXT);
                heard.attachments.put(name, Arrays.copyOfRange(all, from, Math.min(all.length, from + LONGEST_TEXT)));
            }
        }

        private String text() {
            int length = number();
            int start = at;
            skip(length);
            return new String(bytes, start, length, StandardCharsets.UTF_8);
        }

        /** A number of one to four bytes: the two highest bits say how many follow the first. */
        private int number() {
            int start = at;
            skip(1);
            int more = (bytes[start] & 0xff) >> 6;
            int value = bytes[start] & 0x3f;
            skip(more);
            for (int index = 1; index <= more; index++) {
                value = (value << 8) | (bytes[start + index] & 0xff);
            }
            return value;
        }

        private void skip(int length) {
            if (length > bytes.length - 4 - at) {
                throw refused("fields that fit their packet");
            }
            at += length;
        }
    }
}
