package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.Binding;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RawRecord;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.model.Sex;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.FactType;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementBuilder;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.Severity;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small engine with two requirements, "no worker pays a cost charged from 2000 on" and, by facts of its pack's own, "the
 * contract is in writing, unless there is an emergency", and on request one fault of the kind that a property is there to
 * catch.
 */
final class ToyEngine implements ComplianceEngine {
    /** Faults. */
    enum Fault {
        NONE,
        ABSENT_IS_FALSE,
        PLEA_BY_DEFAULT,
        OPEN_LISTS_ARE_EMPTY,
        LAW_STANDS_STILL,
        FIRST_COST_DECIDES,
        ORDER_OF_PACKS,
        WOMEN_ARE_LEFT_OUT,
        NATIONALS_ARE_LEFT_OUT,
        ALLEGATIONS_COUNT,
        NEVER_REMEDIED,
        UNDECLARED_OUTCOME,
        SHARED_STATE,
        DEFAULT_LOCALE,
        REFUSES_GROUPS,
        ABSENT_EXTENSION_IS_NO,
        EXTENSION_PLEA_BY_DEFAULT
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ID = "T-FEE";
    private static final String FORM = "T-FORM";

    private final Fault fault;
    private final LocalDate from;
    private volatile Placement shared;

    ToyEngine(Fault fault, int years) {
        this.fault = fault;
        this.from = LocalDate.of(2000, 1, 1).plusYears(fault == Fault.LAW_STANDS_STILL ? 0 : years);
    }

    @Override
    public List<PackInfo> packs() {
        Requirement requirement = RequirementBuilder.builder()
                .id(ID)
                .provision("Art 1")
                .force(Force.GUIDANCE)
                .kind(RequirementKind.DEMAND)
                .subjects(List.of(SubjectKind.PLACEMENT))
                .from(CalendarDate.of(from))
                .datedBy(Event.CHARGE)
                .severity(Severity.MAJOR)
                .remedy(RemedyAct.REPAY)
                .outcomes(
                        fault == Fault.UNDECLARED_OUTCOME
                                ? List.of(Outcome.SATISFIED, Outcome.BREACHED)
                                : List.of(
                                        Outcome.SATISFIED,
                                        Outcome.BREACHED,
                                        Outcome.REMEDIED,
                                        Outcome.UNDETERMINED,
                                        Outcome.NOT_APPLICABLE))
                .build();
        Requirement form = RequirementBuilder.builder(requirement)
                .id(FORM)
                .from((CalendarDate) null)
                .datedBy(Event.ANY)
                .remedy(RemedyAct.GIVE_CONTRACT)
                .outcomes(List.of(Outcome.SATISFIED, Outcome.BREACHED, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE))
                .build();
        CalendarDate checked = CalendarDate.parse("2026-11-23");
        return List.of(pack("other", checked, List.of()), pack("toy", checked, List.of(requirement, form)));
    }

    private static ExtensionFact yesNo(String name, boolean pleaded) {
        return new ExtensionFact(name, FactType.YES_NO, null, null, Map.of("en", name + "?"), pleaded, null);
    }

    private static PackInfo pack(String id, CalendarDate checked, List<Requirement> requirements) {
        return PackInfoBuilder.builder()
                .id(id)
                .coordinates("g:a:1")
                .version("1")
                .factsVersion("1")
                .lastChecked(checked)
                .requirements(requirements)
                .extension(
                        requirements.isEmpty() ? List.of() : List.of(yesNo("written", false), yesNo("emergency", true)))
                .build();
    }

    @Override
    public Assessment assess(RecruitmentRecord subject, AssessmentOptions options) {
        Placement placement = (Placement) subject;
        if (fault == Fault.SHARED_STATE) {
            shared = placement;
            Thread.yield();
            placement = shared;
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < placement.costs().size(); i++) {
            findings.add(
                    finding("/costs/" + i, judge(placement, placement.costs().get(i), i)));
        }
        boolean closed = placement.statements().stream()
                .anyMatch(statement -> statement.closes() == ListName.COSTS
                        && statement.categories().isEmpty()
                        && statement.grade() != EvidenceGrade.ALLEGED);
        if (!closed && fault != Fault.OPEN_LISTS_ARE_EMPTY) {
            findings.add(finding("/costs/-", Outcome.UNDETERMINED));
        }
        Outcome outcome = findings.isEmpty() ? Outcome.SATISFIED : Outcome.NOT_APPLICABLE;
        for (Finding finding : findings) {
            if (finding.outcome().compareTo(outcome) < 0) {
                outcome = finding.outcome();
            }
        }
        if (fault == Fault.FIRST_COST_DECIDES && !findings.isEmpty()) {
            outcome = findings.get(0).outcome();
        }
        if (fault == Fault.ORDER_OF_PACKS
                && !options.packs().isEmpty()
                && options.packs().iterator().next().equals("toy")
                && options.packs().size() > 1) {
            outcome = Outcome.SATISFIED;
        }
        if (fault == Fault.WOMEN_ARE_LEFT_OUT
                && placement.worker() != null
                && placement.worker().sex() == Sex.FEMALE) {
            outcome = Outcome.NOT_APPLICABLE;
        }
        if (fault == Fault.NATIONALS_ARE_LEFT_OUT
                && placement.worker() != null
                && "NP".equals(placement.worker().nationality())) {
            outcome = Outcome.NOT_APPLICABLE;
        }
        if (fault == Fault.NEVER_REMEDIED && outcome == Outcome.REMEDIED) {
            outcome = Outcome.BREACHED;
        }
        PackAssessment pack = PackAssessment.of(
                "toy",
                "1",
                List.of(
                        outcome(outcome, findings),
                        outcome(form(placement), FORM, List.of(), "/extensions/toy/written")));
        return new Assessment(
                "1",
                "toy",
                "placement",
                placement.id(),
                CalendarDate.parse("2026-11-23"),
                null,
                List.of(pack),
                List.of(),
                List.of());
    }

