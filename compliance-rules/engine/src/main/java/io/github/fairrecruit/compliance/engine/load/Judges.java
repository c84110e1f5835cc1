package io.github.fairrecruit.compliance.engine.load;

import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import java.util.HashMap;
import java.util.Map;

/**
 * The requirements of a pack whose rules judge some requirement, numbered from 0: what rules say of others is heard by
 * nobody.
 */
public final class Judges {
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Those of a pack. */
    public Judges(PackInfo pack) {
        for (Requirement requirement : pack.requirements()) {
            // Rules name requirements by literals: where both are interned, to find one compares no letters.
            numbers.putIfAbsent(requirement.judgedBy().intern(), numbers.size());
        }
    }

    /** How many there are. */
    public int size() {
        return numbers.size();
    }

    /** The number of a requirement; negative when its rules judge none. */
    public int number(String requirement) {
        return numbers.getOrDefault(requirement, -1);
    }
}
