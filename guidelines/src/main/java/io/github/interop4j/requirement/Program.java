package io.github.interop4j.requirement;

import io.github.interop4j.guideline.UnknownNameException;
import java.util.Arrays;
import java.util.Locale;
import org.apiguardian.api.API;

/** What a cloud is measured against: a platform of the powered guidelines, an add-on, or a vertical. */
@API(status = API.Status.EXPERIMENTAL)
public enum Program {
    PLATFORM("OpenStack Powered Platform"),
    COMPUTE("OpenStack Powered Compute"),
    OBJECT("OpenStack Powered Storage"),
    DNS("OpenStack with DNS"),
    ORCHESTRATION("OpenStack with Orchestration"),
    SHARED_FILE_SYSTEM("OpenStack with Shared File System"),
    KEY_MANAGER("OpenStack with Key Manager"),
    LOAD_BALANCER("OpenStack with Load Balancer"),
    NFV("OpenStack Powered NFV Platform");

    private final String displayName;

    Program(String displayName) {
        this.displayName = displayName;
    }

    /**
     * The program of that name, such as {@code compute} or {@code shared_file_system}.
     *
     * @throws UnknownNameException if there is none; the message lists the names
     */
    public static Program named(String name) {
        for (Program each : values()) {
            if (each.written().equals(name)) {
                return each;
            }
        }
        throw UnknownNameException.of(
                "program", name, Arrays.stream(values()).map(Program::written).toList());
    }

    /** The name as commands and reports write it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the mark, as guidelines of schema 2.0 write it. */
    public String displayName() {
        return displayName;
    }
}
