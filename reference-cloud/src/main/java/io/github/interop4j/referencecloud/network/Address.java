package io.github.interop4j.referencecloud.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.StringJoiner;

/** An IP address. */
record Address(int version, BigInteger value) implements Comparable<Address> {

    private static final String FOUR = "(\\d{1,3}\\.){3}\\d{1,3}";
    private static final String SIX = "[0-9a-fA-F:]*:[0-9a-fA-F:.]*";

    static Optional<Address> parse(String text) {
        if (!text.matches(FOUR) && !text.matches(SIX)) {
            return Optional.empty();
        }
        try {
            // A literal is not looked up; an IPv4 address in IPv6 clothes becomes one of version 4.
            byte[] bytes = InetAddress.getByName(text).getAddress();
            return Optional.of(new Address(bytes.length == 4 ? 4 : 6, new BigInteger(1, bytes)));
        } catch (UnknownHostException notOne) {
            return Optional.empty();
        }
    }

    int bits() {
        return version == 4 ? 32 : 128;
    }

    Address plus(long more) {
        return new Address(version, value.add(BigInteger.valueOf(more)));
    }

    @Override
    public int compareTo(Address other) {
        return value.compareTo(other.value);
    }

    /** As RFC 5952 has it: the longest run of zeros is left out. */
    @Override
    public String toString() {
        if (version == 4) {
            int bits = value.intValue();
            return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
        }
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = value.shiftRight(16 * (7 - i)).intValue() & 0xffff;
        }
        int from = 0;
        int length = 0;
        for (int i = 0; i < 8; i++) {
            int zeros = 0;
            while (i + zeros < 8 && groups[i + zeros] == 0) {
                zeros++;
            }
            if (zeros > length) {
                from = i;
                length = zeros;
            }
        }
        if (length < 2) {
            return joined(groups, 0, 8);
        }
        return joined(groups, 0, from) + "::" + joined(groups, from + length, 8);
    }

    private static String joined(int[] groups, int from, int to) {
        StringJoiner joined = new StringJoiner(":");
        for (int i = from; i < to; i++) {
            joined.add(Integer.toHexString(groups[i]));
        }
        return joined.toString();
    }
}
