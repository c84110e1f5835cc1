package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RepairPart;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.assessment.RequirementOutcomeBuilder;
import io.github.fairrecruit.compliance.assessment.WorkerCost;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.ContractBuilder;
import io.github.fairrecruit.compliance.model.CorridorBuilder;
import io.github.fairrecruit.compliance.model.Group;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.RecruiterLink;
import io.github.fairrecruit.compliance.model.RecruiterLinkBuilder;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.model.Sex;
import io.github.fairrecruit.compliance.model.TermsOfEmploymentBuilder;
import io.github.fairrecruit.compliance.model.WorkerBuilder;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.Citation;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Consequence;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementBuilder;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.RequirementText;
import io.github.fairrecruit.compliance.pack.Severity;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Packs and assessed records made by hand. */
final class Samples {
    /**
     * {@code aa}: FEE and HIDDEN want costs repaid, CAP what is above a cap; SUBST asks of changes of terms; TEST and DRAFT
     * never count. {@code bb}: PAPERS wants no money, MIXED asks of changes among other things, SIGN only flags.
     */
    static final List<PackInfo> PACKS = List.of(
            pack(
                    "aa",
                    List.of("SCALE", "FINE"),
                    requirement(
                            "FEE", RequirementKind.DEMAND, Severity.CRITICAL, List.of("Charge.borneByWorker"), "SCALE"),
                    requirement(
                            "HIDDEN",
                            RequirementKind.DEMAND,
                            Severity.MAJOR,
                            List.of("Charge.undisclosed"),
                            "SCALE",
                            "FINE"),
                    requirement("CAP", RequirementKind.DEMAND, Severity.MAJOR, List.of("ChargeSum.sumAbove")),
                    requirement(
                            "SUBST",
                            RequirementKind.DEMAND,
                            Severity.CRITICAL,
                            List.of("extension.approved", "TermsChange.againstWorker", "TermsChange.ofContract")),
                    requirement("TEST", RequirementKind.TEST, Severity.INFO, List.of("WorkerAge.known")),
                    RequirementBuilder.builder(
                                    requirement("DRAFT", RequirementKind.DEMAND, Severity.MINOR, List.of("Charge.x")))
                            .force(Force.DRAFT)
                            .build()),
            pack(
                    "bb",
                    List.of(),
                    requirement("PAPERS", RequirementKind.DEMAND, Severity.MINOR, List.of("TermsGiven.notInWriting")),
                    requirement(
                            "MIXED",
                            RequirementKind.DEMAND,
                            Severity.MAJOR,
                            List.of("TermsGiven.notInWriting", "TermsChange.againstWorker")),
                    requirement("SIGN", RequirementKind.INDICATOR, Severity.INFO, List.of("DocumentHeld.held"))));

    private Samples() {}

    // ------------------------------------------------------------------ packs

    private static PackInfo pack(String id, List<String> consequences, Requirement... requirements) {
        return PackInfoBuilder.builder()
                .id(id)
                .version("1.0")
                .consequences(consequences.stream()
                        .map(name -> new Consequence(name, name, null, null, null, Map.of()))
                        .toList())
                .requirements(List.of(requirements))
                .build();
    }

    private static Requirement requirement(
            String id, RequirementKind kind, Severity severity, List<String> facts, String... consequences) {
        return RequirementBuilder.builder()
                .id(id)
                .provision("s." + id)
                .citation(new Citation("DOC", id, CitationStatus.VERIFIED, null, null, null, null))
                .force(Force.GUIDANCE)
                .kind(kind)
                .severity(severity)
                .facts(facts)
                .consequences(List.of(consequences))
                .texts(Map.of("en", new RequirementText("Title of " + id, null, null, null, null)))
                .build();
    }

    // ------------------------------------------------------------------ outcomes

    static RequirementOutcome outcome(String requirement, Outcome outcome) {
        return breach(requirement, outcome, List.of(), List.of());
    }

    static RequirementOutcome missing(String requirement, MissingFact... facts) {
        return RequirementOutcomeBuilder.builder(outcome(requirement, Outcome.UNDETERMINED))
                .missing(List.of(facts))
                .build();
    }

    static MissingFact value(String pointer) {
        return new MissingFact(pointer, MissingFact.Kind.VALUE);
    }

    /** A breach by facts of which nothing was repaid, and that wants them, summed up in this order, repaid. */
    static RequirementOutcome repay(String requirement, Map<String, MoneyBounds> borne, MoneyBounds... left) {
        List<Finding> findings = new ArrayList<>();
        borne.forEach((pointer, amount) -> findings.add(finding(pointer, amount)));
        return breach(
                requirement,
                Outcome.BREACHED,
                findings,
                List.of(new Repair(RemedyAct.REPAY, List.of(left), List.copyOf(borne.keySet()), parts(borne))));
    }

