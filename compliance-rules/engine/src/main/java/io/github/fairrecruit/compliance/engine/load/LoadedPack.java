package io.github.fairrecruit.compliance.engine.load;

import io.github.fairrecruit.compliance.pack.PackInfo;
import java.util.List;
import java.util.function.Supplier;
import org.drools.model.Model;

/**
 * A pack as found on the class path or in a folder.
 *
 * @param info its data
 * @param rules its rules
 * @param models makes its compiled rules; throws when they cannot be had
 * @param catalogue its golden cases and coverage, as JSON, for the catalogue of rules; null when it has none
 * @param problem why it cannot be used; null when it can
 */
public record LoadedPack(
        PackInfo info,
        List<RuleEntry> rules,
        Supplier<List<Model>> models,
        Supplier<byte[]> catalogue,
        String problem) {
    public LoadedPack {
        rules = List.copyOf(rules);
    }

    LoadedPack refused(String why) {
        return new LoadedPack(info, rules, models, catalogue, problem == null ? why : problem + " " + why);
    }

    /** The same rules with other data. */
    public LoadedPack with(PackInfo other) {
        return new LoadedPack(other, rules, models, catalogue, problem);
    }
}
