package io.github.interop4j.referencecloud.network;

import java.math.BigInteger;
import java.util.Optional;

/** A block of IP addresses. */
record Cidr(Address first, int prefix) {

    static Optional<Cidr> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(parts[1]);
        return Address.parse(parts[0])
                .filter(address -> prefix <= address.bits())
                .map(address -> of(address, prefix));
    }

    private static Cidr of(Address inside, int prefix) {
        int hostBits = inside.bits() - prefix;
        BigInteger start = inside.value().shiftRight(hostBits).shiftLeft(hostBits);
        return new Cidr(new Address(inside.version(), start), prefix);
    }

    int version() {
        return first.version();
    }

    Address last() {
        BigInteger size = BigInteger.ONE.shiftLeft(first.bits() - prefix);
        return new Address(version(), first.value().add(size).subtract(BigInteger.ONE));
    }

    boolean contains(Address address) {
        return address.version() == version() && address.compareTo(first) >= 0 && address.compareTo(last()) <= 0;
    }

    boolean overlaps(Cidr other) {
        return contains(other.first) || other.contains(first);
    }

    @Override
    public String toString() {
        return first + "/" + prefix;
    }
}
