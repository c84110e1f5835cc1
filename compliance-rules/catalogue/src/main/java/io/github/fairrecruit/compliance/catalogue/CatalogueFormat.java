package io.github.fairrecruit.compliance.catalogue;

import java.nio.charset.StandardCharsets;

/** What a catalogue can be written as. Equal packs give equal bytes, whenever and wherever it is written. */
public enum CatalogueFormat {
    /** One file for people, that needs nothing else: to search, to print, to read on a telephone. */
    HTML,
    /** One document in Markdown, with the same content. */
    MD,
    /** The data, in all languages; its shape is that of {@code catalogue-1.schema.json}. */
    JSON;

    /**
     * Writes a catalogue.
     *
     * @param language {@code en} or {@code de}; JSON holds all languages whatever is given here
     * @return the file, in UTF-8
     * @throws IllegalArgumentException when a catalogue cannot be written in the language
     */
    public byte[] write(Catalogue catalogue, String language) {
        String text = switch (this) {
            case HTML -> HtmlCatalogue.write(catalogue, language);
            case MD -> MarkdownCatalogue.write(catalogue, language);
            case JSON -> JsonCatalogue.write(catalogue);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
