package io.github.interop4j.cloud;

import io.github.interop4j.cloud.Value.Section;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The folders in which configuration files are looked for, in this order. */
record SearchPath(List<Path> folders) {

    private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json");

    /** What was found under a name: the first file that can be read, and why every other one was not used. */
    record Found(Optional<Path> file, Section content, List<SkippedFile> skipped, List<Path> looked) {}

    /** The folders that openstacksdk looks in: working directory, the user's, the machine's. */
    static SearchPath of(Map<String, String> environment, Path workingDirectory, Path home, Path systemRoot) {
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(workingDirectory);
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path dotConfig = home.resolve(".config");
        if (system.startsWith("mac")) {
            folders.add(home.resolve("Library/Application Support/openstack"));
            folders.add(dotConfig.resolve("openstack"));
            folders.add(systemRoot.resolve("Library/Application Support/openstack"));
        } else if (system.startsWith("windows")) {
            folders.add(folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                    .resolve("OpenStack/openstack"));
            folders.add(dotConfig.resolve("openstack"));
            folders.add(folder(environment, "PROGRAMDATA", systemRoot.resolve("ProgramData"))
                    .resolve("OpenStack/openstack"));
        } else {
            folders.add(folder(environment, "XDG_CONFIG_HOME", dotConfig).resolve("openstack"));
            folders.add(dotConfig.resolve("openstack"));
            said(environment, "XDG_CONFIG_DIRS")
                    .map(SearchPath::paths)
                    .orElse(List.of(systemRoot.resolve("etc/xdg")))
                    .forEach(folder -> folders.add(folder.resolve("openstack")));
        }
        folders.add(systemRoot.resolve("etc/openstack"));
        return new SearchPath(List.copyOf(folders));
    }

    /**
     * Reads the first file of that name.
     *
     * @param stem the name without suffix, such as {@code clouds}
     * @param variable the variable that may name a file to look for before all others
     * @param named what that variable says
     * @throws ConfigurationException if the file is no YAML or JSON, or no section
     */
    Found find(String stem, String variable, Optional<Path> named) {
        List<Path> candidates = new ArrayList<>();
        named.ifPresent(candidates::add);
        folders.forEach(folder -> SUFFIXES.forEach(suffix -> candidates.add(folder.resolve(stem + suffix))));

        List<SkippedFile> skipped = new ArrayList<>();
        Optional<Path> used = Optional.empty();
        Optional<Section> content = Optional.empty();
        for (Path candidate : candidates) {
            if (Files.notExists(candidate)) {
                if (named.equals(Optional.of(candidate))) {
                    skipped.add(new SkippedFile(candidate, "does not exist, though " + variable + " names it", true));
                }
            } else if (used.isPresent()) {
                if (!candidate.equals(used.orElseThrow())) {
                    skipped.add(new SkippedFile(
                            candidate, "comes after " + used.orElseThrow() + ", and files are not merged", false));
                }
            } else {
                try {
                    content = Optional.of(read(candidate));
                    used = Optional.of(candidate);
                } catch (IOException e) {
                    skipped.add(new SkippedFile(candidate, "cannot be read: " + reason(candidate, e), true));
                }
            }
        }
        return new Found(
                used,
                content.orElseGet(() -> Section.empty(new Origin.Default())),
                List.copyOf(skipped),
                List.copyOf(candidates));
    }

    private static Section read(Path path) throws IOException {
        String text;
        try {
            text = Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(path + " is not text in UTF-8; save it in that encoding.", e);
        }
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Optional<Value> root =
                path.toString().endsWith(".json") ? JsonFile.read(path, withoutMark) : YamlFile.read(path, withoutMark);
        Value value = root.orElseGet(() -> Section.empty(new Origin.File(path, "", OptionalInt.empty())));
        if (value instanceof Section section) {
            return section;
        }
        throw new ConfigurationException(
                path + " is " + value.kind() + " and not a section; it must begin with a key such as clouds:");
    }

    private static String reason(Path path, IOException e) {
        if (Files.isDirectory(path)) {
            return "it is a folder";
        }
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }

    private static List<Path> paths(String joined) {
        return Pattern.compile(":")
                .splitAsStream(joined)
                .filter(each -> !each.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        return said(environment, variable).map(Path::of).orElse(otherwise);
    }

    private static Optional<String> said(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
    }
}
