package io.github.interop4j.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Says an extension of the network API that a check needs; a cloud that does not list it makes the check SKIPPED.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@API(status = API.Status.EXPERIMENTAL)
public @interface Extension {

    /** Its alias, such as {@code allowed-address-pairs}. */
    String value();
}
