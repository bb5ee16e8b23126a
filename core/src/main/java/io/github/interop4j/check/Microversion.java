package io.github.interop4j.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Says the microversion that a service is spoken to in; a cloud that does not offer it makes the check SKIPPED.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@API(status = API.Status.EXPERIMENTAL)
public @interface Microversion {

    /** The version, such as {@code 2.26}. */
    String value();

    /** The service type. */
    String service() default "compute";
}
