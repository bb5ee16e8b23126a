package io.github.interop4j.guideline;

import java.util.List;
import org.apiguardian.api.API;

/** A named set of capabilities, each under one of the status lists. */
@API(status = API.Status.EXPERIMENTAL)
public record Component(String name, List<Listing> listings) {

    public Component {
        listings = List.copyOf(listings);
    }
}
