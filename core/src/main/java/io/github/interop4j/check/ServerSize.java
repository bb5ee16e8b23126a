package io.github.interop4j.check;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.service.choice.Choices;
import io.github.interop4j.service.choice.Offer;
import java.util.function.Supplier;

/**
 * What one server of a run brings along, and what one takes more while it is resized.
 *
 * @param resize asked only where something is resized
 */
record ServerSize(Need server, Supplier<Need> resize) {

    /** Reads it off what servers are made with; asks the cloud for it where nobody has. */
    static ServerSize of(Choices choices) {
        return new ServerSize(server(choices).plus(Need.of(Resource.PORTS, 1)), () -> resize(choices));
    }

    private static Need server(Choices choices) {
        try {
            Offer.Flavor flavor = choices.flavor();
            Need size = size(flavor);
            return flavor.isDiskless()
                    ? size.plus(Need.of(Resource.VOLUMES, 1))
                            .plus(Need.of(Resource.VOLUME_GB, choices.image().disk()))
                    : size;
        } catch (RuntimeException | AssertionError noChoice) {
            return Need.NOTHING; // nor will there be a server: its given, or the check, says why
        }
    }

    private static Need resize(Choices choices) {
        try {
            return size(choices.otherFlavor());
        } catch (RuntimeException | AssertionError noChoice) {
            return Need.NOTHING;
        }
    }

    private static Need size(Offer.Flavor flavor) {
        return Need.of(Resource.VCPUS, flavor.vcpus()).plus(Need.of(Resource.RAM_MB, flavor.ram()));
    }

    /** Returns a need with what its servers bring along. */
    Need of(Need need) {
        Need resized =
                need.amount(Resource.RESIZES) == 0 ? Need.NOTHING : resize.get().times(need.amount(Resource.RESIZES));
        return need.plus(server.times(need.amount(Resource.SERVERS))).plus(resized);
    }
}
