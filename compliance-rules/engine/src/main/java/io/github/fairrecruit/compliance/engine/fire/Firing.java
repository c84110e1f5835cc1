package io.github.fairrecruit.compliance.engine.fire;

import io.github.fairrecruit.compliance.facts.Match;
import java.util.List;
import java.util.Map;

/**
 * What the rules of a pack said about one record.
 *
 * @param matches what they said
 * @param failed rules that failed, with the error
 * @param error why no rule of the pack could run; null when they could
 */
public record Firing(List<Match> matches, Map<String, String> failed, String error) {}
