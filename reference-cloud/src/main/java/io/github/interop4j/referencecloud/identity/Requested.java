package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.identity.Authentication.Proven;
import java.util.Optional;
import java.util.stream.Stream;

/** The scope an authentication request asks for; nothing, where it leaves that to the user's default project. */
record Requested(Optional<Scope> scope) {

    static Requested of(JsonNode auth, Directory directory) {
        JsonNode scope = auth.path("scope");
        if (scope.isMissingNode() || scope.isNull()) {
            return new Requested(Optional.empty());
        }
        if (scope.isTextual() && scope.asText().equals("unscoped")) {
            return new Requested(Optional.of(new Scope.Unscoped()));
        }
        long kinds = Stream.of("system", "project", "domain", "OS-TRUST:trust", "unscoped")
                .filter(scope::has)
                .count();
        if (kinds != 1) {
            throw Words.expecting("system, project, domain, OS-TRUST:trust or unscoped", "scope");
        }
        if (scope.has("unscoped")) {
            return new Requested(Optional.of(new Scope.Unscoped()));
        }
        if (scope.has("project")) {
            return new Requested(Optional.of(
                    new Scope.OfProject(project(scope.get("project"), directory).id())));
        }
        if (scope.has("domain")) {
            Domain domain = directory.domainOf(scope.get("domain")).orElseThrow(Words::unauthenticated);
            return new Requested(Optional.of(new Scope.OfDomain(domain.id())));
        }
        throw Words.unauthenticated();
    }

    boolean isByDefault() {
        return scope.isEmpty();
    }

    Scope scopeFor(Proven proven) {
        if (proven.credential().isPresent()) {
            return proven.credential()
                    .get()
                    .projectId()
                    .<Scope>map(Scope.OfProject::new)
                    .orElseGet(Scope.Unscoped::new);
        }
        return scope.orElseGet(() -> new Scope.OfProject(proven.user().defaultProjectId()));
    }

    private static Project project(JsonNode described, Directory directory) {
        if (!described.hasNonNull("name")) {
            return directory.project(described.path("id").asText()).orElseThrow(Words::unauthenticated);
        }
        if (!described.has("domain")) {
            throw Words.expecting("domain", "project");
        }
        Domain domain = directory.domainOf(described.get("domain")).orElseThrow(Words::unauthenticated);
        return directory.projectNamed(described.get("name").asText(), domain).orElseThrow(Words::unauthenticated);
    }
}
