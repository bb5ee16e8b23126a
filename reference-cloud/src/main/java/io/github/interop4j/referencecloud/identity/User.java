package io.github.interop4j.referencecloud.identity;

import io.github.interop4j.referencecloud.world.Thing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A user.
 *
 * @param isLockable whether wrong passwords lock it
 * @param passwords the newest last
 * @param failures wrong passwords in a row
 * @param lastFailure when the last of them came
 */
record User(
        String id,
        String name,
        String domainId,
        String defaultProjectId,
        boolean isLockable,
        List<String> passwords,
        int failures,
        Instant lastFailure)
        implements Thing {

    User {
        passwords = List.copyOf(passwords);
    }

    static User of(String id, String name, String defaultProjectId, boolean isLockable, String password) {
        return new User(id, name, Domain.DEFAULT, defaultProjectId, isLockable, List.of(password), 0, Instant.EPOCH);
    }

    @Override
    public String path() {
        return path(id);
    }

    static String path(String id) {
        return "identity/user/" + id;
    }

    boolean hasPassword(String password) {
        return passwords.get(passwords.size() - 1).equals(password);
    }

    User withPassword(String password) {
        List<String> more = new ArrayList<>(passwords);
        more.add(password);
        return new User(id, name, domainId, defaultProjectId, isLockable, more, 0, Instant.EPOCH);
    }

    User withFailures(int count, Instant last) {
        return new User(id, name, domainId, defaultProjectId, isLockable, passwords, count, last);
    }
}
