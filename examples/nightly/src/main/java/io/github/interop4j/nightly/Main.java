package io.github.interop4j.nightly;

import io.github.interop4j.wire.Cancellation;
import org.apiguardian.api.API;

/**
 * The process: what it is given, and the code it exits with.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var cancellation = new Cancellation();
        Host host = Host.ofProcess(cancellation);
        Interruption interruption = Interruption.listen(cancellation, host.err());
        int code = new Interop4j(host).execute(arguments);
        host.out().flush();
        host.err().flush();
        interruption.over();
        System.exit(code);
    }
}
