package io.github.interop4j.cloud;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A user, project or domain as Keystone wants it named: by id, or by name within a domain.
 *
 * <p>Exactly one of {@code id} and {@code name} is present; {@code domain} only beside the name of a user or project.
 */
@API(status = Status.EXPERIMENTAL)
public record Reference(Optional<String> id, Optional<String> name, Optional<Reference> domain) {

    public Reference {
        if (id.isPresent() == name.isPresent()) {
            throw new IllegalArgumentException("a reference needs an id or a name, and not both");
        }
        if (domain.isPresent() && name.isEmpty()) {
            throw new IllegalArgumentException("an id needs no domain");
        }
    }

    /** Names it by its id. */
    public static Reference id(String id) {
        return new Reference(Optional.of(id), Optional.empty(), Optional.empty());
    }

    /** Names it by its name; a user or project needs {@link #in} as well. */
    public static Reference named(String name) {
        return new Reference(Optional.empty(), Optional.of(name), Optional.empty());
    }

    /** The same name, in this domain. */
    public Reference in(Reference ofDomain) {
        return new Reference(id, name, Optional.of(ofDomain));
    }

    @Override
    public String toString() {
        return id.map(it -> "id " + it).orElseGet(() -> name.orElseThrow())
                + domain.map(it -> " in domain " + it).orElse("");
    }
}
