package io.github.fairrecruit.compliance.testkit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the catalogue of rules shows of a pack beside its data, {@code META-INF/compliance/<id>/catalogue.json}: the
 * golden cases with what they expect, and the provisions without a requirement of their own.
 *
 * @param format version of this format
 * @param cases golden cases
 * @param coverage provisions without a requirement of their own
 */
@JsonPropertyOrder({"format", "cases", "coverage"})
record CatalogueData(String format, List<Case> cases, List<PackSource.Coverage> coverage) {
    private static final String FORMAT = "1";

    @JsonPropertyOrder({"name", "chapter", "expect"})
    private record Case(String name, String chapter, Map<String, String> expect) {}

    /** The resource, as bytes: the same for a pack in a jar and for one in a folder. */
    static byte[] of(PackSource source) {
        List<Case> cases = source.chapters().stream()
                .flatMap(chapter -> chapter.cases().stream().map(golden -> of(golden, name(chapter.folder()))))
                .toList();
        return bytes(new CatalogueData(
                FORMAT, cases, source.coverage().stream().map(Placed::value).toList()));
    }

    private static Case of(GoldenCase golden, String chapter) {
        Map<String, String> expect = new LinkedHashMap<>();
        golden.expected()
                .forEach((requirement, expected) ->
                        expect.put(requirement, expected.expectation().toString()));
        return new Case(golden.name(), chapter, expect);
    }

    private static String name(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** Writes the resource beside the data of the pack. */
    static Path write(PackSource source, Path classes) {
        Path file = classes.resolve("META-INF")
                .resolve("compliance")
                .resolve(source.id())
                .resolve("catalogue.json");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, of(source));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written. Maybe the disk is full.", e);
        }
        return file;
    }

    /** Line feeds on every system, and properties in the order of the records: equal sources give equal bytes. */
    private static byte[] bytes(CatalogueData data) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        String text = JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
                .defaultPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
                .build()
                .writeValueAsString(data);
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
