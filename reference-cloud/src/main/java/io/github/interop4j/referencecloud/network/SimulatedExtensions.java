package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.release.Release;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;

/** Simulate {@code /v2.0/extensions}: those of its release that this cloud has a part of. */
final class SimulatedExtensions {

    private static final String ALL = "/v2.0/extensions";
    private static final List<Since> EXTENSIONS = List.of(
            extension("allowed-address-pairs", "Allowed Address Pairs", "2012-07-23T10:00:00-00:00"),
            extension("binding", "Port Binding", "2014-02-03T10:00:00-00:00"),
            extension("ext-gw-mode", "Neutron L3 Configurable external gateway mode", "2013-03-28T10:00:00-00:00"),
            extension("external-net", "Neutron external network", "2013-01-14T10:00:00-00:00"),
            extension("extraroute", "Neutron Extra Route", "2013-02-01T10:00:00-00:00"),
            extension("filter-validation", "Filter parameters validation", "2018-07-04T10:00:00-00:00", Release.ZED),
            extension(
                    "fip-port-details", "Floating IP Port Details Extension", "2018-04-09T10:00:00-00:00", Release.ZED),
            extension(
                    "ip-substring-filtering",
                    "IP address substring filtering",
                    "2017-11-28T09:00:00-00:00",
                    Release.ZED),
            extension("net-mtu", "Network MTU", "2015-03-25T10:00:00-00:00"),
            extension("pagination", "Pagination support", "2016-06-12T00:00:00-00:00", Release.NEWTON),
            extension("port-security", "Port Security", "2012-07-23T10:00:00-00:00"),
            extension("project-id", "project_id field enabled", "2016-09-09T09:09:09-09:09", Release.NEWTON),
            extension("provider", "Provider Network", "2012-09-07T10:00:00-00:00"),
            extension("quota_details", "Quota details management support", "2017-02-10T10:00:00-00:00", Release.ZED),
            extension("quotas", "Quota management support", "2012-07-29T10:00:00-00:00"),
            extension("router", "Neutron L3 Router", "2012-07-20T10:00:00-00:00"),
            extension("security-group", "security-group", "2012-10-05T10:00:00-00:00"),
            extension("sorting", "Sorting support", "2016-06-12T00:00:00-00:00", Release.NEWTON),
            extension("standard-attr-description", "standard-attr-description", "2016-02-10T10:00:00-00:00"),
            extension(
                    "standard-attr-revisions",
                    "Resource revision numbers",
                    "2016-04-11T10:00:00-00:00",
                    Release.NEWTON),
            extension("standard-attr-timestamp", "Resource timestamps", "2016-09-12T10:00:00-00:00", Release.NEWTON),
            extension("stateful-security-group", "Stateful security group", "2019-11-26T09:00:00-00:00", Release.ZED),
            extension("subnet_allocation", "Subnet Allocation", "2015-03-30T10:00:00-00:00"));

    /** An extension, and the first of the releases that this cloud knows to have it: its date says when it came. */
    private record Since(Release release, ObjectNode extension) {}

    private final List<ObjectNode> extensions;

    SimulatedExtensions(Release release) {
        extensions = EXTENSIONS.stream()
                .filter(each -> release.isSince(each.release()))
                .map(Since::extension)
                .toList();
    }

    List<Route> routes() {
        return List.of(Route.of("GET", ALL, this::list), Route.of("GET", ALL + "/{alias}", this::show));
    }

    private Reply list(Request request, World world) {
        return Reply.json(200, Json.object("extensions", Json.array(extensions)));
    }

    private Reply show(Request request, World world) {
        String alias = request.variable("alias");
        return extensions.stream()
                .filter(extension -> extension.path("alias").asText().equals(alias))
                .findFirst()
                .map(extension -> Reply.json(200, Json.object("extension", extension)))
                .orElseGet(() -> Reply.text(
                        404,
                        "404 Not Found\n\nThe resource could not be found.\n\n Extension with alias " + alias
                                + " does not exist  "));
    }

    private static Since extension(String alias, String name, String updated) {
        return extension(alias, name, updated, Release.MITAKA);
    }

    private static Since extension(String alias, String name, String updated, Release since) {
        return new Since(
                since,
                Json.object("alias", alias, "name", name, "description", name, "updated", updated, "links", List.of()));
    }
}