    private Outcome form(Placement placement) {
        Map<?, ?> stated = placement.extensions().get("toy") instanceof Map<?, ?> facts ? facts : Map.of();
        Object emergency = stated.get("emergency");
        if (emergency == null ? fault == Fault.EXTENSION_PLEA_BY_DEFAULT : (Boolean) emergency) {
            return Outcome.NOT_APPLICABLE;
        }
        Object written = stated.get("written");
        if (written == null) {
            return fault == Fault.ABSENT_EXTENSION_IS_NO ? Outcome.BREACHED : Outcome.UNDETERMINED;
        }
        return (Boolean) written ? Outcome.SATISFIED : Outcome.BREACHED;
    }

    private Outcome judge(Placement placement, Cost cost, int index) {
        ActorKind payer = cost.payer();
        if (payer == null && fault == Fault.ALLEGATIONS_COUNT) {
            payer = placement.assertions().stream()
                    .filter(assertion -> assertion.pointer().equals("/costs/" + index + "/payer"))
                    .map(assertion -> ActorKind.valueOf((String) assertion.value()))
                    .findFirst()
                    .orElse(null);
        }
        boolean certainlyOld =
                cost.chargedOn() != null && cost.chargedOn().lastDay().isBefore(from);
        boolean certainlyNew =
                cost.chargedOn() != null && !cost.chargedOn().firstDay().isBefore(from);
        if (certainlyOld) {
            return Outcome.NOT_APPLICABLE;
        }
        if (payer == null && fault == Fault.ABSENT_IS_FALSE) {
            return Outcome.SATISFIED;
        }
        if (payer == null || !certainlyNew) {
            return Outcome.UNDETERMINED;
        }
        if (!Cost.workerSide(payer)) {
            return Outcome.SATISFIED;
        }
        boolean repaid = !cost.reimbursements().isEmpty();
        return repaid != (fault == Fault.PLEA_BY_DEFAULT) ? Outcome.REMEDIED : Outcome.BREACHED;
    }

    private static Finding finding(String pointer, Outcome outcome) {
        Reason reason = outcome == Outcome.NOT_APPLICABLE ? Reason.DATE : null;
        return new Finding(pointer, outcome, reason, "rule", Map.of(), null, null, List.of(), null);
    }

    private static RequirementOutcome outcome(Outcome outcome, List<Finding> findings) {
        return outcome(outcome, ID, findings, "/costs");
    }

    private static RequirementOutcome outcome(Outcome outcome, String id, List<Finding> findings, String missing) {
        return new RequirementOutcome(
                id,
                outcome,
                outcome == Outcome.NOT_APPLICABLE ? Reason.DATE : null,
                null,
                RequirementKind.DEMAND,
                Severity.MAJOR,
                "Art 1",
                CitationStatus.VERIFIED,
                BindingForce.GUIDANCE,
                null,
                findings,
                outcome == Outcome.UNDETERMINED ? List.of(new MissingFact(missing, MissingFact.Kind.VALUE)) : List.of(),
                List.of(),
                null);
    }

    @Override
    public List<Binding> binding(Placement outline, AssessmentOptions options) {
        return List.of();
    }

    @Override
    public void split(InputStream json, Consumer<RawRecord> records, Consumer<ReadResult.Refused> refused) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReadResult read(RawRecord record) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void read(InputStream json, Consumer<ReadResult> results) {
        try {
            Placement placement = JSON.readValue(json.readAllBytes(), Placement.class);
            results.accept(
                    fault == Fault.REFUSES_GROUPS && placement.group() != null
                            ? new ReadResult.Refused(1, 1, "/group", "no groups")
                            : new ReadResult.Accepted(1, 1, placement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @SuppressWarnings("StringFormatWithoutLocale")
    public void write(Assessment assessment, OutputStream out) {
        String text = JSON.writeValueAsString(assessment);
        if (fault == Fault.DEFAULT_LOCALE) {
            text += String.format("%,d", 1234567);
        }
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
