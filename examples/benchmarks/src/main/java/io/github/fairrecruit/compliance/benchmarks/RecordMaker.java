package io.github.fairrecruit.compliance.benchmarks;

import io.github.fairrecruit.compliance.engine.json.RecruitmentJson;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.Attestation;
import io.github.fairrecruit.compliance.model.AttestationTopic;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.ChangeConsent;
import io.github.fairrecruit.compliance.model.Clause;
import io.github.fairrecruit.compliance.model.ClauseKind;
import io.github.fairrecruit.compliance.model.Contract;
import io.github.fairrecruit.compliance.model.ContractBuilder;
import io.github.fairrecruit.compliance.model.CorridorBuilder;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.CostBuilder;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostForm;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.model.Deduction;
import io.github.fairrecruit.compliance.model.DeductionPurpose;
import io.github.fairrecruit.compliance.model.DocumentType;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.FeeException;
import io.github.fairrecruit.compliance.model.FeeExceptionBuilder;
import io.github.fairrecruit.compliance.model.HeldDocument;
import io.github.fairrecruit.compliance.model.HeldDocumentBuilder;
import io.github.fairrecruit.compliance.model.Incident;
import io.github.fairrecruit.compliance.model.IncidentKind;
import io.github.fairrecruit.compliance.model.Independence;
import io.github.fairrecruit.compliance.model.JourneyEvent;
import io.github.fairrecruit.compliance.model.JourneyEventKind;
import io.github.fairrecruit.compliance.model.LicenceBuilder;
import io.github.fairrecruit.compliance.model.LicenceEvent;
import io.github.fairrecruit.compliance.model.LicenceStatus;
import io.github.fairrecruit.compliance.model.LicensingRegime;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.Movement;
import io.github.fairrecruit.compliance.model.OfferBuilder;
import io.github.fairrecruit.compliance.model.PayPeriod;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.Ratification;
import io.github.fairrecruit.compliance.model.Receipt;
import io.github.fairrecruit.compliance.model.RecruiterLink;
import io.github.fairrecruit.compliance.model.RecruiterLinkBuilder;
import io.github.fairrecruit.compliance.model.RecruiterRole;
import io.github.fairrecruit.compliance.model.Reimbursement;
import io.github.fairrecruit.compliance.model.Sex;
import io.github.fairrecruit.compliance.model.StateRegime;
import io.github.fairrecruit.compliance.model.Statement;
import io.github.fairrecruit.compliance.model.Term;
import io.github.fairrecruit.compliance.model.TermsOfEmployment;
import io.github.fairrecruit.compliance.model.TermsOfEmploymentBuilder;
import io.github.fairrecruit.compliance.model.Wage;
import io.github.fairrecruit.compliance.model.WeeklyRest;
import io.github.fairrecruit.compliance.model.WorkerBuilder;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.model.YoungWorkerAuthorisation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Makes placements for measuring: general, domestic, nursing, fishing and seafaring work; spotless ones and ones full of
 * breaches; closed lists and open ones. Dates are exact and amounts are known, so that the demands can be written down in
 * plain Java at a bearable length. The same seed gives the same records, whatever was made before.
 */
public final class RecordMaker {
    private static final LocalDate FIRST_SIGNATURE = LocalDate.of(2022, 1, 10);
    private static final int DAYS = 1500;
    private static final List<String[]> CORRIDORS = List.of(
            new String[] {"NP", "QA", "NPR", "ne"},
            new String[] {"BD", "MY", "BDT", "bn"},
            new String[] {"KE", "SA", "KES", "sw"},
            new String[] {"ID", "TW", "IDR", "id"},
            new String[] {"GH", "GB", "USD", "en"},
            new String[] {"MX", "US", "USD", "es"});
    private static final String[][] PHILIPPINES = {{"PH", "SA", "USD", "tl"}, {"PH", "HK", "USD", "tl"}};
    private static final String[][] GERMANY = {{"AL", "DE", "EUR", "sq"}, {"GH", "DE", "EUR", "en"}};
    private static final List<Term> ALL_TERMS = List.of(Term.values());
    /** What terms of employment never show by a value of their own, so that a paper may leave it out. */
    private static final List<Term> DROPPABLE = List.of(Term.PARTIES, Term.REQUIREMENTS, Term.PROBATION);

