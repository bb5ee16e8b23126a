package io.github.interop4j.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Names the service that a class of words speaks to; such a class can be a parameter of a check.
 *
 * <p>It needs a public constructor that takes a {@link io.github.interop4j.session.Principal}, and after it the
 * {@link io.github.interop4j.service.choice.Choices} if it makes things with what was chosen. A check whose service is
 * not in the catalog is SKIPPED.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@API(status = API.Status.EXPERIMENTAL)
public @interface Service {

    /** The service type, official or an alias. */
    String value();
}
