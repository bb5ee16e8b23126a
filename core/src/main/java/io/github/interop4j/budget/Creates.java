package io.github.interop4j.budget;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Says how much a check creates itself, beside what it is given: {@code @Creates(servers = 2)}.
 *
 * <p>Everything it creates counts, from its first to its last request, also what it deletes in between: that something
 * is gone is known only when the check is settled. Room for it is kept before the check begins. A server's vCPUs, RAM
 * and port follow from the server.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@API(status = API.Status.EXPERIMENTAL)
public @interface Creates {

    int servers() default 0;

    /** How many of its servers, given ones too, it resizes to the next larger flavor. */
    int resizes() default 0;

    int volumes() default 0;

    /** All its volumes and snapshots together, where they are larger than 1 GB each. */
    int volumeGb() default 0;

    int snapshots() default 0;

    int floatingIps() default 0;

    int networks() default 0;

    /** With each, name the port that its DHCP takes in {@link #ports}. */
    int subnets() default 0;

    int routers() default 0;

    /** Those that servers bring along not counted. */
    int ports() default 0;

    int securityGroups() default 0;

    int keypairs() default 0;
}