    private static List<RepairPart> parts(Map<String, MoneyBounds> left) {
        List<RepairPart> parts = new ArrayList<>();
        left.forEach((pointer, amount) -> {
            if (amount != null) {
                parts.add(new RepairPart(pointer, amount));
            }
        });
        return parts;
    }

    /** A breach by a sum of costs, of which so much is left by each of these. */
    static RequirementOutcome repaySum(String requirement, Map<String, MoneyBounds> left, MoneyBounds sum) {
        return breach(
                requirement,
                Outcome.BREACHED,
                List.of(finding("/costs", sum)),
                List.of(new Repair(RemedyAct.REPAY, List.of(sum), List.of("/costs"), parts(left))));
    }

    /** A breach of a cap by fees of which so much is left. */
    static RequirementOutcome excess(String requirement, Map<String, MoneyBounds> fees, MoneyBounds above) {
        return breach(
                requirement,
                Outcome.BREACHED,
                List.of(finding("/costs", null)),
                List.of(new Repair(RemedyAct.REPAY_EXCESS, List.of(above), List.of("/costs"), parts(fees))));
    }

    /** A breach of a cap by fees that nobody names. */
    static RequirementOutcome excess(String requirement, MoneyBounds... above) {
        return breach(
                requirement,
                Outcome.BREACHED,
                List.of(finding("/costs", null)),
                List.of(new Repair(RemedyAct.REPAY_EXCESS, List.of(above), List.of("/costs"), List.of())));
    }

    static Finding finding(String pointer, MoneyBounds amount) {
        return new Finding(pointer, Outcome.BREACHED, null, "rule", Map.of(), amount, null, List.of(), null);
    }

    private static RequirementOutcome breach(
            String requirement, Outcome outcome, List<Finding> findings, List<Repair> repairs) {
        Requirement known = PACKS.stream()
                .flatMap(pack -> pack.requirement(requirement).stream())
                .findFirst()
                .orElseThrow();
        return new RequirementOutcome(
                requirement,
                outcome,
                null,
                null,
                known.kind(),
                known.severity(),
                known.provision(),
                known.citation().status(),
                known.force() == Force.DRAFT ? BindingForce.DRAFT : BindingForce.GUIDANCE,
                null,
                findings,
                List.of(),
                repairs,
                null);
    }

    static MoneyBounds money(String currency, String atLeast, String atMost, AmountBasis basis) {
        return new MoneyBounds(
                currency, new BigDecimal(atLeast), atMost == null ? null : new BigDecimal(atMost), basis);
    }

    static MoneyBounds usd(String amount) {
        return money("USD", amount, amount, null);
    }

    static Map<String, MoneyBounds> borne(Object... pointersAndAmounts) {
        Map<String, MoneyBounds> borne = new LinkedHashMap<>();
        for (int i = 0; i < pointersAndAmounts.length; i += 2) {
            borne.put((String) pointersAndAmounts[i], (MoneyBounds) pointersAndAmounts[i + 1]);
        }
        return borne;
    }

    // ------------------------------------------------------------------ records

    /** All requirements of both packs: those given, and the others satisfied. */
    static Assessment assessment(RequirementOutcome... given) {
        Map<String, RequirementOutcome> byId = new LinkedHashMap<>();
        for (RequirementOutcome outcome : given) {
            byId.put(outcome.requirement(), outcome);
        }
        return new Assessment(
                "1",
                "test",
                "placement",
                null,
                CalendarDate.parse("2026-01-01"),
                null,
                PACKS.stream()
                        .map(pack -> PackAssessment.of(
                                pack.id(),
                                pack.version(),
                                pack.requirements().stream()
                                        .map(requirement -> byId.getOrDefault(
                                                requirement.id(), outcome(requirement.id(), Outcome.SATISFIED)))
                                        .toList()))
                        .toList(),
                List.of(),
                List.of());
    }

    static AssessedRecord assessed(
            long number, RecruitmentRecord record, WorkerCost cost, RequirementOutcome... given) {
        return new AssessedRecord("records.ndjson", number, number, record, assessment(given), cost);
    }

    static WorkerCost charged(Boolean charged) {
        return new WorkerCost(charged, List.of(), null, null, null);
    }

    static WorkerCost months(String atLeast, String atMost) {
        return new WorkerCost(
                true,
                List.of(),
                null,
                atLeast == null ? null : new BigDecimal(atLeast),
                atMost == null ? null : new BigDecimal(atMost));
    }

    static List<RecruiterLink> chain(String... agencies) {
        List<RecruiterLink> chain = new ArrayList<>();
        for (String agency : agencies) {
            chain.add(RecruiterLinkBuilder.builder().agency(agency).build());
        }
        return chain;
    }

