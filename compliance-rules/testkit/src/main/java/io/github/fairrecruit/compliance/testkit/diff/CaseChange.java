package io.github.fairrecruit.compliance.testkit.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.assessment.Verdict;
import java.util.List;

/**
 * A record of which some outcome is another.
 *
 * @param name name of the record or golden case
 * @param file file that it comes from
 * @param line line on which it begins; 0 when it is not known
 * @param verdicts verdicts of packs that changed
 * @param outcomes outcomes of requirements that changed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CaseChange(
        String name, String file, int line, List<VerdictChange> verdicts, List<OutcomeChange> outcomes) {
    public CaseChange {
        verdicts = List.copyOf(verdicts);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * A verdict that changed.
     *
     * @param pack id of the pack
     * @param before the verdict before; null when there was none
     * @param after the verdict after; null when there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VerdictChange(String pack, Verdict before, Verdict after) {}

    /**
     * An outcome that changed.
     *
     * @param pack id of the pack; empty when the record as a whole is read otherwise
     * @param requirement id of the requirement; empty for the record as a whole
     * @param before the outcome before, as golden cases write it; null when there was none
     * @param after the outcome after
     * @param why what changed in the requirement, its parameters and its rules; none when nothing of them did
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record OutcomeChange(String pack, String requirement, String before, String after, List<String> why) {
        public OutcomeChange {
            why = List.copyOf(why);
        }
    }
}
