package io.github.interop4j.referencecloud.compute;

/** What a server is, while nothing is done to it. */
enum VmState {
    BUILDING("building", "BUILD", 0),
    ACTIVE("active", "ACTIVE", 1),
    STOPPED("stopped", "SHUTOFF", 4),
    PAUSED("paused", "PAUSED", 3),
    SUSPENDED("suspended", "SUSPENDED", 4),
    RESIZED("resized", "VERIFY_RESIZE", 1),
    SHELVED_OFFLOADED("shelved_offloaded", "SHELVED_OFFLOADED", 4),
    RESCUED("rescued", "RESCUE", 1),
    DELETED("deleted", "DELETED", 0);

    private final String word;
    private final String status;
    private final int power;

    VmState(String word, String status, int power) {
        this.word = word;
        this.status = status;
        this.power = power;
    }

    String status() {
        return status;
    }

    /** Nova's number for the state of the machine itself: 1 is running, 4 shut down. */
    int power() {
        return power;
    }

    /** As {@code OS-EXT-STS:vm_state} has it. */
    @Override
    public String toString() {
        return word;
    }
}
