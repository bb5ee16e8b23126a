package io.github.interop4j.referencecloud;

import java.util.Map;

/** Flavors, quotas, limits and zones: what both clouds are asked. */
final class FlavorQuestions {

    private static final String NOVA = "X-OpenStack-Nova-API-Version";

    private final Side side;
    private final Client member;

    private FlavorQuestions(Side side) {
        this.side = side;
        member = side.as("member");
    }

    static void ask(Side side) {
        FlavorQuestions questions = new FlavorQuestions(side);
        questions.flavors();
        questions.quotas();
    }

    private void flavors() {
        for (String version : new String[] {"2.1", "2.54", "2.55", "2.60", "2.61", "2.74", "2.75", "2.93"}) {
            for (String path : new String[] {"", "/detail", "/42"}) {
                get("flavors" + path + " at " + version, "/flavors" + path, version);
            }
        }
        for (String query : new String[] {
            "limit=1",
            "limit=1&marker=1",
            "limit=0",
            "limit=-1",
            "limit=x",
            "marker=nope",
            "minDisk=1",
            "minDisk=100000",
            "minDisk=x",
            "minRam=-1",
            "minRam=x",
            "sort_key=bogus",
            "sort_key=name&sort_dir=desc",
            "is_public=False",
            "foo=1"
        }) {
            get("flavors, " + query, "/flavors?" + query, "2.1");
            get("flavors in detail, " + query, "/flavors/detail?" + query, "2.1");
        }
        get("flavor nope", "/flavors/nope", "2.1");
        get("flavor's extra specs", "/flavors/42/os-extra_specs", "2.1");
        get("flavors with a slash", "/flavors/", "2.1");
        side.ask("flavors without token", side.client(), "GET", "compute", "/v2.1/flavors");
        side.ask("flavors as reader", side.as("reader"), "GET", "compute", "/v2.1/flavors");
        side.ask("flavors, put", member, "PUT", "compute", "/v2.1/flavors", "{}");
    }

    private void quotas() {
        String own = "/os-quota-sets/" + side.projectOf(member);
        for (String version : new String[] {"2.1", "2.36", "2.39", "2.57", "2.93"}) {
            get("limits at " + version, "/limits", version);
            get("quotas at " + version, own, version);
            get("quotas in detail at " + version, own + "/detail", version);
            get("default quotas at " + version, own + "/defaults", version);
        }
        get("limits of another", "/limits?tenant_id=x", "2.1");
        get("quotas of another", "/os-quota-sets/nope", "2.1");
        get("quotas in detail of another", "/os-quota-sets/nope/detail", "2.1");
        get("default quotas of another", "/os-quota-sets/nope/defaults", "2.1");
        get("quotas of a user", own + "?user_id=x", "2.1");
        side.ask("change quotas", member, "PUT", "compute", "/v2.1" + own, "{'quota_set':{'cores':1}}");
        get("zones", "/os-availability-zone", "2.1");
        get("zones in detail", "/os-availability-zone/detail", "2.1");
    }

    private void get(String label, String path, String version) {
        side.ask(label, member, "GET", "compute", "/v2.1" + path, "", Map.of(NOVA, version));
    }
}
