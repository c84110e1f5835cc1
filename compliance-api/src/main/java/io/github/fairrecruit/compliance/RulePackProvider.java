package io.github.fairrecruit.compliance;

import java.util.List;

/**
 * Announces the packs of a jar. Name the class that implements it in
 * {@code META-INF/services/io.github.fairrecruit.compliance.RulePackProvider}.
 */
public interface RulePackProvider {
    /**
     * Ids of the packs in this jar. The data of each is the resource
     * {@code META-INF/compliance/<id>/pack.json}, written when the jar is built.
     */
    List<String> packs();
}