    static Placement placement(String id, String origin, String destination, Sex sex, String... agencies) {
        return PlacementBuilder.builder()
                .id(id)
                .corridor(CorridorBuilder.builder()
                        .origin(origin)
                        .destination(destination)
                        .build())
                .worker(WorkerBuilder.builder()
                        .sex(sex)
                        .categories(List.of(WorkerCategory.GENERAL))
                        .build())
                .contract(ContractBuilder.builder()
                        .signedOn(CalendarDate.parse("2024-05-17"))
                        .terms(TermsOfEmploymentBuilder.builder().sector("F").build())
                        .build())
                .recruiterChain(chain(agencies))
                .build();
    }

    // ------------------------------------------------------------------ many records

    /** Records in which everything that is counted occurs, with and without ids, agencies, groups and money. */
    static List<AssessedRecord> random(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        List<AssessedRecord> records = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            records.add(random(random, i));
        }
        return records;
    }

    private static AssessedRecord random(SplittableRandom random, int number) {
        String[] countries = {"NP", "PH", "QA", null};
        String[] agencies = {"A", "B", "C", null};
        Sex[] sexes = {Sex.FEMALE, Sex.MALE, Sex.OTHER, null};
        String[] days = {"2023-12-31", "2024-01", "2024", "2024-07-01"};
        Placement plain = placement(
                random.nextInt(5) == 0 ? null : "p" + number,
                countries[random.nextInt(4)],
                countries[random.nextInt(4)],
                sexes[random.nextInt(4)],
                agencies[random.nextInt(4)],
                agencies[random.nextInt(4)]);
        Group group = switch (random.nextInt(6)) {
            case 0 -> new Group(1 + random.nextInt(9), null);
            case 1 -> new Group(null, null);
            default -> null;
        };
        Placement placement = PlacementBuilder.builder(plain)
                .group(group)
                .contract(ContractBuilder.builder(plain.contract())
                        .signedOn(CalendarDate.parse(days[random.nextInt(4)]))
                        .build())
                .build();
        AmountBasis basis = group == null ? null : AmountBasis.values()[random.nextInt(2)];
        BigDecimal months = BigDecimal.valueOf(random.nextInt(30_000), 3);
        WorkerCost cost = switch (random.nextInt(4)) {
            case 0 -> WorkerCost.UNKNOWN;
            case 1 -> new WorkerCost(false, List.of(), null, BigDecimal.ZERO, BigDecimal.ZERO);
            case 2 -> new WorkerCost(true, List.of(), null, months, null);
            default -> new WorkerCost(true, List.of(), null, months, months);
        };
        List<RequirementOutcome> outcomes = new ArrayList<>();
        for (PackInfo pack : PACKS) {
            for (Requirement requirement : pack.requirements()) {
                Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
                String amount = Integer.toString(random.nextInt(1000));
                String currency = random.nextBoolean() ? "USD" : "QAR";
                if (outcome == Outcome.UNDETERMINED) {
                    outcomes.add(missing(
                            requirement.id(),
                            value("/costs/" + random.nextInt(3) + "/payee"),
                            value("/costs/" + random.nextInt(3) + "/amount"),
                            new MissingFact("/costs", MissingFact.Kind.CLOSING_STATEMENT)));
                } else if (outcome == Outcome.BREACHED && requirement.id().equals("CAP")) {
                    outcomes.add(excess("CAP", money(currency, amount, random.nextBoolean() ? amount : null, null)));
                } else if (outcome == Outcome.BREACHED && !requirement.id().equals("SUBST")) {
                    MoneyBounds bounds = money(currency, amount, amount, basis);
                    outcomes.add(repay(requirement.id(), borne("/costs/" + random.nextInt(3), bounds), bounds));
                } else {
                    outcomes.add(outcome(requirement.id(), outcome));
                }
            }
        }
        return assessed(number, placement, cost, outcomes.toArray(RequirementOutcome[]::new));
    }

    // ------------------------------------------------------------------ tallies

    static Tally tally(List<AssessedRecord> records) {
        Tally tally = new Tally(PACKS);
        records.forEach(tally::add);
        return tally;
    }

    static Tally tally(AssessedRecord... records) {
        return tally(List.of(records));
    }

    static String written(Tally tally) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(bytes)) {
            tally.write(json);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static Tally read(String written, List<PackInfo> packs) {
        try (JsonParser json = JsonMapper.shared().createParser(written)) {
            return Tally.read(json, packs);
        }
    }

    static Figures figures(Tally tally) {
        return Figures.of(tally, List.of(), List.of(), FigureSettings.DEFAULTS, null);
    }
}
