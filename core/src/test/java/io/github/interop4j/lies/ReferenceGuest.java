package io.github.interop4j.lies;

import io.github.interop4j.given.compute.Guest;
import io.github.interop4j.given.compute.Server;
import java.util.Locale;

/** Is the guest of a server of the reference cloud, which has none: named as it is, with the one processor it has. */
public final class ReferenceGuest implements Guest {

    @Override
    public String answer(Server server, String command) {
        return command.equals("hostname") ? server.name().toLowerCase(Locale.ROOT) + ".novalocal\n" : "1\n";
    }
}