    private final long seed;

    /** A maker; each seed has its own records. */
    public RecordMaker(long seed) {
        this.seed = seed;
    }

    /** Writes records, one on each line: {@code RecordMaker COUNT [SEED]}. */
    public static void main(String[] arguments) throws IOException {
        RecordMaker maker = new RecordMaker(arguments.length > 1 ? Long.parseLong(arguments[1]) : 1);
        int count = Integer.parseInt(arguments[0]);
        try (OutputStream out = new BufferedOutputStream(System.out, 1 << 16)) {
            for (int i = 0; i < count; i++) {
                out.write(json(maker.placement(i)));
                out.write('\n');
            }
        }
    }

    /** A record as one line of JSON, without the line feed. */
    static byte[] json(Placement placement) {
        return RecruitmentJson.mapper().writeValueAsBytes(placement);
    }

    /** The first so many records. */
    List<Placement> placements(int count) {
        return IntStream.range(0, count).mapToObj(this::placement).toList();
    }

    /** One record. */
    Placement placement(int number) {
        return new Making(new SplittableRandom(seed * 1_000_003 + number)).placement(number);
    }

    /** One record in the making. */
    private static final class Making {
        private final SplittableRandom random;
        private final String[] corridor;
        private final boolean philippines;
        private final boolean germany;
        private final WorkerCategory category;
        private final LocalDate signed;
        private final boolean spotless;
        private final boolean complete;

        Making(SplittableRandom random) {
            this.random = random;
            int where = random.nextInt(100);
            this.philippines = where < 30;
            this.germany = where >= 70;
            this.corridor = philippines ? pick(PHILIPPINES) : germany ? pick(GERMANY) : pick(CORRIDORS);
            this.category = pick(
                    WorkerCategory.GENERAL,
                    WorkerCategory.GENERAL,
                    WorkerCategory.DOMESTIC,
                    WorkerCategory.HEALTH,
                    WorkerCategory.SEAFARER,
                    WorkerCategory.FISHER);
            this.signed = FIRST_SIGNATURE.plusDays(random.nextInt(DAYS));
            this.spotless = chance(35);
            this.complete = spotless || chance(60);
        }

