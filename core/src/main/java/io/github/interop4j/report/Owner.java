package io.github.interop4j.report;

import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.wire.Exchange;
import org.apiguardian.api.API;

/** Whose turn it is after a check that did not pass. */
@API(status = API.Status.EXPERIMENTAL)
public final class Owner {

    private Owner() {}

    /** Says it in half a sentence: who should look, and at what. */
    public static String of(CheckResult check) {
        return check.verdict().cause().map(cause -> of(cause, service(check))).orElse("nobody");
    }

    private static String of(Cause cause, String service) {
        return switch (cause) {
            case CLOUD_NONCONFORMANT -> "whoever runs " + service + ": it answered otherwise than it must";
            case CLOUD_ERROR -> "whoever runs " + service + ": it failed";
            case TIMEOUT -> "whoever runs " + service + ": a state was not reached in time";
            case CAPACITY -> "whoever runs " + service + ": it was too busy to answer";
            case QUOTA -> "whoever sets the quotas of this project";
            case NETWORK -> "whoever runs the way to " + service + ": proxy, load balancer, TLS, name service";
            case CREDENTIAL -> "whoever gave this credential: it was refused in the middle of the run";
            case GIVEN -> "whoever runs " + service + ": what the check needs could not be made";
            case BUDGET -> "whoever set the ceilings of this run";
            case INTERRUPTED -> "nobody: the run was interrupted";
            case HARNESS -> "the makers of interop4j: please report it";
        };
    }

    private static String service(CheckResult check) {
        return check.deciding()
                .map(Exchange::service)
                .filter(each -> !each.isBlank())
                .map(each -> "the " + each + " service")
                .orElse("the cloud");
    }
}
