package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.world.Thing;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Look up who and what Keystone knows. */
record Directory(World world) {

    Optional<User> user(String id) {
        return world.find(User.class, User.path(id));
    }

    Optional<Project> project(String id) {
        return world.find(Project.class, Project.path(id));
    }

    Optional<Domain> domain(String id) {
        return world.find(Domain.class, Domain.path(id));
    }

    Optional<Domain> domainOf(JsonNode idOrName) {
        return idOrName.hasNonNull("name")
                ? first(
                        Domain.class,
                        domain -> domain.name().equals(idOrName.get("name").asText()))
                : domain(idOrName.path("id").asText());
    }

    Optional<User> userNamed(String name, Domain domain) {
        return first(
                User.class, user -> user.name().equals(name) && user.domainId().equals(domain.id()));
    }

    Optional<Project> projectNamed(String name, Domain domain) {
        return first(
                Project.class,
                project -> project.name().equals(name) && project.domainId().equals(domain.id()));
    }

    Role role(String id) {
        return world.find(Role.class, Role.path(id))
                .orElseThrow(() -> new Refusal(404, "Could not find role: " + id + "."));
    }

    Role roleNamed(String name) {
        return first(Role.class, role -> role.name().equals(name))
                .orElseThrow(() -> new Refusal(404, "Could not find role: " + name + "."));
    }

    List<String> rolesOf(String userId, Scope on) {
        return world
                .all(
                        Grant.class,
                        grant -> grant.userId().equals(userId) && grant.on().equals(on))
                .stream()
                .map(Grant::roleId)
                .toList();
    }

    List<Project> projectsOf(String userId) {
        return world.all(
                Project.class,
                project -> !rolesOf(userId, new Scope.OfProject(project.id())).isEmpty());
    }

    List<Domain> domainsOf(String userId) {
        return world.all(
                Domain.class,
                domain -> !rolesOf(userId, new Scope.OfDomain(domain.id())).isEmpty());
    }

    Optional<ApplicationCredential> applicationCredential(String id) {
        return world.find(ApplicationCredential.class, ApplicationCredential.path(id));
    }

    List<ApplicationCredential> applicationCredentialsOf(String userId) {
        return world.all(
                ApplicationCredential.class, credential -> credential.userId().equals(userId));
    }

    private <T extends Thing> Optional<T> first(Class<T> kind, Predicate<T> wanted) {
        return world.all(kind, wanted).stream().findFirst();
    }
}
