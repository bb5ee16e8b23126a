package io.github.interop4j.service.compute;

import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Speaks of the sizes that servers come in.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class Flavors {

    private static final String PATH = "/flavors";

    private final Principal principal;

    public Flavors(Principal principal) {
        this.principal = principal;
    }

    public Answer list() {
        return list(Map.of());
    }

    /** Lists those that the query parameters select. */
    public Answer list(Map<String, ?> query) {
        return get(PATH, query);
    }

    public Answer listDetail() {
        return listDetail(Map.of());
    }

    public Answer listDetail(Map<String, ?> query) {
        return get(PATH + "/detail", query);
    }

    public Answer show(Id flavor) {
        return get(PATH + "/" + Request.escape(flavor.value()), Map.of());
    }

    private Answer get(String path, Map<String, ?> query) {
        return principal.send(
                Request.of("compute", "GET", Request.Base.ENDPOINT, path).query(query));
    }
}
