package io.github.interop4j.referencecloud.compute;

/** What is being done to a server. */
enum Task {
    SCHEDULING("scheduling", ""),
    REBOOTING("rebooting", "REBOOT"),
    REBOOTING_HARD("rebooting_hard", "HARD_REBOOT"),
    POWERING_OFF("powering-off", ""),
    POWERING_ON("powering-on", ""),
    PAUSING("pausing", ""),
    UNPAUSING("unpausing", ""),
    SUSPENDING("suspending", ""),
    RESUMING("resuming", ""),
    RESIZING("resize_prep", "RESIZE"),
    CONFIRMING("", ""),
    REVERTING("resize_reverting", "REVERT_RESIZE"),
    REBUILDING("rebuilding", "REBUILD"),
    SNAPSHOT("image_snapshot_pending", ""),
    SHELVING("shelving", ""),
    UNSHELVING("unshelving", ""),
    RESCUING("rescuing", ""),
    UNRESCUING("unrescuing", ""),
    CHANGING_PASSWORD("updating_password", "PASSWORD"),
    DELETING("deleting", "");

    private final String word;
    private final String status;

    Task(String word, String status) {
        this.word = word;
        this.status = status;
    }

    /** The status of a server this is done to. */
    String statusOf(VmState state) {
        boolean isSeen = !status.isEmpty() && (this != REBOOTING_HARD || state == VmState.ACTIVE);
        return isSeen ? status : state.status();
    }

    boolean isShown() {
        return !word.isEmpty();
    }

    /** As {@code OS-EXT-STS:task_state} has it. */
    @Override
    public String toString() {
        return word;
    }
}
