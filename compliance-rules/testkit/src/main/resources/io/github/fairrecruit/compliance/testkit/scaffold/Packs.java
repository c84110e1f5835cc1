package @package@;

import io.github.fairrecruit.compliance.RulePackProvider;
import java.util.List;

/** Announces the packs of this jar. */
public final class @Type@Packs implements RulePackProvider {
    /** Made by {@link java.util.ServiceLoader}. */
    public @Type@Packs() {}

    @Override
    public List<String> packs() {
        return List.of("@id@");
    }
}
