package io.github.interop4j.wire;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** An element of DER within its bytes; just enough to wrap a private key. */
final class TlsContextDer {

    private static final int INTEGER = 0x02;
    private static final int OCTET_STRING = 0x04;
    private static final int SEQUENCE = 0x30;

    private final byte[] der;
    private final int start;
    private final int content;
    private final int end;

    private TlsContextDer(byte[] der, int start, int content, int end) {
        this.der = der;
        this.start = start;
        this.content = content;
        this.end = end;
    }

    /** The element that begins there; the bytes must be DER that Java itself wrote. */
    static TlsContextDer at(byte[] der, int start) {
        int length = der[start + 1];
        int content = start + 2;
        if (length < 0) {
            int octets = length & 0x7f;
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = (length << 8) | (der[content++] & 0xff);
            }
        }
        return new TlsContextDer(der, start, content, content + length);
    }

    /** The first element within this one. */
    TlsContextDer first() {
        return at(der, content);
    }

    byte[] bytes() {
        return Arrays.copyOfRange(der, start, end);
    }

    static byte[] integer(int small) {
        return element(INTEGER, new byte[] {(byte) small});
    }

    static byte[] octets(byte[] bytes) {
        return element(OCTET_STRING, bytes);
    }

    static byte[] sequence(byte[]... elements) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] each : elements) {
            content.writeBytes(each);
        }
        return element(SEQUENCE, content.toByteArray());
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.write(tag);
        if (content.length >= 0x100) {
            der.writeBytes(new byte[] {(byte) 0x82, (byte) (content.length >> 8)});
        } else if (content.length >= 0x80) {
            der.write(0x81);
        }
        der.write(content.length);
        der.writeBytes(content);
        return der.toByteArray();
    }
}
