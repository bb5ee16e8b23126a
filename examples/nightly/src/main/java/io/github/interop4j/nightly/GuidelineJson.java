package io.github.interop4j.nightly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Flag;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.guideline.Origin;
import io.github.interop4j.guideline.Reconstruction;
import io.github.interop4j.guideline.Waiver;
import io.github.interop4j.requirement.Difference;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.requirement.Resolver;
import io.github.interop4j.requirement.TestHistory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Answers about guidelines for programs: every key always there, null where there is nothing to say. */
final class GuidelineJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private GuidelineJson() {}

    static ObjectNode guideline(Guideline guideline) {
        ObjectNode node = NODES.objectNode();
        node.put("id", guideline.id());
        node.put("schema", guideline.schema().version());
        node.put("status", guideline.approval().status().written());
        text(node, "target", guideline.approval().target());
        text(node, "replaces", guideline.approval().replaces());
        texts(node, "releases", guideline.approval().releases());
        texts(
                node,
                "programs",
                Resolver.programs(guideline).stream().map(Program::written).toList());
        origin(node.putObject("source"), guideline.origin());
        guideline
                .reconstruction()
                .ifPresentOrElse(each -> reconstruction(node, each), () -> node.putNull("reconstruction"));
        return node;
    }

    static void reconstruction(ObjectNode node, Reconstruction reconstruction) {
        ObjectNode said = node.putObject("reconstruction");
        said.put("basis", reconstruction.basis());
        texts(said, "inferred", reconstruction.inferred());
    }

    private static void origin(ObjectNode node, Origin origin) {
        node.put("name", origin.name());
        node.put("sha256", origin.sha256());
        node.put("bytes", origin.bytes());
        origin.base().ifPresentOrElse(each -> origin(node.putObject("extends"), each), () -> node.putNull("extends"));
    }

    static ObjectNode whole(Guideline guideline) {
        ObjectNode node = guideline(guideline);
        ObjectNode components = node.putObject("components");
        guideline.components().forEach(component -> {
            ObjectNode listings = components.putObject(component.name());
            component
                    .listings()
                    .forEach(each -> listings.withArray(each.written()).add(each.capability()));
        });
        ArrayNode capabilities = node.putArray("capabilities");
        guideline.capabilities().forEach(each -> {
            ObjectNode capability = capabilities.addObject();
            capability.put("name", each.name());
            capability.put("project", each.project());
            capability.put("admin", each.admin());
            text(capability, "required_since", each.requiredSince());
            capability.put("tests", each.tests().size());
        });
        ArrayNode findings = node.putArray("findings");
        guideline.findings().forEach(each -> {
            ObjectNode finding = findings.addObject();
            finding.put("kind", each.kind().written());
            finding.put("pointer", each.pointer());
            texts(finding, "details", each.details());
        });
        ArrayNode revisions = node.putArray("revisions");
        Guidelines.revisions(guideline.id()).forEach(each -> {
            ObjectNode revision = revisions.addObject();
            revision.put("commit", each.commit());
            revision.put("date", each.date().toString());
            text(revision, "status", each.contents().map(contents -> contents.status()));
        });
        return node;
    }

    static ObjectNode test(Requirement test) {
        ObjectNode node = NODES.objectNode();
        node.put("id", test.testId());
        texts(node, "names", test.names());
        texts(node, "aliases", test.aliases());
        texts(node, "capabilities", test.capabilities());
        node.put("status", test.status().written());
        test.flag().ifPresentOrElse(each -> flag(node.putObject("flag"), each), () -> node.putNull("flag"));
        waiver(node, test.waiver());
        return node;
    }

    static void waiver(ObjectNode node, Optional<Waiver> waiver) {
        waiver.ifPresentOrElse(
                each -> node.putObject("waiver")
                        .put("reason", each.reason())
                        .put("owner", each.owner())
                        .put("until", each.until().toString()),
                () -> node.putNull("waiver"));
    }

    static void flag(ObjectNode node, Flag flag) {
        text(node, "type", flag.type());
        text(node, "date", flag.date().map(LocalDate::toString));
    }

    static ObjectNode requirements(Requirements requirements, Collection<Requirement> tests, boolean aliases) {
        ObjectNode node = NODES.objectNode();
        node.set("guideline", guideline(requirements.guideline()));
        node.put("program", requirements.program().written());
        ArrayNode array = node.putArray("tests");
        for (Requirement each : tests) {
            ObjectNode test = test(each);
            if (!aliases) {
                test.putArray("aliases");
            }
            array.add(test);
        }
        return node;
    }

    static ArrayNode lines(Collection<String> lines) {
        ArrayNode node = NODES.arrayNode();
        lines.forEach(node::add);
        return node;
    }

    static ObjectNode difference(Difference difference) {
        ObjectNode node = NODES.objectNode();
        node.set("from", guideline(difference.from()));
        node.set("to", guideline(difference.to()));
        ArrayNode capabilities = node.putArray("capabilities");
        difference.capabilities().forEach(each -> {
            ObjectNode change = capabilities.addObject();
            change.put("name", each.capability());
            text(change, "before", each.before().map(CapabilityStatus::written));
            text(change, "after", each.after().map(CapabilityStatus::written));
        });
        ArrayNode tests = node.putArray("tests");
        difference.tests().forEach(each -> {
            ObjectNode change = tests.addObject();
            change.put("id", each.testId());
            texts(
                    change,
                    "changes",
                    each.kinds().stream().map(GuidelineJson::word).toList());
            change.set(
                    "before", each.before().<JsonNode>map(GuidelineJson::test).orElse(NODES.nullNode()));
            change.set("after", each.after().<JsonNode>map(GuidelineJson::test).orElse(NODES.nullNode()));
        });
        return node;
    }

    static ObjectNode history(TestHistory history) {
        ObjectNode node = NODES.objectNode();
        node.put("id", history.testId());
        ArrayNode mentions = node.putArray("mentions");
        history.mentions().forEach(each -> {
            ObjectNode mention = mentions.addObject();
            mention.put("guideline", each.guideline().id());
            mention.put("reconstructed", each.guideline().reconstruction().isPresent());
            mention.setAll(test(each.requirement()));
        });
        return node;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void text(ObjectNode node, String key, Optional<String> value) {
        value.ifPresentOrElse(each -> node.put(key, each), () -> node.putNull(key));
    }

    static void texts(ObjectNode node, String key, Collection<String> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(array::add);
    }
}
