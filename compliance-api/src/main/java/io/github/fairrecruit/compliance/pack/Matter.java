package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A matter on which laws can contradict each other.
 *
 * @param of the matter, such as {@code worker-pays-placement-fee}
 * @param stance what the provision says about it
 * @param yieldsTo ids of requirements or packs that prevail over this one, where the law itself says so
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Matter(String of, Stance stance, List<String> yieldsTo) {
    public Matter {
        yieldsTo = yieldsTo == null ? List.of() : List.copyOf(yieldsTo);
    }
}
