package io.github.fairrecruit.compliance.engine.conclude;

import io.github.fairrecruit.compliance.engine.fire.Firing;
import io.github.fairrecruit.compliance.engine.fire.PackRunner;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.law.Law;

/**
 * What the rules of one pack said about one record.
 *
 * @param pack the pack
 * @param runner runs its rules
 * @param law the law that its rules asked
 * @param firing what they said
 */
public record Spoken(LoadedPack pack, PackRunner runner, Law law, Firing firing) {}
