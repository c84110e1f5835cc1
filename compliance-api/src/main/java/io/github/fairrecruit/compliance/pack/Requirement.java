package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One checkable demand of one provision.
 *
 * @param id permanent id; never used again for another demand
 * @param sameAs id of the requirement of this pack whose rules judge this one too; null when it has its own
 * @param provision the provision, as printed
 * @param citation where it stands
 * @param force what kind of norm it is
 * @param instrument for a treaty: the code under which ratifications are recorded
 * @param kind what it does
 * @param subjects kinds of record that it judges
 * @param scope whom it concerns
 * @param from first day in force, with its precision; null when it has no date
 * @param knownFrom day from which its text is known to be law; before it, nobody knows; null when {@code from} says it
 * @param until first day on which it is no longer in force; null when it still is
 * @param datedBy the event whose date picks the law
 * @param statedDay with the event {@code STATED}: the fact of the pack's own, or the pointer, that holds the day
 * @param due the event before which the duty is not due; null when it is due at once
 * @param severity severity of a breach
 * @param remedy the act that repairs a breach
 * @param flag for a requirement that flags: why
 * @param outcomes outcomes that it can reach
 * @param profiles filings that it belongs to
 * @param themes GCM objectives, SDG indicators and other themes
 * @param parameters ids of the parameters that its rules ask for
 * @param facts what its rules ask: {@code Charge.borneByWorker}, {@code extension.name}, {@code record:/pointer}
 * @param consequences ids of what the law attaches to a breach
 * @param override how it changes a requirement of another pack; null when it does not
 * @param matter the matter on which another law may contradict it; null when there is none
 * @param policy a choice of ours that the encoding rests on; null when there is none
 * @param signOff who vouches for the encoding
 * @param texts words by language
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record Requirement(
        String id,
        String sameAs,
        String provision,
        Citation citation,
        Force force,
        String instrument,
        RequirementKind kind,
        List<SubjectKind> subjects,
        Scope scope,
        CalendarDate from,
        CalendarDate knownFrom,
        CalendarDate until,
        Event datedBy,
        String statedDay,
        Event due,
        Severity severity,
        RemedyAct remedy,
        Reason flag,
        List<Outcome> outcomes,
        List<Profile> profiles,
        List<String> themes,
        List<String> parameters,
        List<String> facts,
        List<String> consequences,
        RequirementOverride override,
        Matter matter,
        String policy,
        SignOff signOff,
        Map<String, RequirementText> texts) {
    public Requirement {
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
        scope = scope == null ? Scope.ALL : scope;
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
        profiles = profiles == null ? List.of() : List.copyOf(profiles);
        themes = themes == null ? List.of() : List.copyOf(themes);
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
        facts = facts == null ? List.of() : List.copyOf(facts);
        consequences = consequences == null ? List.of() : List.copyOf(consequences);
        texts = texts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** Id of the requirement whose rules judge it: its own, or that of {@link #sameAs()}. */
    public String judgedBy() {
        return sameAs == null ? id : sameAs;
    }

    /** Whether it belongs to one of these filings; every requirement does when none is named. */
    public boolean belongsTo(Set<Profile> filings) {
        return filings.isEmpty() || profiles.stream().anyMatch(filings::contains);
    }

    /** The words in a language, else in English. */
    public RequirementText text(String language) {
        RequirementText text = texts.get(language);
        return text == null ? texts.get("en") : text;
    }
}
