package io.github.interop4j.check;

import io.github.interop4j.cloud.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Says as whom words are spoken; without it as the member. A role the run was not given makes the check SKIPPED.
 *
 * <p>A check that changes a user, a password or a lockout says EXPENDABLE on its method.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@API(status = API.Status.EXPERIMENTAL)
public @interface As {

    /** The role. */
    Role value();
}
