package io.github.fairrecruit.compliance.audit.report;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.audit.report.AgencyFigures.AgencyFinding;
import io.github.fairrecruit.compliance.audit.report.AgencyFigures.PortfolioOutcome;
import io.github.fairrecruit.compliance.audit.report.Breakdown.Cell;
import io.github.fairrecruit.compliance.audit.report.Breakdown.Dimension;
import io.github.fairrecruit.compliance.audit.report.CostIncidence.Distribution;
import io.github.fairrecruit.compliance.audit.report.Inspection.Factor;
import io.github.fairrecruit.compliance.audit.report.Provenance.FileUsed;
import io.github.fairrecruit.compliance.audit.report.Provenance.PackUsed;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.SanctionKind;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A report as an audit of some years and corridors would make it, and its extremes. All figures are made up. */
final class Samples {
    static final List<PackInfo> PACKS = ComplianceEngine.create().packs();

    private static final List<String> CORRIDORS = List.of(
            "?-?", "AL-DE", "BD-MY", "ID-TW", "IN-AE", "KE-SA", "LK-KW", "MX-US", "NP-QA", "PH-DE", "PH-JP", "VN-JP");
    private static final List<String> FACTORS =
            List.of("CHARGED", "PERSONS", "OWED", "BREACHES", "OPACITY", "SUBSTITUTION", "COMPLAINTS", "BARRED");

    private static final List<Outcome> PATTERNS =
            List.of(Outcome.UNDETERMINED, Outcome.FLAGGED, Outcome.SATISFIED, Outcome.UNDETERMINED, Outcome.BREACHED);

    private final Random random = new Random(10);

    private Samples() {}

    static AuditReport full() {
        return new Samples().report();
    }

