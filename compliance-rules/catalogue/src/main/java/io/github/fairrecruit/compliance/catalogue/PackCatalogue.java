package io.github.fairrecruit.compliance.catalogue;

import io.github.fairrecruit.compliance.catalogue.Catalogue.Case;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a pack brings for the catalogue beside its data: the resource {@code META-INF/compliance/<id>/catalogue.json}.
 *
 * @param format version of the shape
 * @param cases golden cases
 * @param coverage provisions without a requirement of their own
 */
record PackCatalogue(String format, List<Case> cases, List<Entry> coverage) {
    /** A pack that was built without the resource. */
    static final PackCatalogue EMPTY = new PackCatalogue("1", List.of(), List.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    PackCatalogue {
        cases = cases == null ? List.of() : List.copyOf(cases);
        coverage = coverage == null ? List.of() : List.copyOf(coverage);
    }

    /**
     * A provision without a requirement of its own.
     *
     * @param provision the provision, as printed
     * @param document short code of the document
     * @param row row of the table of sources, or null
     * @param status what the pack makes of it
     * @param why why, in one sentence
     * @param requirement id of the requirement elsewhere, or null
     */
    record Entry(String provision, String document, String row, Coverage status, String why, String requirement) {}

    /**
     * Reads the resource.
     *
     * @throws IllegalStateException when it is damaged, or of a format that is not known
     */
    static PackCatalogue read(String pack, byte[] json) {
        try {
            PackCatalogue read = JSON.readValue(json, PackCatalogue.class);
            if (!Catalogue.FORMAT.equals(read.format())) {
                throw new IllegalStateException("The catalogue data of the pack " + pack + " has the format "
                        + read.format() + "; known is " + Catalogue.FORMAT
                        + ". Maybe update the pack or this program.");
            }
            return read;
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "The catalogue data of the pack " + pack + " is damaged: " + e.getOriginalMessage()
                            + " Maybe build the pack again.",
                    e);
        }
    }

    /** A pack, with what it brings for the catalogue. */
    static Catalogue.Pack of(LoadedPack pack) {
        byte[] json = pack.catalogue() == null ? null : pack.catalogue().get();
        PackCatalogue data = json == null ? EMPTY : read(pack.info().id(), json);
        return new Catalogue.Pack(
                pack.info(), data.cases, CoverageMatrix.of(pack.info(), data.coverage), pack.problem());
    }
}
