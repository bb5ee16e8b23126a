package io.github.interop4j.check;

import io.github.interop4j.cloud.Credentials;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.HandOver;
import io.github.interop4j.given.Order;
import io.github.interop4j.given.compute.Guest;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.service.Service;
import io.github.interop4j.service.choice.Choices;
import io.github.interop4j.session.Microversions;
import io.github.interop4j.session.Principal;
import io.github.interop4j.verdict.Skipped;
import io.github.interop4j.wire.Phase;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Sets the stage of each check, lets it run, and settles what it owes. Every check's thread is its own throughout.
 */
final class CheckExtension
        implements BeforeEachCallback,
                ParameterResolver,
                InvocationInterceptor,
                TestExecutionExceptionHandler,
                AfterEachCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(CheckExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        Stage stage = Stages.of(context);
        var running = new Running(stage, context.getRequiredTestMethod());
        context.getStore(OURS).put(Running.class, running);
        running.begin();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Principal.class
                || type == Guest.class
                || type.isAnnotationPresent(Service.class)
                || parameter.isAnnotated(Given.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Stage stage = running(context).stage();
        Class<?> type = parameter.getParameter().getType();
        if (type == Guest.class) {
            return stage.guest();
        }
        Role role = role(parameter, context);
        Principal principal = speaking(stage, stage.principal(role), context);
        requirePassword(role, principal, context);
        requireExtension(stage, principal, context);
        Optional<Order> order =
                parameter.findAnnotation(Given.class).map(given -> Order.of(parameter.getParameter(), given, role));
        if (order.isPresent()) {
            if (type == HandOver.class) {
                return running(context).handOver(order.get());
            }
            return order.get().isKept()
                    ? stage.pantry().share(running(context).had(order.get()))
                    : stage.pantry().make(order.get(), principal);
        }
        return type == Principal.class ? principal : words(stage, type, principal, role);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        running(context).enter(Phase.CHECK);
        invocation.proceed();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw running(context).ended(thrown);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Running running = context.getStore(OURS).get(Running.class, Running.class);
        if (running != null) {
            running.finish(context.getExecutionException());
        }
    }

    private static Running running(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(OURS).get(Running.class, Running.class))
                .orElseThrow(() -> new IllegalStateException("a check that was never begun"));
    }

    private static Role role(ParameterContext parameter, ExtensionContext context) {
        return parameter
                .findAnnotation(As.class)
                .or(() -> annotation(context, As.class))
                .map(As::value)
                .orElse(Role.MEMBER);
    }

    private static void requirePassword(Role role, Principal principal, ExtensionContext context) {
        if (annotation(context, NeedsPassword.class).isPresent()
                && !(principal.cloud().credentials() instanceof Credentials.Password)) {
            throw new Skipped("needs a password: what it judges is more than the credential of cloud '"
                    + principal.cloud().name() + "', role " + role.title() + ", may do");
        }
    }

    private static void requireExtension(Stage stage, Principal principal, ExtensionContext context) {
        Optional<Extension> wanted = annotation(context, Extension.class);
        if (wanted.isPresent()
                && !stage.extensions(principal).offer(wanted.get().value())) {
            throw new Skipped("needs the extension " + wanted.get().value()
                    + " of the network API, which the cloud does not list");
        }
    }

    private static Principal speaking(Stage stage, Principal principal, ExtensionContext context) {
        Optional<Microversion> wanted = annotation(context, Microversion.class);
        if (wanted.isEmpty()) {
            return principal;
        }
        String service = wanted.get().service();
        Microversions offered = stage.microversions(principal, service);
        if (!offered.offer(wanted.get().value())) {
            throw new Skipped(
                    "needs " + service + " microversion " + wanted.get().value() + "; the cloud offers " + offered);
        }
        return principal.speaking(service, wanted.get().value());
    }

    private static Object words(Stage stage, Class<?> type, Principal principal, Role role) {
        String service = type.getAnnotation(Service.class).value();
        principal.catalog().endpoint(service);
        Object words = speaker(stage, type, principal, role);
        if (words instanceof Creating creating) {
            stage.ledger().declare(creating.creations());
        }
        return words;
    }

    private static Object speaker(Stage stage, Class<?> type, Principal principal, Role role) {
        boolean choosing = Stream.of(type.getDeclaredConstructors())
                .anyMatch(each -> List.of(each.getParameterTypes()).contains(Choices.class));
        return choosing
                ? invoke(type, constructor(type, Principal.class, Choices.class), principal, stage.choices(role))
                : invoke(type, constructor(type, Principal.class), principal);
    }

    private static Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    type.getName() + " needs a constructor that takes a " + parameters[0].getSimpleName(), e);
        }
    }

    private static Object invoke(Class<?> type, Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the constructor of " + type.getName() + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be constructed", e);
        }
    }

    private static <A extends java.lang.annotation.Annotation> Optional<A> annotation(
            ExtensionContext context, Class<A> type) {
        AnnotatedElement method = context.getRequiredTestMethod();
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(context.getRequiredTestClass().getAnnotation(type)));
    }
}
