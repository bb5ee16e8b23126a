package io.github.interop4j.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** Holds JSON to a schema that lies beside a test. */
public final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Schemas() {}

    /** Returns what is wrong. */
    public static List<String> violations(Class<?> beside, String schema, String text) throws IOException {
        try (InputStream content = beside.getResourceAsStream(schema)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(Objects.requireNonNull(content, schema)))
                    .validate(tree(text))
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    public static JsonNode tree(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }
}