        Placement placement(int number) {
            TermsOfEmployment agreed = terms();
            TermsOfEmployment actual = chance(85) ? changed(agreed, signed.plusDays(40)) : null;
            Contract contract = contract(agreed);
            List<Contract> later = chance(spotless ? 3 : 20) ? List.of(laterContract(contract)) : List.of();
            List<Cost> costs = costs();
            return PlacementBuilder.builder()
                    .id("placement-" + number)
                    .worker(WorkerBuilder.builder()
                            .id("worker-" + number)
                            .birthDate(date(born()))
                            .sex(pick(Sex.FEMALE, Sex.MALE))
                            .nationality(corridor[0])
                            .languages(List.of(corridor[3], "en"))
                            .categories(List.of(category))
                            .build())
                    .corridor(CorridorBuilder.builder()
                            .origin(corridor[0])
                            .destination(corridor[1])
                            .freeMovement(false)
                            .licensing(List.of(
                                    new StateRegime(corridor[0], LicensingRegime.LICENSING),
                                    new StateRegime(
                                            corridor[1],
                                            chance(60) ? LicensingRegime.LICENSING : LicensingRegime.OTHERWISE)))
                            .ratifications(List.of(
                                    new Ratification(corridor[0], "C181", chance(50), date(LocalDate.of(2010, 3, 1))),
                                    new Ratification(corridor[1], "C181", false, null),
                                    new Ratification(corridor[1], "C189", false, null)))
                            .build())
                    .recruiterChain(chain())
                    .offer(
                            chance(95)
                                    ? OfferBuilder.builder()
                                            .written(!bad(10))
                                            .languages(List.of("en"))
                                            .givenOn(date(signed.minusDays(10)))
                                            .termsStated(stated())
                                            .terms(changed(agreed, null))
                                            .build()
                                    : null)
                    .contract(contract)
                    .laterContracts(later)
                    .actualTerms(actual)
                    .changeConsents(
                            bad(20)
                                    ? List.of(new ChangeConsent(
                                            pick(Term.WAGE, Term.HOURS, Term.EMPLOYER),
                                            date(signed.plusDays(20)),
                                            chance(80),
                                            unknown(10) ? null : chance(80),
                                            chance(50) ? "Labour office" : null))
                                    : List.of())
                    .costs(costs)
                    .deductions(deductions())
                    .documents(documents())
                    .journey(List.of(
                            new JourneyEvent(JourneyEventKind.DEPARTURE, date(signed.plusDays(30))),
                            new JourneyEvent(JourneyEventKind.BORDER_CROSSING, date(signed.plusDays(31))),
                            new JourneyEvent(JourneyEventKind.START_OF_WORK, date(signed.plusDays(40)))))
                    .movement(unknown(10) ? null : new Movement(bad(10), false, false))
                    .incidents(
                            bad(10)
                                    ? List.of(new Incident(
                                            pick(IncidentKind.values()), date(signed.plusDays(90)), "An account."))
                                    : List.of())
                    .youngWorkerAuthorisation(
                            chance(10)
                                    ? new YoungWorkerAuthorisation("Labour inspectorate", true, true, chance(70), true)
                                    : null)
                    .attestations(
                            chance(40)
                                    ? List.of(new Attestation(
                                            AttestationTopic.SAFE_AND_DECENT_WORK,
                                            "An auditor",
                                            Independence.THIRD_PARTY,
                                            date(signed.plusDays(50)),
                                            date(LocalDate.of(chance(80) ? 2028 : 2025, 6, 1)),
                                            EvidenceGrade.DOCUMENTED))
                                    : List.of())
                    .statements(statements())
                    .extensions(
                            philippines
                                    ? Map.of("ph", philippines(agreed))
                                    : germany ? Map.of("de", germany()) : Map.of())
                    .build();
        }

        /** From 19 years on; now and then a minor. */
        private LocalDate born() {
            return bad(8)
                    ? signed.minusDays(365L * 15 + random.nextInt(1000))
                    : signed.minusDays(365L * 19 + random.nextInt(9000));
        }

        // -------------------------------------------------------------- terms

        private TermsOfEmployment terms() {
            return TermsOfEmploymentBuilder.builder()
                    .employer("employer-" + random.nextInt(50))
                    .workplace(pick("Harbour", "City", "Farm"))
                    .occupation(
                            switch (category) {
                                case DOMESTIC -> "9111";
                                case HEALTH -> "2221";
                                case SEAFARER -> "8350";
                                case FISHER -> "6223";
                                default -> pick("7112", "5131", "9329");
                            })
                    .tasks(List.of("what the job is about"))
                    .start(date(signed.plusDays(40)))
                    .durationMonths(24)
                    .probationDays(90)
                    .wage(wage(350 + random.nextInt(900), null))
                    .hoursPerWeek(BigDecimal.valueOf(40 + random.nextInt(20)))
                    .weeklyRest(unknown(8) ? null : rest())
                    .paidLeaveDays(15 + random.nextInt(15))
                    .foodProvided(chance(50))
                    .accommodationProvided(chance(70))
                    .repatriationPaid(true)
                    .noticeDays(30)
                    .hazardous(chance(30))
                    .build();
        }

        private WeeklyRest rest() {
            return new WeeklyRest(BigDecimal.valueOf(bad(15) ? 12 : 24), unknown(5) ? null : !bad(10));
        }

