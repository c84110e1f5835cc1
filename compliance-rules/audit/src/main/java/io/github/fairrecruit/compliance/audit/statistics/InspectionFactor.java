package io.github.fairrecruit.compliance.audit.statistics;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What makes an agency worth an inspection. No factor looks at a worker's sex, nationality, age or category.
 *
 * <p>Shares are of an agency's placements or records with {@value #CALM} more that are clean: so one of one does not weigh
 * more than eighty of a hundred.
 */
public enum InspectionFactor {
    /** share of placements in which the worker surely bore a cost of recruitment */
    CHARGED(20),
    /** how many workers surely are affected by the requirement whose breaches affect the most */
    PERSONS(15),
    /** what surely is owed to workers, in the currency and by the pack in which the agency stands highest */
    OWED(15),
    /** breaches for each record: a critical one counts four times, a major one twice, a minor one once */
    BREACHES(20),
    /** share of what could be judged that is undetermined, since records that say little may hide something */
    OPACITY(10),
    /** share of placements in which terms surely were changed to the worker's harm */
    SUBSTITUTION(10),
    /** complaints on the register that were upheld */
    COMPLAINTS(5),
    /** acts on days on which a register says that the agency was barred; matched by its id, never by name */
    BARRED(5);

    /** Clean placements or records that are added to those of every agency. */
    static final int CALM = 10;

    /** The most points that each factor can give, unless the settings say otherwise; they sum up to 100. */
    public static final Map<InspectionFactor, BigDecimal> WEIGHTS;

    static {
        Map<InspectionFactor, BigDecimal> weights = new EnumMap<>(InspectionFactor.class);
        for (InspectionFactor factor : values()) {
            weights.put(factor, BigDecimal.valueOf(factor.weight));
        }
        WEIGHTS = Collections.unmodifiableMap(weights);
    }

    private final int weight;

    InspectionFactor(int weight) {
        this.weight = weight;
    }
}
