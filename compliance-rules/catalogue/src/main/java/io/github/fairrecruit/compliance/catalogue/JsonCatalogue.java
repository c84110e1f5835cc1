package io.github.fairrecruit.compliance.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue as JSON. */
final class JsonCatalogue {
    private JsonCatalogue() {}

    /** Line feeds on every system, and properties in the order of the records: equal packs give equal bytes. */
    static String write(Catalogue catalogue) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .changeDefaultPropertyInclusion(
                                include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
                        .defaultPrettyPrinter(new DefaultPrettyPrinter()
                                .withObjectIndenter(indenter)
                                .withArrayIndenter(indenter))
                        .build()
                        .writeValueAsString(catalogue)
                + "\n";
    }
}