        /** The same terms in another view: most of the time equal, now and then worse, with or without some of them. */
        private TermsOfEmployment changed(TermsOfEmployment terms, LocalDate start) {
            TermsOfEmploymentBuilder other = TermsOfEmploymentBuilder.builder(terms);
            if (start != null) {
                other.start(date(start));
            }
            if (bad(15)) {
                other.wage(wage(300 + random.nextInt(900), start));
            } else if (start != null) {
                other.wage(new Wage(terms.wage().amount(), PayPeriod.MONTH, null, null, date(start.plusDays(30))));
            }
            if (bad(10)) {
                other.hoursPerWeek(BigDecimal.valueOf(40 + random.nextInt(30)));
            }
            if (bad(6)) {
                other.employer("employer-" + random.nextInt(50));
            }
            if (bad(6)) {
                other.accommodationProvided(chance(50));
            }
            if (unknown(10)) {
                other.weeklyRest(null).hazardous(null);
            }
            if (unknown(6)) {
                other.wage(null);
            }
            return other.build();
        }

        /** A monthly wage; in Germany it is higher than elsewhere. */
        private Wage wage(int amount, LocalDate start) {
            return new Wage(
                    money(germany ? 1000 + 3 * amount : amount),
                    PayPeriod.MONTH,
                    null,
                    null,
                    start == null ? null : date(start.plusDays(30)));
        }

        private List<Term> stated() {
            if (!bad(15)) {
                return ALL_TERMS;
            }
            List<Term> terms = new ArrayList<>(ALL_TERMS);
            terms.remove(pick(DROPPABLE));
            return terms;
        }

        private Contract contract(TermsOfEmployment terms) {
            return ContractBuilder.builder()
                    .written(!bad(10))
                    .verifiable(!bad(10))
                    .languages(List.of(bad(10) ? "ar" : "en"))
                    .copyGivenOn(unknown(8) ? null : date(bad(10) ? signed.plusDays(28 + random.nextInt(8)) : signed))
                    .signedOn(date(signed))
                    .enforceableAtDestination(unknown(6) ? null : !bad(10))
                    .approvedBy(chance(70) ? "Labour office" : null)
                    .approvedOn(chance(80) ? date(signed.plusDays(5)) : null)
                    .clauses(clauses())
                    .termsStated(stated())
                    .terms(terms)
                    .build();
        }

        private Contract laterContract(Contract first) {
            LocalDate on = signed.plusDays(25);
            return ContractBuilder.builder(first)
                    .copyGivenOn(date(on))
                    .signedOn(date(on))
                    .clauses(clauses())
                    .terms(changed(first.terms(), null))
                    .build();
        }

        private List<Clause> clauses() {
            if (!bad(30)) {
                return chance(20) ? List.of(new Clause(ClauseKind.ARBITRATION_ONLY, "A clause.")) : List.of();
            }
            return List.of(new Clause(pick(ClauseKind.values()), "A clause."));
        }

        // -------------------------------------------------------------- recruiters

        private List<RecruiterLink> chain() {
            List<RecruiterLink> links = new ArrayList<>();
            links.add(link(corridor[0], RecruiterRole.SENDING));
            if (chance(50)) {
                links.add(link(corridor[1], RecruiterRole.RECEIVING));
            }
            return links;
        }

        private RecruiterLink link(String country, RecruiterRole role) {
            boolean suspended = bad(8);
            return RecruiterLinkBuilder.builder()
                    .agency("agency-" + random.nextInt(200))
                    .role(role)
                    .country(country)
                    .actedOn(date(signed.minusDays(20)))
                    .licensed(unknown(6) ? null : !bad(10))
                    .licence(
                            unknown(6)
                                    ? null
                                    : LicenceBuilder.builder()
                                            .number("L-" + random.nextInt(1000))
                                            .authority("Authority of " + country)
                                            .jurisdiction(bad(5) ? "XK" : country)
                                            .destinations(List.of(bad(5) ? "BR" : corridor[1]))
                                            .occupations(bad(5) ? List.of("1") : List.of("2", "5", "6", "7", "8", "9"))
                                            .validFrom(date(LocalDate.of(2020, 1, 1)))
                                            .validUntil(date(LocalDate.of(bad(8) ? 2023 : 2030, 1, 1)))
                                            .status(suspended ? LicenceStatus.SUSPENDED : LicenceStatus.VALID)
                                            .history(
                                                    suspended
                                                            ? List.of(new LicenceEvent(
                                                                    LicenceStatus.SUSPENDED,
                                                                    date(signed.minusDays(random.nextInt(60))),
                                                                    null))
                                                            : List.of())
                                            .build())
                    .build();
        }

