package io.github.fairrecruit.compliance.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import java.util.List;

/**
 * The act that repairs the breaches of one requirement.
 *
 * @param act the act
 * @param amounts what is to be paid, one entry for each currency and basis, in the order of the codes
 * @param pointers JSON Pointers of the facts that it repairs
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Repair(RemedyAct act, List<MoneyBounds> amounts, List<String> pointers) {
    public Repair {
        amounts = List.copyOf(amounts);
        pointers = List.copyOf(pointers);
    }
}
