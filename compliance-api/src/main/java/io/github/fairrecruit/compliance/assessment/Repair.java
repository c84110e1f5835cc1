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
 * @param parts for money, the costs and deductions of which the amounts are made, each once, in the order of the record:
 *     what is to be repaid of each; for what lies above a cap, what is left of each that the cap counts for certain. Empty
 *     where that is not known, as under a cap that counts others by other disputed values
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Repair(RemedyAct act, List<MoneyBounds> amounts, List<String> pointers, List<RepairPart> parts) {
    public Repair {
        amounts = List.copyOf(amounts);
        pointers = List.copyOf(pointers);
        parts = List.copyOf(parts);
    }
}
