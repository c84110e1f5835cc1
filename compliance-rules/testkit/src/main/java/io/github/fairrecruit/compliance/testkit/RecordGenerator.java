package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.AttestationTopic;
import io.github.fairrecruit.compliance.model.ClauseKind;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostForm;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.model.CostPlace;
import io.github.fairrecruit.compliance.model.DeductionPurpose;
import io.github.fairrecruit.compliance.model.DocumentType;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.IncidentKind;
import io.github.fairrecruit.compliance.model.Independence;
import io.github.fairrecruit.compliance.model.JourneyEventKind;
import io.github.fairrecruit.compliance.model.LicenceStatus;
import io.github.fairrecruit.compliance.model.LicensingRegime;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.PatternKind;
import io.github.fairrecruit.compliance.model.PayPeriod;
import io.github.fairrecruit.compliance.model.RecruiterRole;
import io.github.fairrecruit.compliance.model.RecruitmentStage;
import io.github.fairrecruit.compliance.model.Sex;
import io.github.fairrecruit.compliance.model.Term;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Consequence;
import io.github.fairrecruit.compliance.pack.CorridorRole;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PeriodBase;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes records as JSON trees: some complete, some nearly empty; some spotless, some full of breaches; with open and
 * closed lists, and dates and amounts around those of the law. What packs ask of their own is stated too. The same seed
 * gives the same records.
 */
