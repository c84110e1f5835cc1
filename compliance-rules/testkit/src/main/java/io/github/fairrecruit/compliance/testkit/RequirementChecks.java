package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.Citation;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Consequence;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.Matter;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds each requirement to what a requirement must say. */
final class RequirementChecks {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*");
    private static final Pattern MATTER = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Map<RequirementKind, Set<Outcome>> OUTCOMES = outcomes();

    /** All that is said where the text of the law is not verified. */
    private static final Set<Outcome> OF_RECALLED =
            EnumSet.of(Outcome.FLAGGED, Outcome.NOT_APPLICABLE, Outcome.NOT_DUE);

    private final PackSource pack;
    private final Problems problems;

    RequirementChecks(PackSource pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
    }

    private static Map<RequirementKind, Set<Outcome>> outcomes() {
        Map<RequirementKind, Set<Outcome>> outcomes = new EnumMap<>(RequirementKind.class);
        outcomes.put(
                RequirementKind.DEMAND,
                EnumSet.of(
                        Outcome.SATISFIED,
                        Outcome.BREACHED,
                        Outcome.REMEDIED,
                        Outcome.WAIVED,
                        Outcome.UNDETERMINED,
                        Outcome.NOT_DUE,
                        Outcome.NOT_APPLICABLE));
        outcomes.put(
                RequirementKind.ATTESTATION,
                EnumSet.of(
                        Outcome.ATTESTED,
                        Outcome.UNDETERMINED,
                        Outcome.FLAGGED,
                        Outcome.NOT_APPLICABLE,
                        Outcome.NOT_DUE));
        outcomes.put(
                RequirementKind.INDICATOR, EnumSet.of(Outcome.FLAGGED, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE));
        outcomes.put(RequirementKind.TEST, EnumSet.of(Outcome.SATISFIED, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE));
        return outcomes;
    }

    /** Notes the ids of a pack, so that none is used for two things. */
    static void register(PackSource pack, Map<String, Placed<Requirement>> requirements, Problems problems) {
        pack.requirements().forEach(placed -> {
            String id = placed.value().id();
            if (id == null) {
                problems.add(
                        placed,
                        Check.INCOMPLETE_REQUIREMENT,
                        "A requirement has no id.",
                        "Maybe begin it with \"- id: …\".");
                return;
            }
            if (!ID.matcher(id).matches()) {
                problems.add(
                        placed,
                        Check.ID_FORM,
                        "\"" + id + "\" is not an id.",
                        "Maybe write it like ILO-FR-P7: letters and digits, joined by hyphens and dots.");
            }
            Placed<Requirement> first = requirements.putIfAbsent(id, placed);
            if (first != null) {
                problems.add(
                        placed,
                        Check.REUSED_ID,
                        "The id " + id + " is also at " + first.file() + ":" + first.line() + ".",
                        "Maybe give it one of its own: ids are never used twice.");
            }
        });
    }

    void check() {
        pack.requirements().forEach(this::requirement);
    }

    private void requirement(Placed<Requirement> placed) {
        Requirement requirement = placed.value();
        require(placed, "provision", requirement.provision());
        require(placed, "force", requirement.force());
        require(placed, "dated-by", requirement.datedBy());
        require(placed, "severity", requirement.severity());
        require(placed, "subjects", requirement.subjects().isEmpty() ? null : requirement.subjects());
        require(placed, "profiles", requirement.profiles().isEmpty() ? null : requirement.profiles());
        dates(placed);
        statedDay(placed);
        if (requirement.citation() == null) {
            problems.add(
                    placed,
                    Check.REQUIREMENT_WITHOUT_CITATION,
                    requirement.id() + " has no citation.",
                    "Maybe add document, item, status, last-checked and sources.");
        } else {
            Citations.check(placed, requirement.id(), requirement.citation(), problems);
        }
        signOff(placed);
        declaredOutcomes(placed);
        recalled(placed);
        sameAs(placed);
        parameters(placed);
        consequences(placed);
        matter(placed);
    }

