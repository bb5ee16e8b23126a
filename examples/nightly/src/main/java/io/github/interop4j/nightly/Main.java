package io.github.interop4j.nightly;

import org.apiguardian.api.API;

/**
 * The process: what it is given, and the code it exits with.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Interruption interruption = Interruption.listen(System.err);
        int code = new Interop4j(Host.ofProcess(interruption.cancellation())).execute(arguments);
        System.out.flush();
        interruption.over();
        System.exit(code);
    }
}