final class RecordGenerator {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "NPR", "AED");
    private static final List<String> DESTINATIONS = List.of("DE", "QA", "SG", "NP");
    private static final List<String> OCCUPATIONS = List.of("9111", "2221", "7112", "6223", "8350");
    private static final List<String> LANGUAGES = List.of("en", "de", "ne", "ar");
    private static final List<ActorKind> WORKER_SIDE =
            List.of(ActorKind.WORKER, ActorKind.FAMILY, ActorKind.THIRD_PARTY_FOR_WORKER);
    private static final List<ActorKind> OTHER_SIDE =
            List.of(ActorKind.EMPLOYER, ActorKind.RECRUITER, ActorKind.SUB_AGENT, ActorKind.STATE);

    /** The period of a wage that an amount of the law speaks of. */
    private static final Map<PeriodBase, PayPeriod> PAY = Map.of(
            PeriodBase.HOUR, PayPeriod.HOUR,
            PeriodBase.DAY, PayPeriod.DAY,
            PeriodBase.WEEK, PayPeriod.WEEK,
            PeriodBase.MONTH, PayPeriod.MONTH,
            PeriodBase.YEAR, PayPeriod.YEAR);

    private static final Map<String, Term> TERM_OF_PROPERTY = new TreeMap<>(Map.of(
            "employer", Term.EMPLOYER,
            "workplace", Term.WORKPLACE,
            "start", Term.START,
            "occupation", Term.OCCUPATION,
            "tasks", Term.TASKS,
            "wage", Term.WAGE,
            "hoursPerWeek", Term.HOURS,
            "weeklyRest", Term.REST_AND_LEAVE,
            "paidLeaveDays", Term.REST_AND_LEAVE,
            "noticeDays", Term.TERMINATION));

    private final SplittableRandom random;
    private final List<PackInfo> packs;
    private final List<LocalDate> lawDates;
    private final List<String> origins;
    private final List<String> destinations;

    /** Countries whose own law is tried: most corridors touch one of them. */
    private final List<String> lawOfOrigins;

    private final List<String> lawOfDestinations;
    private final List<String> instruments;
    private final List<String> currencies;
    private final List<Amounts> fees;
    private final List<Amounts> wages;
    private final List<ExtensionGenerator> extensions;

    /** How much of the record at hand is known, and how much of it is as it should be. */
    private double known;

    private double good;
    private LocalDate base;
    /** First day of work. It stands in the journey and in the terms, and nobody tells two different ones. */
    private LocalDate start;

    private boolean group;
    /** Whether what is wrong in the record was repaired, or is covered by a complete exception. */
    private boolean repaired;

    private boolean excepted;
    private String origin;
    private String destination;
    /** The currency of most amounts of a record. */
    private String currency;

    RecordGenerator(long seed, List<PackInfo> packs) {
        this(seed, packs, packs);
    }

    /**
     * @param packs all packs of the engine
     * @param tried those whose law is tried: corridors, dates and amounts are mostly theirs
     */
    RecordGenerator(long seed, List<PackInfo> packs, List<PackInfo> tried) {
        random = new SplittableRandom(seed);
        this.packs = packs;
        Set<LocalDate> dates = new TreeSet<>();
        Set<String> countries = new TreeSet<>(List.of("AL", "ID", "NP", "PH"));
        Set<String> treaties = new TreeSet<>();
        for (PackInfo pack : packs) {
            dates.addAll(LawDates.of(pack));
            pack.requirements().stream()
                    .map(Requirement::instrument)
                    .filter(Objects::nonNull)
                    .forEach(treaties::add);
            pack.parameters()
                    .forEach(parameter -> parameter
                            .values()
                            .forEach(value -> value.codes().stream()
                                    .filter(code -> code.matches("[A-Z]{2}"))
                                    .limit(5)
                                    .forEach(countries::add)));
        }
        dates.add(LocalDate.of(2019, 3, 1));
        lawDates = List.copyOf(dates);
        lawOfOrigins = countries(tried, CorridorRole.ORIGIN);
        lawOfDestinations = countries(tried, CorridorRole.DESTINATION);
        countries.addAll(lawOfOrigins);
        origins = List.copyOf(countries);
        destinations = Stream.concat(DESTINATIONS.stream(), lawOfDestinations.stream())
                .distinct()
                .toList();
        instruments = List.copyOf(treaties);
        List<Amounts> amounts = Amounts.of(tried);
        currencies = Stream.concat(CURRENCIES.stream(), amounts.stream().map(Amounts::currency))
                .distinct()
                .toList();
        fees = amounts.stream().filter(amount -> !isPay(amount)).toList();
        wages = amounts.stream().filter(RecordGenerator::isPay).toList();
        extensions = packs.stream()
                .map(pack -> new ExtensionGenerator(random, pack))
                .filter(ExtensionGenerator::hasFacts)
                .toList();
    }

    private static boolean isPay(Amounts amount) {
        return amount.per() != null && PAY.containsKey(amount.per());
    }

    /** Countries whose law speaks in this part of a corridor, and those that requirements name for it. */
    private static List<String> countries(List<PackInfo> packs, CorridorRole role) {
        Set<String> countries = new TreeSet<>();
        for (PackInfo pack : packs) {
            if (pack.jurisdiction() != null
                    && (pack.roles().isEmpty() || pack.roles().contains(role))) {
                countries.add(pack.jurisdiction());
            }
            pack.requirements().stream()
                    .map(Requirement::scope)
                    .flatMap(scope -> (role == CorridorRole.ORIGIN ? scope.origins() : scope.destinations()).stream())
                    .forEach(countries::add);
        }
        return List.copyOf(countries);
    }

    /** A record of a kind. */
    ObjectNode next(SubjectKind kind) {
        begin();
        ObjectNode record = switch (kind) {
            case PLACEMENT -> placement();
            case AGENCY -> agency();
            case AGREEMENT -> agreement();
            case PORTFOLIO -> portfolio();
        };
        extend(record, kind);
        return record;
    }

    /** What the packs ask of their own. */
    private void extend(ObjectNode record, SubjectKind kind) {
        ObjectNode stated = object();
        for (ExtensionGenerator pack : extensions) {
            ObjectNode facts = pack.next(kind, known, List.of(base, start));
            if (!facts.isEmpty()) {
                stated.set(pack.pack(), facts);
            }
        }
        if (!stated.isEmpty()) {
            record.set("extensions", stated);
        }
    }

    private void begin() {
        known = pick(List.of(1.0, 1.0, 0.97, 0.9, 0.6, 0.25));
        good = pick(List.of(1.0, 0.95, 0.7, 0.3, 0.05));
        group = chance(0.07);
        repaired = chance(0.2);
        excepted = chance(0.15);
        origin = among(lawOfOrigins, origins);
        destination = chance(0.85) ? among(lawOfDestinations, destinations) : origin;
        currency = pick(currencies);
        double when = random.nextDouble();
        if (when < 0.6) {
            base = LocalDate.of(2019, 4, 1).plusDays(random.nextInt(2750));
        } else if (when < 0.8) {
            base = pick(lawDates).plusDays(random.nextInt(-40, 41));
        } else if (when < 0.9) {
            base = EARLIEST.plusDays(random.nextInt(25_000));
        } else {
            base = LocalDate.of(2026, 11, 1).plusDays(random.nextInt(500));
        }
        start = base.plusDays(random.nextInt(10, 90));
    }

    /** Mostly one of the first, where there are any. */
    private String among(List<String> first, List<String> all) {
        return !first.isEmpty() && chance(0.6) ? pick(first) : pick(all);
    }

    private ObjectNode placement() {
        ObjectNode record = JSON.objectNode();
        record.put("id", "P-" + random.nextInt(1, 100_000));
        if (group) {
            record.set("group", object().put("workers", random.nextInt(2, 30)));
        }
        maybe(record, "period", 0.3, this::period);
        String occupation = pick(OCCUPATIONS);
        maybe(record, "worker", 1, () -> worker(occupation));
        maybe(record, "corridor", 1, this::corridor);
        maybe(record, "recruiterChain", 0.7, () -> list(3, this::link));
        ObjectNode terms = terms(occupation);
        maybe(record, "offer", 0.9, () -> offer(terms));
        maybe(record, "contract", 1, () -> contract(changed(terms)));
        maybe(record, "laterContracts", 0.15, () -> list(2, () -> contract(changed(terms))));
        maybe(record, "actualTerms", 0.8, () -> paid(changed(terms)));
        maybe(record, "changeConsents", 0.3, () -> list(3, this::consent));
        maybe(record, "costs", 0.85, () -> list(4, this::cost));
        maybe(record, "deductions", 0.5, () -> list(3, this::deduction));
        maybe(record, "documents", 0.7, () -> list(3, this::document));
        maybe(record, "journey", 1, this::journey);
        maybe(record, "movement", 0.9, this::movement);
        maybe(record, "incidents", chance(good) ? 0.1 : 0.7, () -> list(2, this::incident));
        if (chance(0.3)) {
            record.set("youngWorkerAuthorisation", authorisation());
        }
        maybe(record, "attestations", 0.5, () -> list(2, this::attestation));
        statements(
                record,
                ListName.COSTS,
                ListName.DEDUCTIONS,
                ListName.DOCUMENTS,
                ListName.CLAUSES,
                ListName.TERMS_CHANGES,
                ListName.TERMS_STATED,
                ListName.RECRUITER_CHAIN,
                ListName.INCIDENTS);
        if (record.path("statements")
                .valueStream()
                .anyMatch(statement -> statement.path("closes").asString("").equals(ListName.TERMS_STATED.name()))) {
            completeTermsStated(record.get("offer"));
            completeTermsStated(record.get("contract"));
            record.path("laterContracts").forEach(RecordGenerator::completeTermsStated);
        }
        return record;
    }

    private ObjectNode agency() {
        ObjectNode record = JSON.objectNode();
        record.put("subject", SubjectKind.AGENCY.word());
        record.put("id", "A-" + random.nextInt(1, 100_000));
        maybe(record, "period", 0.3, this::period);
        String seat = chance(0.75) ? origin : destination;
        text(record, "country", seat);
        maybe(record, "corridor", 0.9, this::corridor);
        maybe(record, "licences", 0.8, () -> list(2, () -> licence(seat)));
        maybe(record, "operations", 0.95, () -> list(3, this::link));
        maybe(record, "policies", 0.4, () -> list(2, this::attestation));
        statements(record, ListName.LICENCES, ListName.RECRUITER_CHAIN);
        return record;
    }

    private ObjectNode agreement() {
        ObjectNode record = JSON.objectNode();
        record.put("subject", SubjectKind.AGREEMENT.word());
        record.put("id", "S-" + random.nextInt(1, 100_000));
        maybe(record, "period", 0.3, this::period);
        date(record, "signedOn", -30, 0);
        maybe(record, "agency", 0.95, this::link);
        maybe(record, "corridor", 0.9, this::corridor);
        flag(record, "noFeeClause", true);
        flag(record, "liabilityClause", true);
        maybe(
                record,
                "jobs",
                0.5,
                () -> list(2, () -> {
                    ObjectNode job = object();
                    job.put("number", random.nextInt(1, 50));
                    maybe(job, "terms", 0.7, () -> terms("7112"));
                    return job;
                }));
        statements(record, ListName.RECRUITER_CHAIN);
        return record;
    }

    private ObjectNode portfolio() {
        ObjectNode record = JSON.objectNode();
        record.put("subject", SubjectKind.PORTFOLIO.word());
        record.put("id", "F-" + random.nextInt(1, 100_000));
        maybe(record, "period", 0.95, this::period);
        text(record, "country", chance(0.75) ? origin : destination);
        maybe(record, "corridor", 0.8, this::corridor);
        maybe(record, "placements", 0.95, () -> JSON.numberNode(random.nextInt(60)));
        maybe(record, "workers", 0.8, this::count);
        maybe(record, "patterns", 0.9, () -> {
            ArrayNode patterns = JSON.arrayNode();
            for (PatternKind kind : PatternKind.values()) {
                if (chance(0.7)) {
                    patterns.add(object().put("kind", kind.name()).set("count", count()));
                }
            }
            return patterns;
        });
        maybe(record, "affected", 0.95, () -> {
            ArrayNode affected = JSON.arrayNode();
            for (PackInfo pack : packs) {
                for (Consequence consequence : pack.consequences()) {
                    if (chance(0.8)) {
                        affected.add(object().put("pack", pack.id())
                                .put("consequence", consequence.id())
                                .set("persons", count()));
                    }
                }
            }
            return affected;
        });
        return record;
    }

    /** A number, mostly a small one and exact. */
    private ObjectNode count() {
        int least = chance(good) ? 0 : random.nextInt(chance(0.8) ? 7 : 60);
        ObjectNode count = object();
        if (least > 0 || chance(0.8)) {
            count.put("atLeast", least);
        }
        return chance(0.9) ? count.put("atMost", least + (chance(known) ? 0 : random.nextInt(6))) : count;
    }

    private ObjectNode period() {
        ObjectNode period = object();
        period.put("from", base.minusDays(400).toString());
        if (chance(known)) {
            period.put("until", base.plusDays(800).toString());
        } else {
            flag(period, "ongoing", true);
        }
        return period;
    }

    private ObjectNode worker(String occupation) {
        ObjectNode worker = object();
        if (chance(0.5)) {
            int years = chance(0.6) ? random.nextInt(18, 50) : random.nextInt(13, 19);
            set(worker, "birthDate", () -> day(base.minusYears(years).minusDays(random.nextInt(300))));
        } else {
            maybe(worker, "ages", 0.9, () -> {
                int years = chance(0.6) ? random.nextInt(18, 50) : random.nextInt(13, 19);
                ArrayNode ages = JSON.arrayNode();
                ages.add(object().put("event", "RECRUITMENT").put("years", years));
                for (String event : List.of("DEPARTURE", "START_OF_WORK")) {
                    if (chance(known)) {
                        ages.add(object().put("event", event).put("years", years));
                    }
                }
                return ages;
            });
        }
        constant(worker, "sex", Sex.values());
        text(worker, "nationality", chance(0.8) ? origin : "IN");
        maybe(worker, "languages", 0.9, () -> JSON.arrayNode().add(chance(good) ? "en" : "ne"));
        maybe(worker, "categories", 0.9, () -> {
            Set<String> categories = new LinkedHashSet<>();
            // Categories, once given, are complete: those that the occupation makes are among them.
            if (occupation.equals("9111")) {
                categories.add("DOMESTIC");
            }
            if (occupation.equals("2221")) {
                categories.add("HEALTH");
            }
            if (occupation.equals("6223")) {
                categories.add("FISHER");
            }
            if (occupation.equals("8350")) {
                categories.add("SEAFARER");
            }
            if (categories.isEmpty() || chance(0.1)) {
                categories.add(pick(WorkerCategory.values()).name());
            }
            ArrayNode list = JSON.arrayNode();
            categories.forEach(list::add);
            return list;
        });
        return worker;
    }

    private ObjectNode corridor() {
        ObjectNode corridor = object();
        text(corridor, "origin", origin);
        text(corridor, "destination", destination);
        maybe(corridor, "transit", 0.1, () -> JSON.arrayNode().add(pick(destinations)));
        if (chance(0.9)) {
            set(corridor, "freeMovement", () -> JSON.booleanNode(chance(0.1)));
        }
        maybe(
                corridor,
                "licensing",
                0.9,
                () -> each(
                        List.of(origin, destination),
                        country -> object().put("country", country)
                                .put(
                                        "regime",
                                        (chance(0.8) ? LicensingRegime.LICENSING : LicensingRegime.OTHERWISE).name())));
        maybe(corridor, "ratifications", 0.9, () -> {
            ArrayNode list = JSON.arrayNode();
            for (String instrument : instruments) {
                for (String country : new TreeSet<>(List.of(origin, destination))) {
                    if (chance(known)) {
                        ObjectNode ratification =
                                object().put("country", country).put("instrument", instrument);
                        flag(ratification, "ratified", true);
                        if (chance(0.6)) {
                            ratification.set("inForceFrom", day(base.minusDays(random.nextInt(-100, 4000))));
                        }
                        list.add(ratification);
                    }
                }
            }
            return list;
        });
        return corridor;
    }

    private ObjectNode link() {
        String country = chance(0.5) ? origin : destination;
        ObjectNode link = object();
        text(link, "agency", "AG-" + random.nextInt(9));
        constant(link, "role", RecruiterRole.values());
        text(link, "country", country);
        maybe(
                link,
                "workerCategories",
                0.8,
                () -> JSON.arrayNode()
                        .add(
                                chance(0.9)
                                        ? "GENERAL"
                                        : pick(WorkerCategory.values()).name()));
        date(link, "actedOn", -90, 60);
        if (chance(0.5)) {
            flag(link, "licensed", true);
        }
        maybe(link, "occupations", 0.6, () -> JSON.arrayNode().add(pick(OCCUPATIONS)));
        maybe(link, "licence", 0.8, () -> licence(country));
        flag(link, "mandate", true);
        return link;
    }

    private ObjectNode licence(String country) {
        ObjectNode licence = object();
        licence.put("number", "L-" + random.nextInt(99));
        text(licence, "jurisdiction", country);
        boolean sound = chance(good);
        set(licence, "validFrom", () -> day(base.minusDays(sound ? 900 : random.nextInt(-100, 900))));
        set(licence, "validUntil", () -> day(base.plusDays(sound ? 900 : random.nextInt(-200, 900))));
        set(
                licence,
                "status",
                () -> JSON.stringNode((sound ? LicenceStatus.VALID : pick(LicenceStatus.values())).name()));
        maybe(licence, "services", 0.2, () -> JSON.arrayNode().add("placement"));
        maybe(licence, "destinations", 0.9, () -> JSON.arrayNode().add(chance(good) ? destination : "FR"));
        maybe(licence, "occupations", 0.9, () -> {
            ArrayNode covered = JSON.arrayNode();
            OCCUPATIONS.stream()
                    .map(code -> chance(0.2) ? code.substring(0, 2) : code)
                    .filter(code -> sound || chance(0.7))
                    .forEach(covered::add);
            return covered;
        });
        if (!sound) {
            maybe(
                    licence,
                    "history",
                    0.5,
                    () -> list(
                            2,
                            () -> object().put(
                                            "status",
                                            pick(LicenceStatus.values()).name())
                                    .put(
                                            "on",
                                            base.plusDays(random.nextInt(-300, 300))
                                                    .toString())));
        }
        return licence;
    }

    private ObjectNode terms(String occupation) {
        ObjectNode terms = object();
        text(terms, "employer", "E-1");
        text(terms, "workplace", "site 1");
        text(terms, "occupation", occupation);
        set(terms, "start", () -> JSON.stringNode(start.toString()));
        maybe(terms, "tasks", 0.9, () -> JSON.arrayNode().add("task 1"));
        number(terms, "durationMonths", 24);
        number(terms, "probationDays", 60);
        int hours = pick(List.of(40, 40, 40, 48, 20));
        set(terms, "wage", () -> wage(hours));
        number(terms, "hoursPerWeek", hours);
        set(terms, "weeklyRest", () -> {
            ObjectNode rest = object();
            number(rest, "hours", chance(good) ? 24 + random.nextInt(3) : random.nextInt(10, 26));
            flag(rest, "consecutive", true);
            return rest;
        });
        number(terms, "paidLeaveDays", 20);
        flag(terms, "foodProvided", true);
        flag(terms, "accommodationProvided", true);
        flag(terms, "repatriationPaid", true);
        number(terms, "noticeDays", 30);
        set(terms, "hazardous", () -> JSON.booleanNode(chance(0.5)));
        return terms;
    }

    /** Some wage, or one close to a minimum that the law of a pack names: by the hour, or what it comes to in a month. */
    private ObjectNode wage(int hours) {
        ObjectNode wage = object();
        if (wages.isEmpty() || chance(0.4)) {
            wage.set("amount", money(1000 + 10 * random.nextInt(50)));
            constant(wage, "period", new PayPeriod[] {PayPeriod.MONTH});
            return wage;
        }
        Amounts minimum = pick(wages);
        Amounts.Amount near = minimum.near(random);
        PayPeriod period = PAY.get(minimum.per());
        if (chance(0.3)) {
            near = new Amounts.Amount(near.value().multiply(BigDecimal.valueOf(2)), near.currency());
        }
        if (period == PayPeriod.HOUR && chance(0.4)) {
            // The shortest and the longest month make the bounds of what an hour is worth.
            int days = pick(List.of(28, 30, 31, 33));
            BigDecimal monthly = near.value()
                    .multiply(BigDecimal.valueOf((long) hours * days))
                    .divide(BigDecimal.valueOf(7), 2, RoundingMode.HALF_UP);
            near = new Amounts.Amount(monthly, near.currency());
            period = PayPeriod.MONTH;
        }
        wage.set("amount", Amounts.json(near, chance(Math.max(known, 0.7))));
        constant(wage, "period", new PayPeriod[] {period});
        return wage;
    }

    /** What was really paid, for a day of work. */
    private ObjectNode paid(ObjectNode terms) {
        if (terms.get("wage") instanceof ObjectNode wage && chance(0.3)) {
            set(wage, "on", () -> day(start.plusDays(random.nextInt(0, 200))));
        }
        return terms;
    }

    /** The same terms, or some of them changed or unknown. */
    private ObjectNode changed(ObjectNode terms) {
        ObjectNode changed = terms.deepCopy();
        for (String name : List.copyOf(changed.propertyNames())) {
            JsonNode value = changed.get(name);
            if (!chance(Math.max(known, 0.5))) {
                changed.remove(name);
            } else if (value.isNumber() && !chance(Math.max(good, 0.8))) {
                changed.put(name, Math.max(0, value.intValue() + random.nextInt(-5, 6)));
            } else if (value.isBoolean() && !name.equals("hazardous") && !chance(Math.max(good, 0.8))) {
                changed.put(name, !value.booleanValue());
            } else if (name.equals("workplace") && !chance(Math.max(good, 0.8))) {
                changed.put(name, "site 2");
            } else if (name.equals("wage") && !chance(Math.max(good, 0.7))) {
                String paidIn = value.path("amount").path("currency").asString("USD");
                ((ObjectNode) value).set("amount", money(900 + 10 * random.nextInt(70), paidIn));
            }
        }
        return changed;
    }

    private ObjectNode offer(ObjectNode terms) {
        ObjectNode offer = object();
        flag(offer, "written", true);
        maybe(offer, "languages", 0.95, () -> JSON.arrayNode().add(chance(good) ? "en" : pick(LANGUAGES)));
        date(offer, "givenOn", -80, -20);
        maybe(offer, "termsStated", 0.95, this::termsStated);
        offer.set("terms", terms);
        return offer;
    }

    private ObjectNode contract(ObjectNode terms) {
        ObjectNode contract = object();
        flag(contract, "written", true);
        if (chance(0.6)) {
            flag(contract, "verifiable", true);
        }
        maybe(contract, "languages", 0.95, () -> JSON.arrayNode().add(chance(good) ? "en" : pick(LANGUAGES)));
        date(contract, "copyGivenOn", chance(good) ? -15 : 0, chance(good) ? 5 : 60);
        date(contract, "signedOn", -15, 0);
        flag(contract, "enforceableAtDestination", true);
        if (chance(0.3)) {
            number(contract, "version", random.nextInt(3));
        }
        boolean sound = chance(good);
        maybe(
                contract,
                "clauses",
                0.8,
                () -> list(3, () -> {
                    ObjectNode clause = object();
                    ClauseKind kind = sound ? ClauseKind.OTHER : pick(ClauseKind.values());
                    set(clause, "kind", () -> JSON.stringNode(kind.name()));
                    clause.put("text", "clause " + random.nextInt(9));
                    return clause;
                }));
        maybe(contract, "termsStated", 0.95, this::termsStated);
        contract.set("terms", terms);
        return contract;
    }

    private ArrayNode termsStated() {
        ArrayNode stated = JSON.arrayNode();
        boolean all = chance(good);
        for (Term term : Term.values()) {
            if (all || chance(0.6)) {
                stated.add(term.name());
            }
        }
        return stated;
    }

    /** A closed list of terms that leaves out a term with a value contradicts itself, and would be refused. */
    private static void completeTermsStated(JsonNode view) {
        if (view == null || !view.path("terms").isObject()) {
            return;
        }
        Set<String> stated = new LinkedHashSet<>();
        view.path("termsStated").forEach(term -> stated.add(term.asString()));
        TERM_OF_PROPERTY.forEach((property, term) -> {
            if (view.get("terms").has(property)) {
                stated.add(term.name());
            }
        });
        ArrayNode list = JSON.arrayNode();
        stated.forEach(list::add);
        ((ObjectNode) view).set("termsStated", list);
    }

    private ObjectNode consent() {
        ObjectNode consent = object();
        consent.put("term", pick(Term.values()).name());
        date(consent, "on", 0, 60);
        flag(consent, "free", true);
        flag(consent, "informed", true);
        text(consent, "approvedBy", "ministry");
        return consent;
    }

    private ObjectNode cost() {
        ObjectNode cost = object();
        // Where the law caps fees, many costs are fees.
        boolean fee = !fees.isEmpty() && chance(0.3);
        CostCategory category = fee ? CostCategory.RECRUITMENT_FEE : pick(CostCategory.values());
        set(cost, "category", () -> JSON.stringNode(category.name()));
        if (chance(0.6)) {
            set(cost, "item", () -> JSON.stringNode(item(category).name()));
        }
        if (category == CostCategory.OTHER) {
            text(cost, "label", "service charge");
        }
        Amounts.Amount near = !fees.isEmpty() && chance(fee ? 0.6 : 0.3)
                ? pick(fees).near(random)
                : new Amounts.Amount(
                        BigDecimal.valueOf(random.nextInt(10, 2000)), chance(0.6) ? currency : pick(currencies));
        BigDecimal amount = near.value();
        String paidIn = near.currency();
        set(cost, "amount", () -> Amounts.json(near, chance(Math.max(known, 0.7))));
        tax(cost, near);
        basis(cost);
        date(cost, "chargedOn", -60, 60);
        constant(cost, "stage", RecruitmentStage.values());
        constant(cost, "place", CostPlace.values());
        bearer(cost, chance(good));
        if (chance(fee ? 0.9 : 0.5)) {
            constant(cost, "payee", new ActorKind[] {ActorKind.RECRUITER, ActorKind.SUB_AGENT});
        } else {
            constant(cost, "payee", ActorKind.values());
        }
        set(cost, "requiredForAccess", () -> JSON.booleanNode(chance(0.7)));
        set(cost, "imposedInRecruitment", () -> JSON.booleanNode(chance(0.7)));
        constant(cost, "initiatedBy", ActorKind.values());
        flag(cost, "disclosedBeforeAcceptance", true);
        flag(cost, "inContract", true);
        flag(cost, "receiptGiven", true);
        if (chance(0.2)) {
            set(cost, "officialTariff", () -> money(random.nextInt(10, 2000), paidIn));
        }
        if (excepted || chance(0.25)) {
            cost.set("exception", exception(category));
        }
        if (repaired) {
            cost.set("reimbursements", JSON.arrayNode().add(repayment(cost, amount, paidIn)));
        } else if (chance(0.3)) {
            cost.set("reimbursements", list(2, () -> repayment(cost, chance(0.5) ? amount : part(amount), paidIn)));
        }
        return cost;
    }

    /** Some of an amount. */
    private BigDecimal part(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(random.nextInt(1, 100)))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.UP);
    }

    /** Value added tax: within the amount, on top of it, or nobody says. */
    private void tax(ObjectNode cost, Amounts.Amount amount) {
        if (chance(0.4)) {
            flag(cost, "taxIncluded", true);
        }
        if (cost.has("taxIncluded") && !cost.get("taxIncluded").booleanValue() && chance(0.7)) {
            BigDecimal rate = new BigDecimal("0.19");
            BigDecimal tax = amount.value().multiply(rate).setScale(2, RoundingMode.UP);
            set(
                    cost,
                    "tax",
                    () -> Amounts.json(new Amounts.Amount(tax, amount.currency()), chance(Math.max(known, 0.7))));
        }
    }

    private ObjectNode repayment(ObjectNode cost, BigDecimal amount, String paidIn) {
        ObjectNode paid = object();
        set(paid, "amount", () -> Amounts.json(new Amounts.Amount(amount, paidIn), chance(Math.max(known, 0.7))));
        if (cost.has("basis")) {
            paid.set("basis", cost.get("basis"));
        }
        date(paid, "on", 60, 120);
        set(paid, "by", () -> JSON.stringNode(pick(OTHER_SIDE).name()));
        return paid;
    }

    /** Mostly an item that belongs to the category; packs may name any item under any category. */
    private CostItem item(CostCategory category) {
        if (chance(0.2)) {
            return pick(CostItem.values());
        }
        return switch (category) {
            case MEDICAL -> pick(new CostItem[] {CostItem.STATUTORY_MEDICAL_CERTIFICATE, CostItem.OTHER_MEDICAL});
            case TRAVEL ->
                pick(new CostItem[] {
                    CostItem.OUTWARD_TRAVEL, CostItem.RETURN_TRAVEL, CostItem.LODGING, CostItem.TRANSFER_TO_WORKPLACE
                });
            case ADMINISTRATIVE ->
                pick(new CostItem[] {
                    CostItem.PASSPORT,
                    CostItem.SEAFARERS_BOOK,
                    CostItem.VISA,
                    CostItem.PERMIT,
                    CostItem.CONTRACT,
                    CostItem.CLEARANCE,
                    CostItem.BIRTH_CERTIFICATE,
                    CostItem.EDUCATION_RECORD,
                    CostItem.PROFESSIONAL_LICENCE,
                    CostItem.PROCESSING_FEE
                });
            case INSURANCE ->
                pick(new CostItem[] {CostItem.INSURANCE_PREMIUM, CostItem.SOCIAL_INSURANCE, CostItem.WELFARE_FUND});
            default -> chance(0.5) ? CostItem.OTHER : pick(CostItem.values());
        };
    }

    /** Who pays and who bears. A payment by the worker has no other bearer: such a record would be refused. */
    private void bearer(ObjectNode cost, boolean sound) {
        if (sound) {
            set(cost, "payer", () -> JSON.stringNode(pick(OTHER_SIDE).name()));
            set(cost, "ultimateBearer", () -> JSON.stringNode(pick(OTHER_SIDE).name()));
            set(cost, "form", () -> JSON.stringNode(CostForm.CASH.name()));
            return;
        }
        set(cost, "payer", () -> JSON.stringNode((chance(0.8) ? pick(WORKER_SIDE) : pick(OTHER_SIDE)).name()));
        set(cost, "form", () -> JSON.stringNode(pick(CostForm.values()).name()));
        if (chance(0.6)) {
            set(cost, "ultimateBearer", () -> JSON.stringNode(pick(WORKER_SIDE).name()));
        }
    }

    private ObjectNode exception(CostCategory category) {
        double before = good;
        if (excepted) {
            good = 1;
        }
        ObjectNode exception = object();
        text(exception, "instrument", "order 1");
        text(exception, "authority", "ministry");
        flag(exception, "competentAuthority", true);
        set(exception, "validFrom", () -> day(base.minusDays(500)));
        if (chance(0.5)) {
            flag(exception, "openEnded", true);
        } else {
            set(exception, "validUntil", () -> day(base.plusDays(chance(good) ? 500 : -100)));
        }
        set(exception, "workerCategories", () -> {
            ArrayNode categories = JSON.arrayNode();
            for (WorkerCategory kind : WorkerCategory.values()) {
                if (chance(0.85)) {
                    categories.add(kind.name());
                }
            }
            return categories.isEmpty() ? categories.add("GENERAL") : categories;
        });
        set(exception, "services", () -> JSON.arrayNode().add((chance(0.9) ? category : CostCategory.OTHER).name()));
        flag(exception, "consulted", true);
        flag(exception, "inWorkersInterest", true);
        text(exception, "country", chance(0.8) ? origin : destination);
        good = before;
        return exception;
    }

    private ObjectNode deduction() {
        ObjectNode deduction = object();
        boolean sound = chance(good);
        set(
                deduction,
                "purpose",
                () -> JSON.stringNode(
                        (sound ? DeductionPurpose.TAX_OR_SOCIAL_SECURITY : pick(DeductionPurpose.values())).name()));
        set(deduction, "amount", () -> money(random.nextInt(10, 300)));
        constant(deduction, "beneficiary", ActorKind.values());
        date(deduction, "on", 60, 200);
        return deduction;
    }

    private ObjectNode document() {
        ObjectNode document = object();
        set(
                document,
                "type",
                () -> JSON.stringNode((chance(0.5) ? DocumentType.PASSPORT : pick(DocumentType.values())).name()));
        boolean sound = chance(good);
        ActorKind holder = sound ? ActorKind.WORKER : pick(ActorKind.values());
        set(document, "holder", () -> JSON.stringNode(holder.name()));
        date(document, "since", 0, 90);
        if (chance(0.4)) {
            flag(document, "keptAtWorkersRequest", true);
            flag(document, "accessWithoutPermission", true);
        }
        set(document, "confiscated", () -> JSON.booleanNode(!WORKER_SIDE.contains(holder) && !chance(good)));
        flag(document, "receiptGiven", true);
        set(document, "destroyed", () -> JSON.booleanNode(!repaired && !WORKER_SIDE.contains(holder) && !chance(good)));
        if (repaired || (!sound && chance(0.5))) {
            date(document, "returnedOn", 100, 300);
        }
        return document;
    }

    private ArrayNode journey() {
        ArrayNode journey = JSON.arrayNode();
        LocalDate day = start.minusDays(random.nextInt(4, 40));
        for (JourneyEventKind kind : JourneyEventKind.values()) {
            day = kind == JourneyEventKind.START_OF_WORK ? start : day.plusDays(random.nextInt(2));
            LocalDate on = day;
            if (chance(known)) {
                ObjectNode event = object().put("kind", kind.name());
                set(event, "on", () -> day(on));
                journey.add(event);
            }
            if (kind == JourneyEventKind.START_OF_WORK) {
                day = start.plusDays(600);
            }
        }
        return journey;
    }

    private ObjectNode incident() {
        ObjectNode incident = object();
        constant(incident, "kind", IncidentKind.values());
        date(incident, "on", 60, 200);
        return incident;
    }

    private ObjectNode authorisation() {
        ObjectNode authorisation = object();
        text(authorisation, "authority", "inspectorate");
        for (String limb : List.of("authorised", "consulted", "fullyProtected", "trained")) {
            flag(authorisation, limb, true);
        }
        return authorisation;
    }

    private ObjectNode attestation() {
        ObjectNode attestation = object();
        attestation.put(
                "topic",
                (chance(0.7) ? AttestationTopic.SAFE_AND_DECENT_WORK : pick(AttestationTopic.values())).name());
        constant(attestation, "independence", Independence.values());
        set(attestation, "on", () -> day(base.minusDays(100)));
        set(attestation, "validUntil", () -> day(chance(0.5) ? base.plusDays(200) : LocalDate.of(2030, 1, 1)));
        constant(attestation, "grade", EvidenceGrade.values());
        return attestation;
    }

    private void statements(ObjectNode record, ListName... lists) {
        ArrayNode statements = JSON.arrayNode();
        boolean termsOpen = chance(0.4);
        for (ListName list : lists) {
            if (!chance(known >= 0.97 ? 0.95 : known * 0.7)) {
                continue;
            }
            // Where these lists are closed, every term is one of their elements and cannot be blanked alone.
            if (termsOpen && (list == ListName.TERMS_CHANGES || list == ListName.TERMS_STATED)) {
                continue;
            }
            ObjectNode statement = object().put("closes", list.name());
            if (list == ListName.COSTS && chance(0.25)) {
                ArrayNode categories = JSON.arrayNode();
                for (CostCategory category : CostCategory.values()) {
                    if (chance(0.4)) {
                        categories.add(category.name());
                    }
                }
                // None would mean all.
                statement.set("categories", categories.isEmpty() ? categories.add("RECRUITMENT_FEE") : categories);
            }
            if (chance(0.3)) {
                constant(statement, "grade", EvidenceGrade.values());
            }
            statements.add(statement);
        }
        if (!statements.isEmpty()) {
            record.set("statements", statements);
        }
    }

    private JsonNode money(int value) {
        return money(value, CURRENCIES.get(0));
    }

    private JsonNode money(int value, String currency) {
        ObjectNode money = object();
        if (chance(Math.max(known, 0.7))) {
            money.put("value", value);
        }
        return money.put("currency", currency);
    }

    private void basis(ObjectNode node) {
        if (group) {
            constant(node, "basis", AmountBasis.values());
        }
    }

    /** A date, mostly of a day, at times of a month or a year only. */
    private JsonNode day(LocalDate day) {
        String text = day.toString();
        double precision = random.nextDouble();
        return JSON.stringNode(
                precision < 0.85 ? text : precision < 0.94 ? text.substring(0, 7) : text.substring(0, 4));
    }

    private ObjectNode movement() {
        ObjectNode movement = object();
        set(movement, "exitPermissionRequired", () -> JSON.booleanNode(!repaired && !chance(good)));
        flag(movement, "guarded", false);
        return movement;
    }

    private static ObjectNode object() {
        return JSON.objectNode();
    }

    private void flag(ObjectNode node, String name, boolean goodValue) {
        set(node, name, () -> JSON.booleanNode(chance(good) == goodValue));
    }

    private void text(ObjectNode node, String name, String value) {
        set(node, name, () -> JSON.stringNode(value));
    }

    private void number(ObjectNode node, String name, int value) {
        set(node, name, () -> JSON.numberNode(value));
    }

    private void date(ObjectNode node, String name, int from, int until) {
        set(node, name, () -> day(base.plusDays(random.nextInt(Math.min(from, until), Math.max(from, until) + 1))));
    }

    private <E extends Enum<E>> void constant(ObjectNode node, String name, E[] values) {
        set(node, name, () -> JSON.stringNode(pick(values).name()));
    }

    private void set(ObjectNode node, String name, Supplier<? extends JsonNode> value) {
        if (chance(known)) {
            node.set(name, value.get());
        }
    }

    private void maybe(ObjectNode node, String name, double probability, Supplier<? extends JsonNode> value) {
        if (chance(probability)) {
            set(node, name, value);
        }
    }

    private ArrayNode list(int most, Supplier<ObjectNode> element) {
        ArrayNode list = JSON.arrayNode();
        int size = random.nextInt(most + 1);
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return list;
    }

    private static ArrayNode each(List<String> values, Function<String, ObjectNode> element) {
        ArrayNode list = JSON.arrayNode();
        new TreeSet<>(values).forEach(value -> list.add(element.apply(value)));
        return list;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T pick(List<T> values) {
        return Objects.requireNonNull(values.get(random.nextInt(values.size())));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
