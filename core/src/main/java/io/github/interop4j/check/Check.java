package io.github.interop4j.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a method a conformance check with this id.
 *
 * <p>The method's name is the sentence that reports show. Its parameters set the stage: a class of words (annotated
 * {@link io.github.interop4j.service.Service}), a {@link io.github.interop4j.session.Principal}, a thing that is
 * {@link io.github.interop4j.given.Given}. It judges with
 * {@link io.github.interop4j.judgement.Judgements#assertThat} and
 * {@link io.github.interop4j.judgement.Judgements#assertEventually}; what it creates is deleted after it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(CheckExtension.class)
@API(status = API.Status.EXPERIMENTAL)
public @interface Check {

    /** The id: for an upstream test its idempotent id, a UUID in lower case; for an in-house check any unique id. */
    String value();

    /** The upstream class it speaks for, where a guideline names one id under several. */
    String variant() default "";
}
