package io.github.interop4j.referencecloud.identity;

import java.time.Clock;
import java.time.Duration;
import org.apiguardian.api.API;

/**
 * How strict this Keystone is.
 *
 * @param clock what time it is
 * @param tokenLifetime how long a token is good
 * @param passwordHistory how many of the last passwords must differ, the new one included
 * @param lockoutFailures after how many wrong passwords in a row a user is locked
 * @param lockout for how long
 */
@API(status = API.Status.EXPERIMENTAL)
public record Rules(Clock clock, Duration tokenLifetime, int passwordHistory, int lockoutFailures, Duration lockout) {}
