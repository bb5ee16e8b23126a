package io.github.interop4j.referencecloud.identity;

import io.github.interop4j.referencecloud.release.Release;
import io.github.interop4j.referencecloud.world.World;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/** Settle a new cloud: one domain, the projects and users that a run can need, and an application credential where there is such a thing. */
@API(status = API.Status.EXPERIMENTAL)
public final class People {

    private final World world;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();

    private People(World world) {
        this.world = world;
    }

    /** Someone who can log in: a user with a password, and the project that goes with it. */
    public record Account(String userId, String userName, String password, String projectId, String projectName) {}

    /** An application credential that can log in. */
    public record Credential(String id, String secret) {}

    /**
     * Everyone who can log in.
     *
     * @param accounts by user name
     */
    public record Settled(Map<String, Account> accounts, Optional<Credential> credential) {}

    /**
     * Settle {@code member}, {@code other}, {@code expendable}, {@code reader} and {@code admin}.
     *
     * @param withUnrestrictedCredential whether the member's application credential may manage others
     */
    public static Settled settle(
            World world, Release release, UnaryOperator<String> passwordOf, boolean withUnrestrictedCredential) {
        People people = new People(world);
        world.put(new Domain(Domain.DEFAULT, "Default", "The default domain"));
        for (String role : List.of("admin", "member", "reader")) {
            people.roles.put(role, new Role(Ids.id(), role));
        }
        people.roles.values().forEach(world::put);
        Project reference = people.project("reference");
        people.user("member", reference, passwordOf, "member", "reader");
        people.user("reader", reference, passwordOf, "reader");
        people.user("other", people.project("other"), passwordOf, "member", "reader");
        people.user("expendable", people.project("expendable"), passwordOf, "member", "reader");
        Account admin = people.user("admin", people.project("admin"), passwordOf, "admin", "member", "reader");
        people.grant(admin.userId(), new Scope.OfDomain(Domain.DEFAULT), "admin", "member", "reader");
        return new Settled(
                Collections.unmodifiableMap(people.accounts),
                release.hasApplicationCredentials()
                        ? Optional.of(people.credential(withUnrestrictedCredential))
                        : Optional.empty());
    }

    private Project project(String name) {
        Project project = new Project(Ids.id(), name, Domain.DEFAULT, "");
        world.put(project);
        return project;
    }

    private Account user(String name, Project project, UnaryOperator<String> passwordOf, String... roleNames) {
        Account account = new Account(Ids.id(), name, passwordOf.apply(name), project.id(), project.name());
        world.put(User.of(account.userId(), name, project.id(), name.equals("expendable"), account.password()));
        grant(account.userId(), new Scope.OfProject(project.id()), roleNames);
        accounts.put(name, account);
        return account;
    }

    private void grant(String userId, Scope on, String... roleNames) {
        for (String role : roleNames) {
            world.put(new Grant(userId, on, roleId(role)));
        }
    }

    private Credential credential(boolean isUnrestricted) {
        Account member = Optional.ofNullable(accounts.get("member")).orElseThrow();
        ApplicationCredential credential = new ApplicationCredential(
                Ids.id(),
                "reference",
                Ids.secret(),
                Optional.of("for clients that are not given the password"),
                member.userId(),
                Optional.of(member.projectId()),
                Optional.empty(),
                isUnrestricted ? Optional.of(true) : Optional.empty(),
                List.of(roleId("member"), roleId("reader")),
                Optional.empty());
        world.put(credential);
        return new Credential(credential.id(), credential.secret());
    }

    private String roleId(String name) {
        return Optional.ofNullable(roles.get(name)).orElseThrow().id();
    }

    /** The id of every project, by its name. */
    public static SortedMap<String, String> projects(World world) {
        SortedMap<String, String> ids = new TreeMap<>();
        world.all(Project.class).forEach(project -> ids.put(project.name(), project.id()));
        return ids;
    }

    /** Let every token that exists now be expired. */
    public static void expireTokens(World world) {
        world.all(Token.class).forEach(token -> world.put(token.expiringAt(token.issuedAt())));
    }
}