        // -------------------------------------------------------------- money

        private List<Cost> costs() {
            int count = spotless ? random.nextInt(3) : 1 + random.nextInt(5);
            List<Cost> costs = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                costs.add(cost());
            }
            return costs;
        }

        private Cost cost() {
            LocalDate on = signed.minusDays(15).plusDays(random.nextInt(40));
            Money amount = money((germany ? 4 : 1) * (20 + random.nextInt(600)));
            CostCategory kind = unknown(3) ? null : pick(kinds());
            boolean byWorker = bad(70);
            CostBuilder cost = CostBuilder.builder()
                    .category(kind)
                    .item(kind == null ? null : item(kind))
                    .label("As charged")
                    .amount(amount)
                    .taxIncluded(germany ? true : null)
                    .chargedOn(date(on))
                    .payer(byWorker ? pick(ActorKind.WORKER, ActorKind.FAMILY) : ActorKind.EMPLOYER)
                    .ultimateBearer(byWorker ? pick(ActorKind.WORKER, null) : unknown(10) ? null : ActorKind.EMPLOYER)
                    .payee(
                            unknown(8)
                                    ? null
                                    : pick(ActorKind.RECRUITER, ActorKind.SUB_AGENT, ActorKind.SERVICE_PROVIDER))
                    .form(byWorker && chance(15) ? CostForm.DEDUCTION : unknown(10) ? null : CostForm.CASH)
                    .requiredForAccess(unknown(10) ? null : chance(60))
                    .imposedInRecruitment(unknown(10) ? null : chance(30))
                    .initiatedBy(unknown(10) ? null : pick(ActorKind.RECRUITER, ActorKind.WORKER))
                    .disclosedBeforeAcceptance(unknown(10) ? null : !bad(20))
                    .inContract(unknown(10) ? null : !bad(20))
                    .officialTariff(unknown(10) ? null : money(bad(20) ? 100 : 700));
            if (chance(60)) {
                cost.receiptGiven(true).receipt(new Receipt("R-1", bad(10) ? money(10) : amount));
            } else {
                cost.receiptGiven(unknown(10) ? null : false);
            }
            if (byWorker && chance(20)) {
                cost.reimbursements(List.of(new Reimbursement(
                        chance(60) ? amount : money(10),
                        unknown(15) ? null : date(on.plusDays(100)),
                        ActorKind.EMPLOYER,
                        null)));
            }
            if (byWorker && chance(15)) {
                cost.exception(exception(kind));
            }
            return cost.build();
        }

        private CostCategory[] kinds() {
            return spotless
                    ? new CostCategory[] {CostCategory.MEDICAL, CostCategory.TRAVEL, CostCategory.ADMINISTRATIVE}
                    : CostCategory.values();
        }

        private CostItem item(CostCategory kind) {
            return switch (kind) {
                case MEDICAL -> pick(CostItem.STATUTORY_MEDICAL_CERTIFICATE, CostItem.OTHER_MEDICAL);
                case ADMINISTRATIVE ->
                    pick(CostItem.PASSPORT, CostItem.VISA, CostItem.SEAFARERS_BOOK, CostItem.CLEARANCE);
                case TRAVEL -> pick(CostItem.OUTWARD_TRAVEL, CostItem.LODGING);
                case INSURANCE -> pick(CostItem.INSURANCE_PREMIUM, CostItem.SOCIAL_INSURANCE);
                case SKILLS_TEST -> CostItem.TRADE_TEST;
                case TRAINING -> CostItem.ORIENTATION;
                case OTHER -> pick(CostItem.OTHER, null);
                default -> null;
            };
        }

