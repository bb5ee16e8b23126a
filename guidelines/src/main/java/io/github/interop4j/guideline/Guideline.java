package io.github.interop4j.guideline;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One guideline document, in one shape for every schema.
 *
 * <p>Components, capabilities and tests stand in the order of the document. Immutable.
 *
 * @param id the id, such as {@code 2020.06} or {@code dns.2020.06}
 * @param platforms the sets of components a product can be measured by: platforms and add-ons
 * @param findings what was odd in the document and how it was read
 */
@API(status = API.Status.EXPERIMENTAL)
public record Guideline(
        String id,
        Schema schema,
        Origin origin,
        Approval approval,
        List<Platform> platforms,
        List<Component> components,
        List<Capability> capabilities,
        List<Finding> findings) {

    public Guideline {
        platforms = List.copyOf(platforms);
        components = List.copyOf(components);
        capabilities = List.copyOf(capabilities);
        findings = List.copyOf(findings);
    }

    /** The component of that name. */
    public Optional<Component> component(String name) {
        return components.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The capability of that name, if the document defines it. */
    public Optional<Capability> capability(String name) {
        return capabilities.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The platform or add-on of that display name. */
    public Optional<Platform> platform(String name) {
        return platforms.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The same under another id; a flat list's one capability goes by the list's. */
    Guideline withId(String other) {
        if (!schema.list()) {
            return new Guideline(other, schema, origin, approval, platforms, components, capabilities, findings);
        }
        Capability only = capabilities.get(0);
        return new Guideline(
                other,
                schema,
                origin,
                approval,
                platforms,
                List.of(new Component("list", List.of(new Listing("required", other)))),
                List.of(new Capability(other, "", false, Optional.empty(), false, only.tests())),
                findings);
    }

    Guideline withFindings(List<Finding> found) {
        return new Guideline(id, schema, origin, approval, platforms, components, capabilities, found);
    }

    Guideline withCapabilities(List<Capability> changed) {
        return new Guideline(id, schema, origin, approval, platforms, components, changed, findings);
    }

    /** The same as a fact table: text that can be given wherever a guideline file can, and says the same. */
    public String facts() {
        return FactTableWriter.write(this);
    }

    /** Whether the document, or one it extends, is a reconstruction, and on what it rests. */
    public Optional<Reconstruction> reconstruction() {
        for (Optional<Origin> each = Optional.of(origin);
                each.isPresent();
                each = each.get().base()) {
            if (each.get().reconstruction().isPresent()) {
                return each.get().reconstruction();
            }
        }
        return Optional.empty();
    }
}
