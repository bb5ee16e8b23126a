package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Map;

/** Simulate projects: show one, list those a user has a role on. */
final class SimulatedProjects {

    private final Rules rules;

    SimulatedProjects(Rules rules) {
        this.rules = rules;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v3/projects/{project_id}", this::show),
                Route.of("GET", "/v3/auth/projects", this::listOwn),
                Route.of("GET", "/v3/users/{user_id}/projects", this::listOfUser));
    }

    private Reply show(Request request, World world) {
        Token token = Caller.tokenOf(request, world, rules.clock());
        String id = request.variable("project_id");
        Directory directory = new Directory(world);
        boolean isOwn = token.scope().equals(new Scope.OfProject(id));
        if (!isOwn && !Caller.of(token, directory).isAdmin()) {
            throw Words.forbidden("identity:get_project");
        }
        Project project = directory.project(id).orElseThrow(() -> Words.notFound("project", id));
        return Reply.json(200, Json.object("project", shown(project, request)));
    }

    private Reply listOwn(Request request, World world) {
        Token token = Caller.tokenOf(request, world, rules.clock());
        return list(new Directory(world).projectsOf(token.userId()), request);
    }

    private Reply listOfUser(Request request, World world) {
        String userId = request.variable("user_id");
        Caller.ownerOrAdmin(request, world, rules.clock(), userId, "identity:list_user_projects");
        Directory directory = new Directory(world);
        if (directory.user(userId).isEmpty()) {
            throw Words.notFound("user", userId);
        }
        Map<String, String> query = request.query();
        return list(
                directory.projectsOf(userId).stream()
                        .filter(project ->
                                query.getOrDefault("name", project.name()).equals(project.name()))
                        .filter(project -> query.getOrDefault("domain_id", project.domainId())
                                .equals(project.domainId()))
                        .toList(),
                request);
    }

    private static Reply list(List<Project> projects, Request request) {
        return Links.list(
                request,
                "projects",
                Json.array(projects.stream()
                        .map(project -> shown(project, request))
                        .toList()));
    }

    private static ObjectNode shown(Project project, Request request) {
        return Json.object(
                "id",
                project.id(),
                "name",
                project.name(),
                "domain_id",
                project.domainId(),
                "description",
                project.description(),
                "enabled",
                true,
                "parent_id",
                project.domainId(),
                "is_domain",
                false,
                "tags",
                List.of(),
                "options",
                Json.object(),
                "links",
                Links.to(request, "projects", project.id()));
    }
}
