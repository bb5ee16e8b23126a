package io.github.interop4j.referencecloud;

import io.github.interop4j.referencecloud.http.Delivery;
import io.github.interop4j.referencecloud.http.HttpFront;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.RoutingTable;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.identity.People;
import io.github.interop4j.referencecloud.identity.Rules;
import io.github.interop4j.referencecloud.identity.SimulatedIdentity;
import io.github.interop4j.referencecloud.release.Release;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Be an OpenStack: its services over real HTTP on loopback, until it is closed.
 *
 * <p>Safe for threads. Requests are answered one at a time, so that each sees a whole world; delays and stalls hold up
 * no other request.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ReferenceCloud implements AutoCloseable {

    private static final int REMEMBERED_REQUESTS = 100_000;

    private final World world = new World();
    private final Deque<Received> received = new ArrayDeque<>();
    private final SortedMap<String, Integer> most = new TreeMap<>();
    private final Answering answering;
    private final People.Settled people;
    private final Clock clock;
    private final HttpFront front;

    private ReferenceCloud(Builder wanted) throws IOException {
        clock = wanted.clock;
        Rules rules =
                new Rules(clock, wanted.tokenLifetime, wanted.passwordHistory, wanted.lockoutFailures, wanted.lockout);
        people = People.settle(world, wanted.release, wanted::passwordOf, wanted.unrestrictedCredential);
        RoutingTable routes = Services.routes(
                rules,
                new Conditions(clock, wanted.pace, wanted.quotas, wanted.release),
                wanted.identityV2 || wanted.release.elders().isPresent());
        routes.furnish(
                world,
                Optional.ofNullable(people.accounts().get("admin"))
                        .orElseThrow()
                        .projectId());
        answering = new Answering(routes, world);
        front = new HttpFront(wanted.port, this::respond);
    }

    /** Start a cloud with everything as usual, on a port that is free. */
    public static ReferenceCloud start() {
        return builder().start();
    }

    /** Describe a cloud that differs from the usual one. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where Keystone v3 is. */
    public URI authUrl() {
        return URI.create(front.baseUrl() + SimulatedIdentity.ROOT + "/v3");
    }

    /**
     * A clouds.yaml with {@code reference}, {@code reference-other}, {@code reference-expendable},
     * {@code reference-reader}, {@code reference-admin} and, where its release has such a thing,
     * {@code reference-application-credential}.
     */
    public String cloudsYaml() {
        return CloudsYaml.of(authUrl(), people);
    }

    /**
     * Write {@link #cloudsYaml()} to a file that only its owner can read.
     *
     * @throws UncheckedIOException if that cannot be done, or the file exists and is not a reference cloud's
     */
    public Path writeCloudsYaml(Path file) {
        try {
            return CloudsYaml.write(cloudsYaml(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the clouds.yaml: " + e.getMessage(), e);
        }
    }

    /** What the cloud saw since it was started, or the last 100,000 of it, in order of arrival. */
    public List<Received> received() {
        synchronized (world) {
            return List.copyOf(received);
        }
    }

    /** The path of every existing thing that someone has to clean up, such as {@code compute/keypair/USER/NAME}. */
    public SortedSet<String> view() {
        synchronized (world) {
            return world.view();
        }
    }

    /**
     * A mark of the thing with this id, and of each that names it, by its path: it differs when the thing was changed,
     * and not put back.
     */
    public SortedMap<String, String> conditionOf(String id) {
        synchronized (world) {
            return world.conditionOf(id);
        }
    }

    /** A mark of the state of each thing in {@link #view()}, by its path: it differs when the thing was changed. */
    public SortedMap<String, String> state() {
        synchronized (world) {
            return world.state();
        }
    }

    /**
     * How many things of each kind there were at most at once since the cloud was started, by service and kind, such
     * as {@code compute/server}; see {@link #view()}.
     */
    public SortedMap<String, Integer> mostAtOnce() {
        synchronized (world) {
            return new TreeMap<>(most);
        }
    }

    /** Let every token that was issued until now be expired. */
    public void expireTokens() {
        synchronized (world) {
            People.expireTokens(world);
        }
    }

    /** Let something go wrong from now on. */
    public void tell(Fault fault) {
        synchronized (world) {
            answering.tell(fault);
        }
    }

    /** Lie from now on. */
    public void tell(Lie lie) {
        synchronized (world) {
            answering.tell(lie);
        }
    }

    /** Forget all faults and lies. */
    public void honest() {
        synchronized (world) {
            answering.honest();
        }
    }

    /** How many requests this fault hit. */
    public int told(Fault fault) {
        synchronized (world) {
            return answering.told(fault);
        }
    }

    /** How many answers, or deeds, this lie changed: a lie that happens to be the truth is not told. */
    public int told(Lie lie) {
        synchronized (world) {
            return answering.told(lie);
        }
    }

    @Override
    public void close() {
        front.close();
    }

    private Delivery respond(Request request) {
        synchronized (world) {
            String who = Caller.of(request, world, clock).map(Caller::userName).orElse("");
            Answering.Answered answered = answered(request);
            if (received.size() == REMEMBERED_REQUESTS) {
                received.removeFirst();
            }
            world.census().forEach((kind, count) -> most.merge(kind, count, Math::max));
            received.add(new Received(request.method(), request.path(), request.rawQuery(), answered.status(), who));
            return answered.delivery();
        }
    }

    /** A bug of ours is an answer too: a dropped connection would send its finder looking elsewhere. */
    private Answering.Answered answered(Request request) {
        try {
            return answering.answer(request);
        } catch (RuntimeException bug) {
            String where = Stream.of(bug.getStackTrace())
                    .findFirst()
                    .map(frame -> " in " + frame)
                    .orElse("");
            String message = "the reference cloud has a bug" + where + ": " + bug;
            Reply reply = Reply.json(500, Json.object("error", Json.object("code", 500, "message", message)));
            return new Answering.Answered(500, Delivery.of(reply));
        }
    }

    /** Describe a cloud before it starts. */
    @API(status = API.Status.EXPERIMENTAL)
    public static final class Builder {

        private final Map<String, String> passwords = new LinkedHashMap<>();
        private Clock clock = Clock.systemUTC();
        private int port;
        private Duration tokenLifetime = Duration.ofHours(1);
        private int passwordHistory = 2;
        private int lockoutFailures = 2;
        private Duration lockout = Duration.ofSeconds(5);
        private Duration pace = Duration.ofMillis(20);
        private final Map<String, Integer> quotas = new LinkedHashMap<>();
        private Release release = Release.ZED;
        private boolean identityV2;
        private boolean unrestrictedCredential;

        private Builder() {}

        /** Listen on this port; 0, the default, takes one that is free. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** Let this clock, and not the system's, decide what has expired. */
        public Builder clock(Clock other) {
            clock = other;
            return this;
        }

        /** Give a user this password; the others get random ones. */
        public Builder password(String userName, String password) {
            passwords.put(userName, password);
            return this;
        }

        /** Let tokens expire after this time, by default an hour. */
        public Builder tokenLifetime(Duration lifetime) {
            tokenLifetime = lifetime;
            return this;
        }

        /** Refuse a new password that is one of the last so many, by default two. */
        public Builder passwordHistory(int count) {
            passwordHistory = count;
            return this;
        }

        /** Lock {@code expendable} after so many wrong passwords in a row (two) for a while (5 seconds). */
        public Builder lockout(int failures, Duration time) {
            lockoutFailures = failures;
            lockout = time;
            return this;
        }

        /** Let everything take this long that a real cloud is busy with for a while, by default 20 ms. */
        public Builder pace(Duration time) {
            pace = time;
            return this;
        }

        /**
         * Let each project have at most so much of something, and the usual of everything else.
         *
         * @param resource as the quotas of its service call it, such as {@code instances}, {@code cores} or {@code ram}
         */
        public Builder quota(String resource, int most) {
            quotas.put(resource, most);
            return this;
        }

        /** Let the application credential of {@code reference-application-credential} manage others. */
        public Builder withUnrestrictedApplicationCredential() {
            unrestrictedCredential = true;
            return this;
        }

        /**
         * Be a cloud of this release, by default Zed: with the APIs, versions, catalog entries, microversions and
         * network extensions of its time. Its answers otherwise are those of Zed.
         */
        public Builder release(Release other) {
            release = other;
            return this;
        }

        /** Answer the identity API v2 too, as clouds did until release Queens. */
        public Builder withIdentityV2() {
            identityV2 = true;
            return this;
        }

        /**
         * Start the cloud.
         *
         * @throws UncheckedIOException if the port is taken
         */
        public ReferenceCloud start() {
            try {
                return new ReferenceCloud(this);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port + ": " + e.getMessage(), e);
            }
        }

        private String passwordOf(String userName) {
            return passwords.computeIfAbsent(userName, name -> Long.toString(new SecureRandom().nextLong() >>> 1, 36));
        }
    }
}