    private void require(Placed<Requirement> placed, String key, Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            problems.add(
                    placed,
                    Check.INCOMPLETE_REQUIREMENT,
                    placed.value().id() + " has no \"" + key + "\".",
                    "Maybe add the line.");
        }
    }

    private void dates(Placed<Requirement> placed) {
        Requirement requirement = placed.value();
        CalendarDate known = requirement.knownFrom();
        if (requirement.from() == null && known == null && requirement.kind() != RequirementKind.INDICATOR) {
            problems.add(
                    placed,
                    Check.DATES,
                    requirement.id() + " has no date.",
                    "Maybe add \"from\", the day from which it is law, or \"known-from\", the day from which it is known"
                            + " to be.");
        }
        CalendarDate first = requirement.from() == null ? known : requirement.from();
        if (first != null
                && requirement.until() != null
                && !first.firstDay().isBefore(requirement.until().firstDay())) {
            problems.add(
                    placed,
                    Check.DATES,
                    requirement.id() + " ends before it begins.",
                    "Maybe \"from\" and \"until\" are swapped.");
        }
        if (requirement.from() != null
                && known != null
                && known.firstDay().isBefore(requirement.from().firstDay())) {
            problems.add(
                    placed,
                    Check.DATES,
                    requirement.id() + " is known from " + known + ", before it is law from " + requirement.from()
                            + ".",
                    "Maybe leave \"known-from\" out: \"from\" says it.");
        }
    }

    private void statedDay(Placed<Requirement> placed) {
        Requirement requirement = placed.value();
        if ((requirement.datedBy() == Event.STATED) != (requirement.statedDay() != null)) {
            problems.add(
                    placed,
                    Check.INCOMPLETE_REQUIREMENT,
                    requirement.id()
                            + (requirement.statedDay() == null
                                    ? " is dated by a stated day and does not say which."
                                    : " names a \"stated-day\" and is dated by something else."),
                    "Maybe write both \"dated-by: stated\" and \"stated-day\", or none of them.");
        }
    }

    private void signOff(Placed<Requirement> placed) {
        Requirement requirement = placed.value();
        if (requirement.signOff() == null
                || Words.blank(requirement.signOff().by())
                || requirement.signOff().on() == null) {
            problems.add(
                    placed,
                    Check.SIGN_OFF,
                    requirement.id() + " has no complete sign-off.",
                    "Maybe add \"sign-off: { by: none, on: … }\" as long as no lawyer has signed.");
        }
    }

    private void declaredOutcomes(Placed<Requirement> placed) {
        Requirement requirement = placed.value();
        Set<Outcome> allowed = EnumSet.copyOf(OUTCOMES.get(requirement.kind()));
        if (reviewable(requirement)) {
            allowed.add(Outcome.FLAGGED);
        }
        String kind = Words.word(requirement.kind());
        if (requirement.outcomes().isEmpty()) {
            problems.add(
                    placed,
                    Check.OUTCOMES,
                    requirement.id() + " declares no outcomes.",
                    "Maybe add \"outcomes: [ " + words(allowed) + " ]\".");
        }
        for (Outcome outcome : requirement.outcomes()) {
            if (!allowed.contains(outcome)) {
                problems.add(
                        placed,
                        Check.OUTCOMES,
                        requirement.id() + " of kind " + kind + " cannot be " + Words.word(outcome) + ".",
                        "Maybe these can be reached: " + words(allowed) + ".");
            }
        }
        if (new HashSet<>(requirement.outcomes()).size()
                < requirement.outcomes().size()) {
            problems.add(
                    placed,
                    Check.OUTCOMES,
                    requirement.id() + " declares an outcome twice.",
                    "Maybe another one is meant.");
        }
        flag(placed);
    }

    private void flag(Placed<Requirement> placed) {
        Requirement requirement = placed.value();
        boolean flagsByItsKind = requirement.outcomes().contains(Outcome.FLAGGED)
                && OUTCOMES.get(requirement.kind()).contains(Outcome.FLAGGED)
                && !(pack.header().jurisdiction() != null && isRecalled(requirement));
        if (flagsByItsKind && requirement.flag() == null) {
            problems.add(
                    placed,
                    Check.OUTCOMES,
                    requirement.id() + " flags without saying why.",
                    "Maybe add \"flag: risk\".");
        }
        if (requirement.flag() != null
                && !EnumSet.of(Reason.RISK, Reason.STATE, Reason.REVIEW).contains(requirement.flag())) {
            problems.add(
                    placed,
                    Check.OUTCOMES,
                    requirement.id() + " flags for the reason " + Words.word(requirement.flag()) + ".",
                    "Maybe risk or state is meant.");
        }
    }

    /** What rests on something that is only recalled may be flagged for review. */
    private boolean reviewable(Requirement requirement) {
        return isRecalled(requirement) || recalledParameter(requirement).isPresent();
    }

    private static boolean isRecalled(Requirement requirement) {
        return isRecalled(requirement.citation());
    }

    private static boolean isRecalled(Citation citation) {
        return citation != null && citation.status() == CitationStatus.RECALLED;
    }

    /** A parameter of the requirement of which a value is only recalled. */
    private Optional<String> recalledParameter(Requirement requirement) {
        return pack.parameters()
                .map(Placed::value)
                .filter(parameter -> requirement.parameters().contains(parameter.id()))
                .filter(parameter -> parameter.values().stream().anyMatch(value -> isRecalled(value.citation())))
                .map(Parameter::id)
                .findFirst();
    }

    /** National law that nobody has read is no ground for a verdict. */
    private void recalled(Placed<Requirement> placed) {
        Requirement requirement = placed.value();
        if (pack.header().jurisdiction() == null) {
            return;
        }
        if (!isRecalled(requirement)) {
            recalledParameter(requirement)
                    .filter(parameter -> !requirement.outcomes().contains(Outcome.FLAGGED))
                    .ifPresent(parameter -> problems.add(
                            placed,
                            Check.RECALLED,
                            requirement.id() + " rests on " + parameter
                                    + ", of which a value is only recalled, and does not declare flagged.",
                            "Maybe add it to \"outcomes\": on the days of that value it is flagged for review."));
            return;
        }
        for (Outcome outcome : requirement.outcomes()) {
            if (!OF_RECALLED.contains(outcome)) {
                problems.add(
                        placed,
                        Check.RECALLED,
                        requirement.id() + " is only recalled, and declares " + Words.word(outcome) + ".",
                        "Maybe write \"outcomes: [flagged, not-applicable]\" until somebody has read the law.");
            }
        }
    }

    static String words(Set<Outcome> outcomes) {
        return outcomes.stream().map(Words::word).collect(Collectors.joining(", "));
    }

    private void sameAs(Placed<Requirement> placed) {
        Requirement requirement = placed.value();
        if (requirement.sameAs() == null) {
            return;
        }
        Requirement target = pack.requirements()
                .map(Placed::value)
                .filter(other -> requirement.sameAs().equals(other.id()))
                .findFirst()
                .orElse(null);
        if (target == null || requirement.sameAs().equals(requirement.id())) {
            problems.add(
                    placed,
                    Check.SAME_AS,
                    requirement.id() + " is the same as " + requirement.sameAs()
                            + ", which is no other row of this pack.",
                    Words.maybe(requirement.sameAs(), ids()));
        } else if (target.sameAs() != null) {
            problems.add(
                    placed,
                    Check.SAME_AS,
                    requirement.id() + " is the same as " + target.id() + ", which has no rules of its own.",
                    "Maybe " + target.sameAs() + " is meant.");
        } else if (target.kind() != requirement.kind()) {
            problems.add(
                    placed,
                    Check.SAME_AS,
                    requirement.id() + " is of another kind than " + target.id() + ".",
                    "Maybe write \"kind: " + Words.word(target.kind()) + "\".");
        }
    }

    private List<String> ids() {
        return pack.requirements()
                .map(placed -> placed.value().id())
                .filter(Objects::nonNull)
                .toList();
    }

    private void parameters(Placed<Requirement> placed) {
        List<String> known = pack.parameters()
                .map(parameter -> parameter.value().id())
                .filter(Objects::nonNull)
                .toList();
        for (String parameter : placed.value().parameters()) {
            if (!known.contains(parameter)) {
                problems.add(
                        placed,
                        Check.UNKNOWN_PARAMETER,
                        placed.value().id() + " names the parameter " + parameter + ", which the pack does not have.",
                        Words.maybe(parameter, known));
            }
        }
    }

    private void consequences(Placed<Requirement> placed) {
        List<String> known = pack.consequences().stream()
                .map(Placed::value)
                .map(Consequence::id)
                .filter(Objects::nonNull)
                .toList();
        for (String consequence : placed.value().consequences()) {
            if (!known.contains(consequence)) {
                problems.add(
                        placed,
                        Check.UNKNOWN_CONSEQUENCE,
                        placed.value().id() + " names the consequence " + consequence
                                + ", which the pack does not have.",
                        known.isEmpty() ? "Maybe add it to consequences.yaml." : Words.maybe(consequence, known));
            }
        }
    }

    private void matter(Placed<Requirement> placed) {
        Matter matter = placed.value().matter();
        if (matter == null) {
            return;
        }
        if (matter.of() == null || !MATTER.matcher(matter.of()).matches()) {
            problems.add(
                    placed,
                    Check.MATTER,
                    "The matter of " + placed.value().id() + " is "
                            + (matter.of() == null ? "not named" : "\"" + matter.of() + "\"") + ".",
                    "Maybe write \"of: worker-pays-placement-fee\": small letters, joined by hyphens.");
        }
        if (matter.stance() == null) {
            problems.add(
                    placed,
                    Check.MATTER,
                    placed.value().id() + " has no stance on its matter.",
                    "Maybe add \"stance: requires\", permits or forbids.");
        }
    }
}
