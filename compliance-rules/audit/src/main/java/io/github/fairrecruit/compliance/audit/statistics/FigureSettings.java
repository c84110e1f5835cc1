package io.github.fairrecruit.compliance.audit.statistics;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What figures depend on beside the records.
 *
 * @param smallCells cells of fewer placements are withheld; at least 1, and 1 withholds nothing
 * @param inspections how many agencies the list of inspections has at most
 * @param randomShare share of these places that is drawn at random, from 0 to 1
 * @param seed what the random draw starts from
 * @param weights most points that each factor of the score can give; a factor that is not there is left out
 */
public record FigureSettings(
        int smallCells, int inspections, BigDecimal randomShare, long seed, Map<InspectionFactor, BigDecimal> weights) {
    /** Small cells below 10 placements, 20 places of which a fifth is drawn at random, seed 1, and the default weights. */
    public static final FigureSettings DEFAULTS =
            new FigureSettings(10, 20, new BigDecimal("0.2"), 1, InspectionFactor.WEIGHTS);

    private static final String WEIGHT = "weight.";

    public FigureSettings {
        if (smallCells < 1) {
            throw new IllegalArgumentException(
                    "smallCells is " + smallCells + ". Maybe 1 is meant, which withholds nothing.");
        }
        if (inspections < 0) {
            throw new IllegalArgumentException(
                    "inspections is " + inspections + ". Maybe 0 is meant, which makes no list.");
        }
        if (randomShare.signum() < 0 || randomShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "randomShare is " + randomShare + ", and a share is from 0 to 1. Maybe a percentage was given.");
        }
        weights = weights.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(weights));
        weights.forEach((factor, weight) -> {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException(
                        "The weight of " + factor + " is " + weight + ". Maybe leave it out.");
            }
        });
    }

    /** The settings by name, as a report names them; {@link #of(Map)} reads them again. */
    public Map<String, String> asText() {
        Map<String, String> text = new TreeMap<>();
        text.put("smallCells", Integer.toString(smallCells));
        text.put("inspections", Integer.toString(inspections));
        text.put("randomShare", randomShare.toPlainString());
        text.put("seed", Long.toString(seed));
        weights.forEach((factor, weight) -> text.put(WEIGHT + factor.name(), weight.toPlainString()));
        return text;
    }

    /**
     * Settings from the names that a report gives them. What is not named is the default; a factor without weight gives no
     * points.
     *
     * @throws IllegalArgumentException when a value cannot be read
     */
    public static FigureSettings of(Map<String, String> text) {
        Map<InspectionFactor, BigDecimal> weights = new EnumMap<>(InspectionFactor.class);
        text.forEach((name, value) -> {
            if (name.startsWith(WEIGHT)) {
                weights.put(InspectionFactor.valueOf(name.substring(WEIGHT.length())), new BigDecimal(value));
            }
        });
        return new FigureSettings(
                Integer.parseInt(text.getOrDefault("smallCells", Integer.toString(DEFAULTS.smallCells))),
                Integer.parseInt(text.getOrDefault("inspections", Integer.toString(DEFAULTS.inspections))),
                new BigDecimal(text.getOrDefault("randomShare", DEFAULTS.randomShare.toPlainString())),
                Long.parseLong(text.getOrDefault("seed", Long.toString(DEFAULTS.seed))),
                weights);
    }

    /** The same with the default weights. */
    public FigureSettings(int smallCells, int inspections, BigDecimal randomShare, long seed) {
        this(smallCells, inspections, randomShare, seed, InspectionFactor.WEIGHTS);
    }
}
