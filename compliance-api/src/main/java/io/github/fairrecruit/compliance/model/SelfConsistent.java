package io.github.fairrecruit.compliance.model;

import java.util.List;

/** A record whose parts can contradict each other. A contradictory record is refused, since no reading of it is safe. */
interface SelfConsistent {
    /** The contradictions, none for a sound record. */
    List<Contradiction> contradictions();
}