        private FeeException exception(CostCategory kind) {
            return FeeExceptionBuilder.builder()
                    .instrument("An order")
                    .authority("Ministry of labour")
                    .competentAuthority(unknown(10) ? null : true)
                    .validFrom(date(LocalDate.of(2015, 1, 1)))
                    .validUntil(chance(50) ? date(LocalDate.of(2024, 1, 1)) : null)
                    .openEnded(unknown(10) ? null : true)
                    .workerCategories(List.of(chance(80) ? category : WorkerCategory.SEASONAL))
                    .services(kind == null ? List.of() : List.of(chance(80) ? kind : CostCategory.EQUIPMENT))
                    .consulted(chance(90))
                    .inWorkersInterest(unknown(10) ? null : chance(90))
                    .country(chance(85) ? corridor[0] : "FR")
                    .build();
        }

        private List<Deduction> deductions() {
            if (!bad(35)) {
                return chance(30) ? List.of(deduction(DeductionPurpose.TAX_OR_SOCIAL_SECURITY)) : List.of();
            }
            return List.of(deduction(pick(
                    DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT,
                    DeductionPurpose.FOOD_OR_LODGING,
                    DeductionPurpose.OTHER)));
        }

        private Deduction deduction(DeductionPurpose purpose) {
            return new Deduction(
                    purpose,
                    money(10 + random.nextInt(200)),
                    null,
                    unknown(10) ? null : pick(ActorKind.EMPLOYER, ActorKind.RECRUITER, ActorKind.STATE),
                    date(signed.plusDays(70)));
        }

        // -------------------------------------------------------------- papers and lists

        private List<HeldDocument> documents() {
            List<HeldDocument> documents = new ArrayList<>();
            int count = random.nextInt(3);
            for (int i = 0; i < count; i++) {
                boolean taken = bad(60);
                boolean back = taken && chance(40);
                documents.add(HeldDocumentBuilder.builder()
                        .type(pick(DocumentType.values()))
                        .holder(
                                taken
                                        ? unknown(10)
                                                ? null
                                                : pick(
                                                        ActorKind.EMPLOYER,
                                                        ActorKind.RECRUITER,
                                                        ActorKind.PUBLIC_OFFICIAL)
                                        : ActorKind.WORKER)
                        .since(date(signed.plusDays(random.nextInt(60))))
                        .keptAtWorkersRequest(taken && chance(20) ? true : null)
                        .accessWithoutPermission(taken ? chance(50) : null)
                        .receiptGiven(taken ? chance(50) : null)
                        .destroyed(taken ? (unknown(15) ? null : bad(15)) : null)
                        .returnedOn(back ? date(signed.plusDays(200)) : null)
                        .build());
            }
            return documents;
        }

        private List<Statement> statements() {
            List<Statement> statements = new ArrayList<>();
            for (ListName list : ListName.values()) {
                if (list == ListName.COSTS && !complete && chance(50)) {
                    statements.add(new Statement(
                            list,
                            List.of(CostCategory.RECRUITMENT_FEE, CostCategory.FEE_RECOVERY),
                            EvidenceGrade.DECLARED,
                            null,
                            null));
                } else if (list != ListName.LICENCES && (complete || chance(75))) {
                    statements.add(new Statement(list, List.of(), EvidenceGrade.DECLARED, null, null));
                }
            }
            return statements;
        }

        // -------------------------------------------------------------- what Philippine law asks of its own

