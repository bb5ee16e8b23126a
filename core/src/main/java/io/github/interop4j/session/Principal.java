package io.github.interop4j.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.ServiceTypes;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Headers;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.OpenstackConnector;
import io.github.interop4j.wire.Wire;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.openstack4j.api.OSClient.OSClientV3;

/**
 * An authenticated identity: asks the cloud as somebody. Safe to share between threads.
 *
 * <p>Authenticates at its first request and renews its token when it has ended, in one thread for all.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Principal {

    private final Cloud cloud;
    private final Wire wire;
    private final Names names;
    private final TokenHolder tokens;
    private final Map<String, String> microversions;

    /** Makes a principal that asks this cloud over this wire and names what it makes by these names. */
    public Principal(Cloud cloud, Wire wire, Names names) {
        this(cloud, wire, names, new TokenHolder(cloud, wire, Clock.systemUTC()), cloud.defaultMicroversions());
    }

    private Principal(Cloud cloud, Wire wire, Names names, TokenHolder tokens, Map<String, String> microversions) {
        this.cloud = cloud;
        this.wire = wire;
        this.names = names;
        this.tokens = tokens;
        this.microversions = Map.copyOf(microversions);
    }

    /** Returns the same identity, speaking this microversion to this service. */
    public Principal speaking(String service, String microversion) {
        var changed = new HashMap<>(microversions);
        changed.put(ServiceTypes.canonical(service), microversion);
        return new Principal(cloud, wire, names, tokens, changed);
    }

    /**
     * Sends one request as this identity; a token that has ended is renewed, once, and the request repeated.
     *
     * @throws ServiceAbsent     if the catalog does not have the service
     * @throws NotAuthenticated  if Keystone gives no token
     */
    public Answer send(Request request) {
        TokenHolder.Lease lease = tokens.current();
        boolean own = request.token() instanceof Request.Token.Own;
        Wire way = own ? new Renewing(wire, tokens, lease, UnaryOperator.identity()) : wire;
        return way.send(call(request, lease));
    }

    /**
     * Makes typed calls of openstack4j as this identity, on this thread; never the judge of an answer. A token that has
     * ended is renewed here too.
     *
     * @throws ServiceAbsent     if the catalog does not have the service
     * @throws NotAuthenticated  if Keystone gives no token
     */
    public <T> Observed<T> call(Function<OSClientV3, T> typed) {
        return Journal.current().map(journal -> observe(journal, typed)).orElseGet(() -> {
            try (Journal own = Journal.open()) {
                return observe(own, typed);
            }
        });
    }

    private <T> Observed<T> observe(Journal journal, Function<OSClientV3, T> typed) {
        TokenHolder.Lease lease = tokens.current();
        var bearing = new Renewing(wire, tokens, lease, call -> named(call, lease));
        int before = journal.exchanges().size();
        T value = OpenstackConnector.within(bearing, () -> TypedClient.call(cloud, lease, typed));
        List<Exchange> exchanges = journal.exchanges();
        return new Observed<>(value, exchanges.subList(before, exchanges.size()));
    }

    /** openstack4j does not tell for which service a request is; its address does. */
    private Call named(Call call, TokenHolder.Lease lease) {
        Call named = call.to(lease.catalog().typeAt(call.uri()));
        return speaking(named);
    }

    public Identity identity() {
        return tokens.current().identity();
    }

    /** Returns the answer with which Keystone gave the token that is held now; it holds the real token. */
    public Answer issued() {
        return tokens.current().answer();
    }

    public ServiceCatalog catalog() {
        return tokens.current().catalog();
    }

    /** Asks a service which microversions it offers. */
    public Microversions microversions(String service) {
        return Microversions.ask(this, service);
    }

    /** Asks the network service which extensions it offers. */
    public Extensions extensions() {
        return Extensions.ask(this);
    }

    public Cloud cloud() {
        return cloud;
    }

    /** Waits, on this thread, between two requests; ends at once when the run is interrupted and is not cleaning up. */
    public void pause(Duration duration) {
        wire.pause(duration);
    }

    /** Returns a name for something of this kind that nobody else uses. */
    public String newName(String kind) {
        return names.next(kind);
    }

    /** Returns a fresh copy of the body that authenticates as this identity: it holds the real secret. */
    public ObjectNode login() {
        return Login.body(cloud.credentials());
    }

    private Call call(Request request, TokenHolder.Lease lease) {
        String service = ServiceTypes.canonical(request.service());
        Endpoint endpoint = lease.catalog().endpoint(service);
        Call call = speaking(new Call(
                service,
                request.method(),
                endpoint.at(request.base(), request.path()),
                Headers.of(Map.of("Accept", List.of("application/json"))),
                request.content()));
        Headers headers = call.headers();
        if (request.content().isPresent()) {
            headers = headers.with("Content-Type", request.content().get().mediaType());
        }
        Optional<String> token = token(request, lease);
        if (token.isPresent()) {
            headers = headers.with(Renewing.TOKEN, token.get());
        }
        return new Call(service, call.method(), call.uri(), headers.with(request.headers()), request.content());
    }

    private static Optional<String> token(Request request, TokenHolder.Lease lease) {
        if (request.token() instanceof Request.Token.Given given) {
            return Optional.of(given.value());
        }
        return request.token() instanceof Request.Token.Own ? Optional.of(lease.token()) : Optional.empty();
    }

    /** Nova before Newton knows only its own header; the others read the common one. */
    private Call speaking(Call call) {
        String version = microversions.get(call.service());
        if (version == null) {
            return call;
        }
        String name = call.service().equals("block-storage") ? "volume" : call.service();
        Call common = call.with("OpenStack-API-Version", name + " " + version);
        return call.service().equals("compute") ? common.with("X-OpenStack-Nova-API-Version", version) : common;
    }
}