    /** Nothing was read, nothing was found. */
    static AuditReport empty() {
        return new AuditReport(
                AuditReport.FORMAT,
                new Provenance(
                        "0.1.0", CalendarDate.parse("2026-11-24"), null, List.of(), List.of(), List.of(), Map.of()),
                new Totals(0, 0, 0, 0, 0, 0, CountBounds.exactly(0), new YesNoUnknown(0, 0, 0), List.of()),
                List.of(),
                List.of(),
                List.of(new Breakdown(Dimension.CORRIDOR, List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Records were assessed, and nothing was found and nothing is missing. */
    static AuditReport clean() {
        AuditReport empty = empty();
        return new AuditReport(
                empty.format(),
                empty.provenance(),
                new Totals(1, 1, 0, 1, 0, 0, new CountBounds(1, null), new YesNoUnknown(0, 1, 0), List.of()),
                List.of(new PackFigures("xx", "PH", Map.of(Verdict.COMPLIANT, 1L))),
                List.of(),
                List.of(new Breakdown(Dimension.SEX, List.of(new Cell("FEMALE", true, null, null, null, Map.of())))),
                List.of(new CostIncidence("ALL", "ALL", true, null, null, null, null, null, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private AuditReport report() {
        return new AuditReport(
                AuditReport.FORMAT,
                provenance(),
                new Totals(
                        25_120,
                        24_986,
                        134,
                        24_310,
                        612,
                        64,
                        new CountBounds(27_904, null),
                        new YesNoUnknown(9_871, 8_102, 6_337),
                        List.of(
                                new Owed("dhaka", "USD", 3_120, amount("2345678.5"), null),
                                new Owed("ilo-fair-recruitment", "EUR", 411, amount("199204"), amount("251000.75")),
                                new Owed("ilo-fair-recruitment", "NPR", 2_204, amount("187450300"), null),
                                new Owed("ilo-fair-recruitment", "PHP", 1_906, amount("61200440"), amount("61200440")),
                                new Owed("ilo-fair-recruitment", "USD", 3_010, amount("2211004.5"), null),
                                new Owed("ilo-fair-recruitment", null, 122, amount("0"), null),
                                new Owed("ph", "PHP", 1_204, amount("38440120"), null))),
                PACKS.stream().map(this::pack).toList(),
                requirements(),
                breakdowns(),
                costs(),
                List.of(
                        missing("/costs", MissingFact.Kind.CLOSING_STATEMENT, 12_004, 48_211),
                        missing("/contract/terms/wage/amount", MissingFact.Kind.VALUE, 6_120, 12_240),
                        missing("/costs/*/chargedOn", MissingFact.Kind.VALUE, 3_004, 9_870),
                        missing("/recruiterChain/*/licence", MissingFact.Kind.VALUE, 2_710, 5_420),
                        missing("/documents", MissingFact.Kind.CLOSING_STATEMENT, 2_600, 5_200),
                        missing("/costs/*/amount", MissingFact.Kind.RATE, 1_310, 2_620),
                        missing("/worker/birthDate", MissingFact.Kind.DISPUTED, 41, 41),
                        missing(ownFact(), MissingFact.Kind.VALUE, 12, 12),
                        missing("", MissingFact.Kind.LAW, 3, 3)),
                agencies(),
                inspections(),
                List.of(
                        new RegisterMatch(
                                RegisterMatch.By.ID,
                                "AG-0007",
                                "AG-0007",
                                SanctionKind.SUSPENSION,
                                CalendarDate.parse("2023-03-01"),
                                CalendarDate.parse("2023-09-01"),
                                14,
                                2,
                                CalendarDate.parse("2023-03-04"),
                                CalendarDate.parse("2023-08-30"),
                                12,
                                List.of("P-000120", "P-000131")),
                        new RegisterMatch(
                                RegisterMatch.By.NAME,
                                "Everest Overseas",
                                "EVEREST OVERSEAS PVT LTD",
                                SanctionKind.DEBARMENT,
                                CalendarDate.parse("2022"),
                                null,
                                0,
                                3,
                                null,
                                null,
                                88,
                                List.of("placements-2023.csv:4011"))),
                List.of(
                        new RegisterDefect(
                                "debarred.csv",
                                17,
                                RegisterDefect.Kind.ZERO_LENGTH,
                                "Star Manpower",
                                "It ends on 2021-04-01, the day on which it begins. Maybe the year of the end is wrong."),
                        new RegisterDefect(
                                "debarred.csv", 31, RegisterDefect.Kind.MISSING_DATE, null, "No end is given.")));
    }

    private static String ownFact() {
        return PACKS.stream()
                .filter(pack -> !pack.extension().isEmpty())
                .map(pack -> "/extensions/" + pack.id() + "/"
                        + pack.extension().get(0).name())
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }

    private static String digest(int seed) {
        return String.format(Locale.ROOT, "%064x", new java.math.BigInteger(256, new Random(seed)));
    }

    private static Provenance provenance() {
        List<PackUsed> packs = new ArrayList<>();
        for (PackInfo pack : PACKS) {
            packs.add(new PackUsed(
                    pack.id(), pack.coordinates(), pack.lastChecked(), digest(packs.size()), pack.titles()));
        }
        return new Provenance(
                "0.1.0-SNAPSHOT",
                CalendarDate.parse("2026-11-24"),
                null,
                packs,
                List.of(
                        new FileUsed("records", "placements-2023.csv", digest(20), 12_410L, 101L),
                        new FileUsed("records", "placements-2024.ndjson.gz", digest(21), 12_110L, 33L),
                        new FileUsed("records", "agreements.xlsx", digest(22), 600L, 0L),
                        new FileUsed("agencies", "register.ndjson", digest(23), null, null),
                        new FileUsed("sanctions", "debarred.csv", digest(24), null, null),
                        new FileUsed("mapping", "mapping.yaml", digest(25), null, null)),
                List.of(
                        new FileUsed("assessments", "assessments.ndjson", digest(26), 24_986L, null),
                        new FileUsed("findings", "findings.csv", digest(27), null, null),
                        new FileUsed("quarantine", "quarantine.csv", digest(28), 134L, null)),
                new LinkedHashMap<>(
                        Map.of("smallCells", "10", "inspections", "20", "randomShare", "0.1", "seed", "42")));
    }

    private PackFigures pack(PackInfo pack) {
        return new PackFigures(pack.id(), pack.jurisdiction(), verdicts(pack, 24_986));
    }

    /** A pack that only flags never says that anything is met or not met. */
    private Map<Verdict, Long> verdicts(PackInfo pack, long all) {
        boolean flags = pack.requirements().stream()
                .noneMatch(requirement -> requirement.outcomes().contains(Outcome.BREACHED));
        return flags ? Map.of(Verdict.NOTHING_JUDGED, all) : verdicts(all);
    }

    private Map<Verdict, Long> verdicts(long all) {
        Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
        long left = all;
        for (Verdict verdict : Verdict.values()) {
            long some = verdict == Verdict.COMPLIANT
                    ? left
                    : verdict == Verdict.INCOMPLETE ? 0 : (long) (left * random.nextDouble() * 0.6);
            left -= some;
            if (some > 0) {
                verdicts.put(verdict, some);
            }
        }
        return verdicts;
    }

    private List<RequirementFigures> requirements() {
        List<RequirementFigures> figures = new ArrayList<>();
        for (PackInfo pack : PACKS) {
            for (Requirement requirement : pack.requirements()) {
                Map<String, String> titles = new LinkedHashMap<>();
                requirement.texts().forEach((language, text) -> titles.put(language, text.title()));
                Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
                long breached = 0;
                for (Outcome outcome : requirement.outcomes()) {
                    long count = (long) (Math.pow(random.nextDouble(), 3) * 6_000);
                    if (count > 0 && requirement.kind() != RequirementKind.TEST) {
                        outcomes.put(outcome, count);
                        breached = outcome == Outcome.BREACHED ? count : breached;
                    }
                }
                figures.add(new RequirementFigures(
                        pack.id(),
                        requirement.id(),
                        requirement.provision(),
                        requirement.citation().status(),
                        requirement.force(),
                        requirement.severity(),
                        titles,
                        outcomes,
                        random.nextBoolean() ? CountBounds.exactly(breached + 3) : new CountBounds(breached, null)));
            }
        }
        return figures;
    }

    private List<Breakdown> breakdowns() {
        return List.of(
                new Breakdown(
                        Dimension.CORRIDOR,
                        CORRIDORS.stream()
                                .map(key -> cell(key, key.equals("AL-DE") || key.equals("KE-SA")))
                                .toList()),
                new Breakdown(
                        Dimension.SECTOR,
                        List.of("?", "41", "A", "C", "F", "I", "Q", "T").stream()
                                .map(key -> cell(key, key.equals("I")))
                                .toList()),
                new Breakdown(
                        Dimension.WORKER_CATEGORY,
                        List.of("?", "CARE", "DOMESTIC", "FISHER", "GENERAL", "HEALTH", "SEASONAL").stream()
                                .map(key -> cell(key, false))
                                .toList()),
                new Breakdown(
                        Dimension.SEX,
                        List.of("?", "FEMALE", "MALE", "OTHER").stream()
                                .map(key -> cell(key, key.equals("OTHER") || key.equals("?")))
                                .toList()),
                new Breakdown(
                        Dimension.QUARTER,
                        List.of(
                                        "2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3",
                                        "2024-Q4", "?")
                                .stream()
                                .map(key -> cell(key, false))
                                .toList()));
    }

    private Cell cell(String key, boolean suppressed) {
        if (suppressed) {
            return new Cell(key, true, null, null, null, Map.of());
        }
        long yes = random.nextInt(1_500);
        long no = random.nextInt(1_200);
        long unknown = random.nextInt(800);
        long all = yes + no + unknown;
        Map<String, Map<Verdict, Long>> verdicts = new LinkedHashMap<>();
        PACKS.forEach(pack -> verdicts.put(pack.id(), verdicts(pack, all)));
        return new Cell(
                key,
                false,
                all,
                random.nextInt(4) == 0 ? new CountBounds(all + 12, null) : CountBounds.exactly(all + 12),
                new YesNoUnknown(yes, no, unknown),
                verdicts);
    }

    private List<CostIncidence> costs() {
        List<CostIncidence> costs = new ArrayList<>();
        List<String> corridors = new ArrayList<>(CORRIDORS);
        corridors.add(0, "ALL");
        for (String corridor : corridors) {
            for (String sex : List.of("ALL", "FEMALE", "MALE")) {
                if (corridor.equals("AL-DE") || corridor.equals("KE-SA") && sex.equals("MALE")) {
                    costs.add(new CostIncidence(corridor, sex, true, null, null, null, null, null, null));
                    continue;
                }
                double base = 1 + random.nextDouble() * (corridor.equals("NP-QA") ? 11 : 6);
                long exact = 20 + random.nextInt(900);
                costs.add(new CostIncidence(
                        corridor,
                        sex,
                        false,
                        exact + 60,
                        exact,
                        40L,
                        20L,
                        corridor.equals("?-?") ? null : distribution(base),
                        distribution(base * 0.9)));
            }
        }
        return costs;
    }

    private static Distribution distribution(double base) {
        return new Distribution(months(base * 1.12, 6), months(base * 0.55, 2), months(base, 2), months(base * 1.5, 2));
    }

    private static BigDecimal months(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }

    private static MissingFigures missing(String fact, MissingFact.Kind kind, long records, long outcomes) {
        return new MissingFigures(
                fact,
                kind,
                records,
                outcomes,
                BigDecimal.valueOf(records).divide(BigDecimal.valueOf(24_986), 4, RoundingMode.HALF_UP));
    }

    private List<AgencyFigures> agencies() {
        List<AgencyFigures> agencies = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            long placements = 20 + random.nextInt(1_800);
            long yes = random.nextInt((int) placements / 2);
            long unknown = random.nextInt((int) placements / 3);
            boolean known = i % 5 != 0;
            Map<String, Map<Verdict, Long>> verdicts = new LinkedHashMap<>();
            PACKS.forEach(pack -> verdicts.put(pack.id(), verdicts(pack, placements)));
            agencies.add(new AgencyFigures(
                    "AG-" + String.format(Locale.ROOT, "%04d", i),
                    known,
                    placements,
                    placements / 4,
                    i % 3 == 0 ? new CountBounds(placements, null) : CountBounds.exactly(placements + i),
                    new YesNoUnknown(yes, placements - yes - unknown, unknown),
                    new YesNoUnknown(i, placements - i, 0),
                    known ? (long) random.nextInt(30) : null,
                    known ? 2L : null,
                    verdicts,
                    i % 4 == 0
                            ? List.of()
                            : List.of(
                                    new Owed("ilo-fair-recruitment", "NPR", yes, amount("4210300"), null),
                                    new Owed("ilo-fair-recruitment", "USD", 4, amount("8210.5"), amount("9100"))),
                    i % 4 == 0 ? List.of() : findings(i),
                    List.of(new PortfolioOutcome(
                            "ph", "PH-FEE-TIME", PATTERNS.get(i % PATTERNS.size()), new CountBounds(i, null)))));
        }
        return agencies;
    }

    private List<AgencyFinding> findings(int agency) {
        List<AgencyFinding> findings = new ArrayList<>();
        for (PackInfo pack : PACKS) {
            for (Requirement requirement : pack.requirements()) {
                boolean breach = requirement.outcomes().contains(Outcome.BREACHED);
                boolean flag = !breach && requirement.outcomes().contains(Outcome.FLAGGED);
                if ((breach || flag) && random.nextInt(14) == 0) {
                    long count = 1 + random.nextInt(90);
                    findings.add(new AgencyFinding(
                            pack.id(),
                            requirement.id(),
                            breach ? Outcome.BREACHED : Outcome.FLAGGED,
                            count,
                            count % 2 == 0 ? CountBounds.exactly(count) : new CountBounds(count, null),
                            breach ? requirement.remedy() : null,
                            requirement.remedy() == RemedyAct.REPAY
                                    ? List.of(
                                            new Owed(pack.id(), "NPR", count, amount("1210300"), null),
                                            new Owed(pack.id(), null, 1, amount("0"), null))
                                    : List.of(),
                            List.of("P-00" + agency + "1", "placements-2023.csv:" + agency + "77")));
                }
            }
        }
        return findings;
    }

    private List<Inspection> inspections() {
        List<Inspection> list = new ArrayList<>();
        for (int rank = 1; rank <= 20; rank++) {
            List<Factor> factors = new ArrayList<>();
            BigDecimal score = BigDecimal.ZERO;
            for (String factor : FACTORS) {
                BigDecimal weight = amount("20");
                BigDecimal share = months(random.nextDouble() * (1.0 - rank / 25.0), 4);
                BigDecimal points = weight.multiply(share).setScale(1, RoundingMode.HALF_UP);
                score = score.add(points);
                factors.add(new Factor(factor, random.nextInt(40) + "/" + (40 + rank), share, weight, points));
            }
            list.add(new Inspection(
                    rank, "AG-" + String.format(Locale.ROOT, "%04d", rank * 2 - 1), rank % 7 == 0, score, factors));
        }
        return list;
    }
}