        private Map<String, Object> philippines(TermsOfEmployment agreed) {
            Map<String, Object> facts = new LinkedHashMap<>();
            put(
                    facts,
                    "basicMonthlySalary",
                    extensionMoney(agreed.wage().amount().value()));
            put(facts, "destinationForbidsFee", chance(20));
            put(facts, "contractApproved", !bad(15));
            put(facts, "receiptsRegistered", !bad(15));
            put(facts, "receiptsShowDay", !bad(15));
            put(facts, "medicalPrescribed", !bad(15));
            List<String> items = new ArrayList<>(PhilippineItems.CONTRACT);
            if (bad(30)) {
                items.remove(random.nextInt(items.size()));
            }
            put(facts, "contractItems", items);
            put(facts, "hostMinimumExists", chance(60));
            put(facts, "hostMinimumMonthly", extensionMoney(BigDecimal.valueOf(bad(20) ? 900 : 300)));
            put(facts, "ncrMinimumMonthly", extensionMoney(BigDecimal.valueOf(bad(20) ? 900 : 250)));
            for (String fact : PhilippineItems.USUALLY) {
                put(facts, fact, !bad(12));
            }
            put(facts, "insuredFrom", date(signed.plusDays(bad(15) ? 60 : 40)).toString());
            put(facts, "contractLastDay", date(signed.plusDays(760)).toString());
            put(
                    facts,
                    "insuredLastDay",
                    date(signed.plusDays(bad(15) ? 700 : 760)).toString());
            put(facts, "insuredAccidentalDeath", extensionMoney(BigDecimal.valueOf(bad(15) ? 10000 : 15000)));
            put(facts, "insuredNaturalDeath", extensionMoney(BigDecimal.valueOf(bad(15) ? 9000 : 10000)));
            put(facts, "insuredDisablement", extensionMoney(BigDecimal.valueOf(bad(15) ? 7000 : 7500)));
            put(facts, "insuredSubsistence", extensionMoney(BigDecimal.valueOf(bad(15) ? 50 : 100)));
            put(facts, "insuredSubsistenceMonths", bad(15) ? 3 : 6);
            put(facts, "insuredClaimsMonths", bad(15) ? 2 : 3);
            put(facts, "deploymentFailed", bad(15));
            put(facts, "failureByWorker", chance(20));
            put(facts, "validReasonNotToDeploy", chance(30));
            put(facts, "loanPercentPerYear", chance(80) ? 6 : 12);
            put(facts, "loanTied", bad(10));
            return facts;
        }

        // -------------------------------------------------------------- what German law asks of its own

        private Map<String, Object> germany() {
            Map<String, Object> facts = new LinkedHashMap<>();
            LocalDate start = signed.plusDays(40);
            for (String fact : GermanItems.USUALLY) {
                put(facts, fact, !bad(10));
            }
            for (String fact : GermanItems.SELDOM) {
                put(facts, fact, bad(10));
            }
            voucher(facts);
            put(facts, "jobContract", bad(10) ? pick("OTHERWISE", "NONE") : "THROUGH_PLACEMENT");
            put(facts, "placementEnded", chance(50));
            put(facts, "placementEndedOn", date(signed.plusDays(60)).toString());
            put(facts, "workerPapers", bad(20) ? pick("RETURNED_LATE", "NOT_RETURNED") : "NONE_TAKEN");
            put(facts, "businessPapersDestroyed", bad(20));
            put(facts, "businessPapersDestroyedOn", date(signed.plusDays(600)).toString());
            put(facts, "placedByAgency", chance(80));
            put(facts, "nationalityGroup", chance(85) ? "THIRD_COUNTRY_NATIONAL" : "UNION_CITIZEN");
            put(facts, "info299Items", some(GermanItems.INFORMATION, 20));
            put(facts, "info299GivenOn", date(signed.minusDays(bad(10) ? 0 : 5)).toString());
            put(
                    facts,
                    "counsellingNoticeOn",
                    date(start.plusDays(bad(15) ? 5 : -5)).toString());
            put(facts, "recruitedBy", bad(20) ? "OTHERS" : "FEDERAL_AGENCY");
            put(facts, "writtenTerms", some(GermanItems.WRITTEN_TERMS, 25));
            put(facts, "termsThatApply", some(GermanItems.TERMS_THAT_APPLY, 60));
            put(
                    facts,
                    "firstDayTermsGivenOn",
                    date(start.plusDays(bad(15) ? 3 : -3)).toString());
            put(
                    facts,
                    "seventhDayTermsGivenOn",
                    date(start.plusDays(bad(15) ? 9 : 2)).toString());
            put(
                    facts,
                    "monthTermsGivenOn",
                    date(start.plusDays(bad(15) ? 40 : 12)).toString());
            put(facts, "writtenTermsForm", chance(30) ? "ELECTRONIC" : bad(10) ? "OTHER" : "SIGNED_PAPER");
            put(facts, "identityPaperSector", pick("CONSTRUCTION", "OTHER"));
            put(facts, "workAbroad", false);
            put(facts, "writtenTermsChanged", false);
            put(facts, "careEmployer", pick("HOSPITAL", "OTHER"));
            put(facts, "payday", date(start.plusDays(30)).toString());
            put(facts, "payslipItems", some(GermanItems.PAYSLIP, 20));
            put(facts, "workDaysPerWeek", chance(80) ? 5 : 6);
            put(facts, "probationMonths", bad(20) ? 9 : 6);
            put(facts, "probationNoticeWeeks", bad(20) ? 1 : 2);
            put(facts, "noticeByEmployerDays", bad(15) ? 14 : 28);
            put(facts, "noticeByWorkerDays", bad(15) ? 42 : 28);
            if (chance(10)) {
                facts.put("shorterNoticePleaded", true);
                put(facts, "shorterNoticeAllowed", chance(60));
            }
            put(facts, "employmentEndedEarly", bad(15));
            put(facts, "earlyEndKnownOn", date(start.plusDays(50)).toString());
            put(facts, "earlyEndReported", chance(70));
            put(
                    facts,
                    "earlyEndReportedOn",
                    date(start.plusDays(chance(70) ? 60 : 100)).toString());
            return facts;
        }

