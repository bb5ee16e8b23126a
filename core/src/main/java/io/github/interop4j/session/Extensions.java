package io.github.interop4j.session;

import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * The extensions of the network API that a cloud offers, by their aliases.
 */
@API(status = API.Status.EXPERIMENTAL)
public record Extensions(Set<String> aliases) {

    public Extensions {
        aliases = Set.copyOf(aliases);
    }

    /**
     * Asks the service for its list.
     *
     * @throws io.github.interop4j.wire.Deviation if it does not answer with one
     */
    static Extensions ask(Principal principal) {
        Answer answer = principal.send(Request.of("network", "GET", Request.Base.ROOT, "/v2.0/extensions"));
        return new Extensions(
                answer.ids("/extensions", "/alias").stream().map(Id::value).collect(Collectors.toSet()));
    }

    public boolean offer(String alias) {
        return aliases.contains(alias);
    }
}
