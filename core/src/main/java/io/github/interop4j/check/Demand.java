package io.github.interop4j.check;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.budget.Shared;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.HandOver;
import io.github.interop4j.given.Order;
import io.github.interop4j.service.Service;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * What a check takes, as its method says: its own things, what it shares with others, who must play, and which services.
 *
 * @param own      what is made for it alone, and by it, by the role that makes it
 * @param shared   what it shares, is lent or hands over, and everything that stands on
 * @param roles    all whose part is needed
 * @param services those whose words it speaks, by type
 */
@API(status = API.Status.EXPERIMENTAL)
public record Demand(Map<Role, Need> own, Map<Order, Shared<Order>> shared, Set<Role> roles, Set<String> services) {

    /** A check that takes nothing. */
    public static final Demand NOTHING = new Demand(Map.of(), Map.of(), Set.of(), Set.of());

    public Demand {
        own = Map.copyOf(own);
        shared = Map.copyOf(shared);
        roles = Set.copyOf(roles);
        services = Set.copyOf(services);
    }

    /** Reads what a check method says. */
    public static Demand of(Method method) {
        var own = new EnumMap<Role, Need>(Role.class);
        var shared = new LinkedHashMap<Order, Shared<Order>>();
        var roles = EnumSet.noneOf(Role.class);
        var services = new HashSet<String>();
        Role usual = annotation(method, As.class).map(As::value).orElse(Role.MEMBER);
        Optional.ofNullable(method.getAnnotation(Creates.class))
                .ifPresent(creates -> own.merge(usual, Need.of(creates), Need::plus));
        for (Parameter parameter : method.getParameters()) {
            Role role = Optional.ofNullable(parameter.getAnnotation(As.class))
                    .map(As::value)
                    .orElse(usual);
            roles.add(role);
            Optional.ofNullable(parameter.getType().getAnnotation(Service.class))
                    .map(Service::value)
                    .ifPresent(services::add);
            Optional.ofNullable(parameter.getAnnotation(Given.class))
                    .ifPresent(given -> add(Order.of(parameter, given, role), use(parameter, given), own, shared));
        }
        return new Demand(own, shared, roles, services);
    }

    private static Shared.Use use(Parameter parameter, Given given) {
        return parameter.getType() == HandOver.class
                ? Shared.Use.BROUGHT
                : given.spent() ? Shared.Use.SPENT : Shared.Use.KEPT;
    }

    private static void add(Order order, Shared.Use use, Map<Role, Need> own, Map<Order, Shared<Order>> shared) {
        if (order.isKept()) {
            share(order, use, shared);
        } else {
            own.merge(order.role(), order.need(), Need::plus);
            order.shares().forEach(each -> share(each, Shared.Use.KEPT, shared));
        }
    }

    private static void share(Order order, Shared.Use use, Map<Order, Shared<Order>> shared) {
        if (!shared.containsKey(order)) {
            shared.put(order, new Shared<>(order.need(), Set.copyOf(order.shares()), order.copies(1), use));
            order.shares().forEach(each -> share(each, Shared.Use.KEPT, shared));
        }
    }

    /** Returns shared things whose recipes ask for each other in a circle, in its order; empty where there are none. */
    public List<Order> circle() {
        return shared.keySet().stream()
                .sorted(Comparator.comparing(Order::title))
                .map(each -> circle(each, List.of()))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Order> circle(Order order, List<Order> before) {
        if (before.contains(order)) {
            return before.subList(before.indexOf(order), before.size());
        }
        var path = new ArrayList<>(before);
        path.add(order);
        return order.shares().stream()
                .map(each -> circle(each, path))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
        AnnotatedElement declaring = method.getDeclaringClass();
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(declaring.getAnnotation(type)));
    }

    /** Returns what is made for it alone, and by it. */
    public Need total() {
        return Need.sum(own.values());
    }

    /** Returns all that must be there at one time for it, by the role that makes it. */
    public Map<Role, Need> all() {
        var all = new EnumMap<Role, Need>(Role.class);
        all.putAll(own);
        shared.forEach((order, each) -> {
            if (!each.isBrought()) {
                all.merge(order.role(), each.need(), Need::plus);
            }
        });
        return all;
    }

    boolean isNothing() {
        return own.isEmpty() && shared.isEmpty();
    }

    /** Returns it without what only other roles would make. */
    Demand by(Collection<Role> played) {
        var mine = new EnumMap<Role, Need>(Role.class);
        own.forEach((role, need) -> {
            if (played.contains(role)) {
                mine.put(role, need);
            }
        });
        var ours = new LinkedHashMap<>(shared);
        ours.keySet().removeIf(order -> !played.contains(order.role()));
        return new Demand(mine, ours, roles, services);
    }

    /** Returns it with what servers bring along. */
    Demand sized(Function<Role, ServerSize> sizes) {
        var mine = new EnumMap<Role, Need>(Role.class);
        own.forEach((role, need) -> mine.put(role, sized(need, role, sizes)));
        var ours = new LinkedHashMap<Order, Shared<Order>>();
        shared.forEach((order, each) -> ours.put(order, each.taking(sized(each.need(), order.role(), sizes))));
        return new Demand(mine, ours, roles, services);
    }

    /** Returns it with so many copies to choose from of each thing that is lent. */
    Demand pooled(int most) {
        var ours = new LinkedHashMap<Order, Shared<Order>>();
        shared.forEach((order, each) -> ours.put(order, each.among(order.copies(most))));
        return new Demand(own, ours, roles, services);
    }

    private static Need sized(Need need, Role role, Function<Role, ServerSize> sizes) {
        return need.amount(Resource.SERVERS) + need.amount(Resource.RESIZES) == 0
                ? need
                : sizes.apply(role).of(need);
    }
}