        private void voucher(Map<String, Object> facts) {
            boolean presented = chance(40);
            put(facts, "voucherPresented", presented);
            boolean paid = presented && chance(60);
            put(facts, "voucherPaid", paid);
            if (presented) {
                put(
                        facts,
                        "voucherPresentedOn",
                        date(signed.minusDays(chance(70) ? 20 : 5)).toString());
                facts.put("voucherIssuedOn", date(signed.minusDays(5)).toString());
                put(facts, "voucherKind", pick("STANDARD", "HARD_TO_PLACE"));
                put(facts, "voucherAmount", euros(bad(20) ? 3200 : 2500));
                put(facts, "voucherPaidOn", date(signed.plusDays(20)).toString());
                put(facts, "voucherFirstPayment", euros(bad(20) ? 1500 : 1250));
                put(facts, "weeksEmployedAtFirstPayment", bad(20) ? 3 : 6);
                put(facts, "voucherRestPaid", paid && chance(50));
                put(facts, "monthsEmployedAtRestPayment", bad(20) ? 4 : 6);
                put(facts, "jobLimited", chance(20));
                put(facts, "monthsWithEmployerBefore", bad(20) ? 5 : 0);
            }
        }

        private List<String> some(List<String> all, int percent) {
            List<String> codes = new ArrayList<>(all);
            if (bad(percent)) {
                codes.remove(random.nextInt(codes.size()));
            }
            return codes;
        }

        private static Map<String, Object> euros(int value) {
            Map<String, Object> money = new LinkedHashMap<>();
            money.put("value", value);
            money.put("currency", "EUR");
            return money;
        }

        /** States a fact, or leaves it out where the record is not complete. */
        private void put(Map<String, Object> facts, String name, Object value) {
            if (!unknown(6)) {
                facts.put(name, value);
            }
        }

        private static Map<String, Object> extensionMoney(BigDecimal value) {
            Map<String, Object> money = new LinkedHashMap<>();
            money.put("value", value);
            money.put("currency", "USD");
            return money;
        }

        // -------------------------------------------------------------- dice

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        /** Something that breaks a demand: never in a spotless record. */
        private boolean bad(int percent) {
            return !spotless && chance(percent);
        }

        /** Something that nobody says: never in a complete record. */
        private boolean unknown(int percent) {
            return !complete && chance(percent);
        }

        @SafeVarargs
        @SuppressWarnings("varargs")
        private <T> T pick(T... values) {
            return values[random.nextInt(values.length)];
        }

        private <T> T pick(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        private Money money(int value) {
            return new Money(BigDecimal.valueOf(value), philippines ? "USD" : corridor[2]);
        }

        private static CalendarDate date(LocalDate day) {
            return CalendarDate.of(day);
        }
    }
}
