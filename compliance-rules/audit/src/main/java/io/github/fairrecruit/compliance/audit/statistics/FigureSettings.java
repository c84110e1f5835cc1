package io.github.fairrecruit.compliance.audit.statistics;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

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

    /** The same with the default weights. */
    public FigureSettings(int smallCells, int inspections, BigDecimal randomShare, long seed) {
        this(smallCells, inspections, randomShare, seed, InspectionFactor.WEIGHTS);
    }
}
