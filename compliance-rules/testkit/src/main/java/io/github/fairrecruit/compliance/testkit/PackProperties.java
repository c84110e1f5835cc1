package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.InvalidRecordException;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.engine.DefaultEngine;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.FactType;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import io.github.fairrecruit.compliance.testkit.PropertyReport.Counterexample;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What must hold for every requirement of some packs, whatever the record: tried on generated records. The same seed tries
 * the same records. Each property says what it found wrong; {@link PropertyReport#check()} turns that into a failure.
 */
public final class PackProperties {
    /** Days, weekdays and leap years repeat after this many years. */
    private static final int CYCLE = 400;

    private static final int THREADS = 8;
    private static final int PLACES_PER_RECORD = 2;

    /** Properties of a record that are no facts: blanking them says nothing, or says something else. */
    private static final Set<String> NO_FACTS = Set.of("subject", "id", "source", "group", "statements", "assertions");

    private static final String EXTENSIONS = "extensions";

    /** Facts of the record that say who somebody is. A provision that names one of them may tell people apart. */
    private static final String SEX = "record:/worker/sex";

    private static final String NATIONALITY = "record:/worker/nationality";

    private static final int RECORDS = 5_000;
    private static final long SEED = 20261124L;

    /** What somebody pleads. Absent means not pleaded, so that blanking it moves an outcome towards breached. */
    private static final Set<String> PLEADED = Set.of(
            "exception",
            "reimbursements",
            "changeConsents",
            "keptAtWorkersRequest",
            "accessWithoutPermission",
            "returnedOn",
            "youngWorkerAuthorisation",
            "attestations",
            "policies");

    /**
     * Terms of the offer and of the contracts. Each is an element of the list of terms stated, and of the list of
     * changes: a statement that closes one of these lists speaks about all of them.
     */
    private static final String STATED_TERMS = "/(?:offer|contract|laterContracts/[0-9]+)/terms(?:/.*)?";

    private static final String ACTUAL_TERMS = "/actualTerms(?:/.*)?";

    /** The lists that a statement closes. */
    private static final Map<String, List<Pattern>> CLOSED = closed();

    private static final Pattern DATE = Pattern.compile("([0-9]{4})((?:-[0-9]{2}){0,2})");
    private static final Set<String> NO_DATES = Set.of("occupation", "occupations", "number", "reference");

    /** Digits, letters and calendars that differ most from the usual ones. */
    private static final List<String> LOCALES =
            List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "hi-IN-u-nu-deva", "de-DE");

    private static final List<String> ZONES = List.of("Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu");

    private final ShiftableEngine engines;
    private final ComplianceEngine engine;
    private final List<PackInfo> packs;
    private final int records;
    private final long seed;
    private final List<SubjectKind> kinds;
    private final List<String> ids;
    private final AssessmentOptions options;

    /** Pleaded facts of the packs' own, and those that hold a date, as pointers. */
    private final Set<String> pleadedFacts;

    private final Set<String> datedFacts;

    /**
     * Tries all properties on some thousand generated records, for a pack that somebody else wrote:
     *
     * <pre>{@code
     * PackProperties.check(ComplianceEngine.create(), "my-pack");
     * }</pre>
     *
     * @param engine an engine that has the pack
     * @param pack id of the pack
     * @throws AssertionError with everything that does not hold
     */
    public static void check(ComplianceEngine engine, String pack) {
        check(engine, pack, RECORDS, SEED);
    }

    /**
     * The same with a number of records and a seed of one's own. The same seed tries the same records.
     *
     * @throws AssertionError with everything that does not hold
     */
    public static void check(ComplianceEngine engine, String pack, int records, long seed) {
        new PackProperties(ShiftableEngine.of(engine), List.of(pack), records, seed).check();
    }

    /**
     * The properties of packs in a folder, together with those on the class path. A pack that is in both places is taken
     * from the folder.
     *
     * @param folder folder of one pack, or one that holds several
     * @throws PackProblemsException when the sources have problems
     */
    public static PackProperties ofFolder(Path folder) {
        return ofFolder(folder, RECORDS, SEED);
    }

    /** The same with a number of records and a seed of one's own. */
    public static PackProperties ofFolder(Path folder, int records, long seed) {
        Map<String, LoadedPack> packs = new TreeMap<>();
        PackLoader.fromClassPath().forEach(pack -> packs.put(pack.info().id(), pack));
        List<LoadedPack> own = new FolderPacks().load(folder);
        own.forEach(pack -> packs.put(pack.info().id(), pack));
        return new PackProperties(
                ShiftableEngine.of(DefaultEngine.of(List.copyOf(packs.values()))),
                own.stream().map(pack -> pack.info().id()).toList(),
                records,
                seed);
    }

    /**
     * @param engines makes the engine to try; asked for 0 years, and by {@link #shifting()} for more
     * @param packs ids of the packs to try; none means all
     * @param records how many records each property tries; each is assessed by all of these packs
     * @param seed seed of the records
     */
    public PackProperties(ShiftableEngine engines, List<String> packs, int records, long seed) {
        this.engines = engines;
        this.engine = engines.shiftedByYears(0);
        List<String> known = engine.packs().stream().map(PackInfo::id).toList();
        for (String pack : packs) {
            if (!known.contains(pack)) {
                throw new IllegalArgumentException(
                        "The engine has no pack \"" + pack + "\". " + Words.maybe(pack, known));
            }
        }
        this.packs = engine.packs().stream()
                .filter(pack -> packs.isEmpty() || packs.contains(pack.id()))
                .toList();
        this.records = records;
        this.seed = seed;
        this.kinds = this.packs.stream()
                .flatMap(pack -> pack.requirements().stream())
                .flatMap(requirement -> requirement.subjects().stream())
                .distinct()
                .sorted()
                .toList();
        this.ids = this.packs.stream().map(PackInfo::id).toList();
        this.options = options(ids, null);
        this.pleadedFacts = extensions(fact -> Boolean.TRUE.equals(fact.pleaded()));
        this.datedFacts = extensions(fact -> fact.type() == FactType.DATE);
    }

    private Set<String> extensions(Predicate<ExtensionFact> wanted) {
        Set<String> pointers = new TreeSet<>();
        engine.packs()
                .forEach(pack -> pack.extension().stream()
                        .filter(wanted)
                        .forEach(fact -> pointers.add(JsonTree.pointer(List.of(EXTENSIONS, pack.id(), fact.name())))));
        return pointers;
    }

    private static AssessmentOptions options(List<String> packs, LocalDate knowledgeDate) {
        return new AssessmentOptions(new LinkedHashSet<>(packs), null, knowledgeDate, null, false, null);
    }

    private static Map<String, List<Pattern>> closed() {
        Map<String, List<String>> lists = new TreeMap<>();
        lists.put("COSTS", List.of("/costs"));
        lists.put("DEDUCTIONS", List.of("/deductions"));
        lists.put("DOCUMENTS", List.of("/documents"));
        lists.put("CLAUSES", List.of("/contract/clauses", "/laterContracts/[0-9]+/clauses"));
        lists.put("TERMS_CHANGES", List.of("/laterContracts", STATED_TERMS, ACTUAL_TERMS));
        lists.put(
                "TERMS_STATED",
                List.of(
                        "/offer/termsStated",
                        "/contract/termsStated",
                        "/laterContracts/[0-9]+/termsStated",
                        STATED_TERMS));
        lists.put("RECRUITER_CHAIN", List.of("/recruiterChain", "/operations"));
        lists.put("INCIDENTS", List.of("/incidents"));
        lists.put("LICENCES", List.of("/licences"));
        Map<String, List<Pattern>> patterns = new TreeMap<>();
        lists.forEach((name, pointers) ->
                patterns.put(name, pointers.stream().map(Pattern::compile).toList()));
        return patterns;
    }

    /** All properties, one after the other. */
    public List<PropertyReport> all() {
        List<PropertyReport> all = new ArrayList<>(List.of(
                blanking(),
                takingAwayStatements(),
                shifting(),
                shuffling(),
                swappingPersons(),
                alleging(),
                reaching(),
                threading(),
                travelling()));
        if (engine instanceof DefaultEngine) {
            all.add(sessions());
        }
        return List.copyOf(all);
    }

    /**
     * Tries all properties.
     *
     * @throws AssertionError with everything that does not hold
     */
    public void check() {
        List<PropertyReport> failed =
                all().stream().filter(report -> !report.holds()).toList();
        if (!failed.isEmpty()) {
            throw new AssertionError(failed.stream()
                    .map(PropertyReport::toString)
                    .collect(Collectors.joining(
                            "\n",
                            failed.size() + (failed.size() == 1 ? " property does" : " properties do")
                                    + " not hold, tried on " + records + " records with the seed " + seed + ":\n",
                            "")));
        }
    }

    /**
     * Blanking a fact: a definite outcome may only become undetermined, or lifted by an exception that the record holds,
     * and an undetermined one stays. What is pleaded moves only towards breached.
     */
    public PropertyReport blanking() {
        Reporter reporter = new Reporter("blanking");
        forEach(reporter, (record, before, random) -> {
            List<List<Object>> places = facts(record);
            for (int i = 0; i < PLACES_PER_RECORD && !places.isEmpty(); i++) {
                List<Object> place = places.get(random.nextInt(places.size()));
                Rule rule = PackProperties::losesCertaintyOrIsLifted;
                if (pleaded(place)) {
                    rule = PackProperties::movesTowardsBreached;
                } else if (pleads(record, place)) {
                    rule = PackProperties::losesCertaintyOrPlea;
                }
                compare(
                        reporter,
                        record,
                        before,
                        "without " + JsonTree.pointer(place),
                        given -> JsonTree.at(given, place) == null ? null : JsonTree.without(given, place),
                        rule);
            }
        });
        return reporter.report();
    }

    /** Taking away a statement that closes a list, alone or with elements of the list, never improves an outcome. */
    public PropertyReport takingAwayStatements() {
        Reporter reporter = new Reporter("taking away statements");
        forEach(reporter, (record, before, random) -> {
            if (!(record.get("statements") instanceof ArrayNode statements) || statements.isEmpty()) {
                return;
            }
            int number = random.nextInt(statements.size());
            String list = statements.get(number).get("closes").asString();
            compare(
                    reporter,
                    record,
                    before,
                    "without the statement that closes " + list,
                    given -> withoutStatement(given, list),
                    PackProperties::losesCertaintyOrIsLifted);
            long choice = random.nextLong();
            compare(
                    reporter,
                    record,
                    before,
                    "without the statement that closes " + list + " and without some of its elements",
                    given -> withoutElements(withoutStatements(given, list), list, choice),
                    PackProperties::doesNotImprove);
        });
        return reporter.report();
    }

    /** Moving facts, knowledge date, law and parameters together by 400 years changes nothing. */
    public PropertyReport shifting() {
        Reporter reporter = new Reporter("shifting");
        ComplianceEngine shifted = engines.shiftedByYears(CYCLE);
        LocalDate known = engine.packs().stream()
                .map(info -> info.lastChecked().lastDay())
                .max(LocalDate::compareTo)
                .orElseThrow();
        AssessmentOptions then = options(ids, known.plusYears(CYCLE));
        same(
                reporter,
                "moved by " + CYCLE + " years",
                PackProperties::lines,
                record -> outcomes(shifted, shift(record), then));
        return reporter.report();
    }

    /** The order of lists, and of the packs that are asked, changes nothing but pointers. */
    public PropertyReport shuffling() {
        Reporter reporter = new Reporter("shuffling");
        List<String> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        AssessmentOptions backwards = options(reversed, null);
        same(
                reporter,
                "in another order",
                PackProperties::withoutPointers,
                record -> outcomes(engine, shuffled(record), backwards));
        return reporter.report();
    }

    /**
     * A session of Drools says what the engine says, which asks the compiled rules without one.
     *
     * @throws IllegalStateException when the engine is not of this library
     */
    public PropertyReport sessions() {
        if (!(engine instanceof DefaultEngine known)) {
            throw new IllegalStateException(
                    "Nobody here knows how " + engine.getClass().getName() + " runs its rules.");
        }
        Reporter reporter = new Reporter("sessions");
        ComplianceEngine inSessions = known.inSessions();
        same(
                reporter,
                "in a session of Drools",
                PackProperties::lines,
                record -> outcomes(inSessions, record, options));
        return reporter.report();
    }

    /**
     * Another sex or nationality changes nothing, unless the provision names it: then the requirement lists it among its
     * facts.
     */
    public PropertyReport swappingPersons() {
        Reporter reporter = new Reporter("swapping sex and nationality");
        Set<String> sex = naming(SEX);
        Set<String> nationality = naming(NATIONALITY);
        swapping(reporter, "sex and nationality", id -> !sex.contains(id) && !nationality.contains(id));
        // A provision that names one of the two has no say in the other.
        if (!nationality.isEmpty()) {
            swapping(reporter, "sex", id -> !sex.contains(id) && nationality.contains(id));
        }
        if (!sex.isEmpty()) {
            swapping(reporter, "nationality", id -> sex.contains(id) && !nationality.contains(id));
        }
        return reporter.report();
    }

    private void swapping(Reporter reporter, String what, Predicate<String> concerned) {
        same(
                reporter,
                "with another " + what,
                outcomes -> {
                    Map<String, String> lines = lines(outcomes);
                    lines.keySet().removeIf(concerned.negate());
                    return lines;
                },
                record -> outcomes(engine, swapped(record, what), options));
    }

    /** Requirements that name a fact of the worker, and those that change one that does. */
    private Set<String> naming(String fact) {
        Set<String> naming = new HashSet<>();
        List<Requirement> all = engine.packs().stream()
                .flatMap(pack -> pack.requirements().stream())
                .toList();
        all.stream().filter(requirement -> requirement.facts().contains(fact)).forEach(row -> naming.add(row.id()));
        boolean more = true;
        while (more) {
            more = naming.addAll(all.stream()
                    .filter(row -> naming.contains(row.sameAs())
                            || row.override() != null
                                    && naming.contains(row.override().requirement()))
                    .map(Requirement::id)
                    .toList());
        }
        return naming;
    }

    /** A value that is only alleged supports no breach and no flag for which it is needed. */
    public PropertyReport alleging() {
        Reporter reporter = new Reporter("alleging");
        forEach(reporter, (record, before, random) -> {
            List<String> found = before.values().stream()
                    .filter(PackProperties::bad)
                    .map(RequirementOutcome::requirement)
                    .toList();
            List<List<Object>> places = facts(record);
            for (int i = 0; i < PLACES_PER_RECORD && !found.isEmpty() && !places.isEmpty(); i++) {
                List<Object> place = places.get(random.nextInt(places.size()));
                String change = JsonTree.pointer(place) + " only alleged";
                Map<String, RequirementOutcome> removed = outcomes(engine, JsonTree.without(record, place), options);
                if (removed == null) {
                    continue;
                }
                Map<String, RequirementOutcome> alleged = outcomes(engine, alleged(record, place), options);
                reporter.checked();
                if (alleged == null) {
                    ObjectNode refused = alleged(record, place);
                    reporter.found(
                            "",
                            change,
                            "accepted, as without it",
                            refusal(refused),
                            () -> shrink(refused, smaller -> refusal(refused).equals(refusal(smaller))));
                    continue;
                }
                for (String id : found) {
                    reporter.checked();
                    if (!bad(removed.get(id)) && bad(alleged.get(id))) {
                        reporter.found(
                                id,
                                change,
                                before.get(id),
                                alleged.get(id),
                                () -> shrink(record, smaller -> supports(smaller, place, id)));
                    }
                }
            }
        });
        return reporter.report();
    }

    private boolean supports(ObjectNode record, List<Object> place, String id) {
        if (JsonTree.at(record, place) == null) {
            return false;
        }
        Map<String, RequirementOutcome> removed = outcomes(engine, JsonTree.without(record, place), options);
        Map<String, RequirementOutcome> alleged =
                removed == null ? null : outcomes(engine, alleged(record, place), options);
        return alleged != null && !bad(removed.get(id)) && bad(alleged.get(id));
    }

    private static boolean bad(RequirementOutcome outcome) {
        return outcome.outcome() == Outcome.BREACHED || outcome.outcome() == Outcome.FLAGGED;
    }

    /** Each requirement reaches every outcome that it declares. */
    public PropertyReport reaching() {
        Reporter reporter = new Reporter("reaching every declared outcome");
        Map<String, Map<Outcome, Integer>> reached = new LinkedHashMap<>();
        forEach(
                reporter,
                (record, before, random) -> before.values().forEach(outcome -> {
                    reporter.checked();
                    reached.computeIfAbsent(outcome.requirement(), id -> new EnumMap<>(Outcome.class))
                            .merge(outcome.outcome(), 1, Integer::sum);
                }));
        for (Requirement requirement : requirements()) {
            Map<Outcome, Integer> seen = reached.getOrDefault(requirement.id(), Map.of());
            for (Outcome declared : requirement.outcomes()) {
                if (!seen.containsKey(declared)) {
                    reporter.found(
                            requirement.id(),
                            records + " records",
                            Words.word(declared),
                            "reached only " + seen,
                            () -> null);
                }
            }
            for (Outcome outcome : seen.keySet()) {
                if (!requirement.outcomes().contains(outcome)) {
                    reporter.found(
                            requirement.id(),
                            records + " records",
                            "declared " + requirement.outcomes(),
                            Words.word(outcome) + ", " + seen.get(outcome) + " times",
                            () -> null);
                }
            }
        }
        return reporter.report();
    }

    /** Eight threads that assess the same records at once write the same bytes as one. */
    public PropertyReport threading() {
        Reporter reporter = new Reporter("eight threads");
        List<ObjectNode> sample = sample(Math.min(records, 2000));
        List<String> alone = digests(sample, 0);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<String>>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int offset = i * sample.size() / THREADS;
                tasks.add(() -> digests(sample, offset));
            }
            for (Future<List<String>> answer : threads.invokeAll(tasks)) {
                compareDigests(reporter, "in eight threads", sample, alone, answer.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The threads were interrupted.", e);
        } catch (ExecutionException e) {
            reporter.found("", "in eight threads", "an assessment", e.getCause().toString(), () -> null);
        } finally {
            threads.shutdownNow();
        }
        return reporter.report();
    }

    /** The default locale and time zone of the machine change no byte. They are changed while this property runs. */
    public PropertyReport travelling() {
        Reporter reporter = new Reporter("travelling");
        List<ObjectNode> sample = sample(Math.min(records, 2000));
        Locale home = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            List<String> before = digests(sample, 0);
            for (int i = 0; i < LOCALES.size(); i++) {
                Locale.setDefault(Locale.forLanguageTag(LOCALES.get(i)));
                TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(i % ZONES.size())));
                compareDigests(reporter, "in " + LOCALES.get(i), sample, before, digests(sample, 0));
            }
        } finally {
            Locale.setDefault(home);
            TimeZone.setDefault(zone);
        }
        return reporter.report();
    }

    private List<Requirement> requirements() {
        return packs.stream().flatMap(pack -> pack.requirements().stream()).toList();
    }

    /** What a property does with one record and its outcomes. */
    private interface Trial {
        void run(ObjectNode record, Map<String, RequirementOutcome> outcomes, SplittableRandom random);
    }

    /** Whether an outcome may follow from another; kinds differ in what is good. */
    private interface Rule {
        boolean allows(RequirementOutcome before, RequirementOutcome after);
    }

    private void forEach(Reporter reporter, Trial trial) {
        RecordGenerator generator = new RecordGenerator(seed, engine.packs(), packs);
        SplittableRandom random = new SplittableRandom(seed + 1);
        for (int i = 0; i < records; i++) {
            ObjectNode record = generator.next(kind(random));
            Map<String, RequirementOutcome> outcomes = accepted(reporter, record);
            if (outcomes != null) {
                trial.run(record, outcomes, random);
            }
        }
    }

    private List<ObjectNode> sample(int size) {
        RecordGenerator generator = new RecordGenerator(seed, engine.packs(), packs);
        SplittableRandom random = new SplittableRandom(seed + 1);
        List<ObjectNode> sample = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            sample.add(generator.next(kind(random)));
        }
        return sample;
    }

    /** Mostly placements: they have the most to them. */
    private SubjectKind kind(SplittableRandom random) {
        return random.nextInt(10) < 8 && kinds.contains(SubjectKind.PLACEMENT)
                ? SubjectKind.PLACEMENT
                : kinds.get(random.nextInt(kinds.size()));
    }

    /** A generated record that is refused would silently try nothing, so it counts as found. */
    private Map<String, RequirementOutcome> accepted(Reporter reporter, ObjectNode record) {
        if (Engines.read(engine, record) instanceof ReadResult.Refused refused) {
            reporter.found(
                    "",
                    "as generated",
                    "accepted",
                    "refused at " + refused.pointer() + ": " + refused.reason(),
                    () -> record);
            return null;
        }
        return outcomes(engine, record, options);
    }

    private void compare(
            Reporter reporter,
            ObjectNode record,
            Map<String, RequirementOutcome> before,
            String change,
            Function<ObjectNode, ObjectNode> changed,
            Rule rule) {
        Map<String, RequirementOutcome> after = outcomes(engine, changed.apply(record), options);
        if (after == null) {
            // What the structure needs cannot be blanked alone.
            return;
        }
        before.forEach((id, outcome) -> {
            reporter.checked();
            if (!rule.allows(outcome, after.get(id))) {
                reporter.found(
                        id,
                        change,
                        outcome,
                        after.get(id),
                        () -> shrink(record, smaller -> {
                            ObjectNode smallerChanged = changed.apply(smaller);
                            Map<String, RequirementOutcome> smallerBefore =
                                    smallerChanged == null ? null : outcomes(engine, smaller, options);
                            Map<String, RequirementOutcome> smallerAfter =
                                    smallerBefore == null ? null : outcomes(engine, smallerChanged, options);
                            return smallerAfter != null && !rule.allows(smallerBefore.get(id), smallerAfter.get(id));
                        }));
            }
        });
    }

    private void same(
            Reporter reporter,
            String change,
            Function<Map<String, RequirementOutcome>, Map<String, String>> seen,
            Function<ObjectNode, Map<String, RequirementOutcome>> changed) {
        forEach(reporter, (record, before, random) -> {
            Map<String, String> expected = seen.apply(before);
            Map<String, String> actual = seen.apply(changed.apply(record));
            expected.forEach((id, line) -> {
                reporter.checked();
                if (!line.equals(actual.get(id))) {
                    reporter.found(
                            id,
                            change,
                            line,
                            actual.getOrDefault(id, "refused"),
                            () -> shrink(record, smaller -> {
                                Map<String, String> smallerExpected = seen.apply(outcomes(engine, smaller, options));
                                Map<String, String> smallerActual = seen.apply(changed.apply(smaller));
                                return smallerExpected.containsKey(id)
                                        && smallerActual.containsKey(id)
                                        && !smallerExpected.get(id).equals(smallerActual.get(id));
                            }));
                }
            });
        });
    }

    private static void compareDigests(
            Reporter reporter, String change, List<ObjectNode> sample, List<String> expected, List<String> actual) {
        for (int i = 0; i < sample.size(); i++) {
            reporter.checked();
            if (!expected.get(i).equals(actual.get(i))) {
                ObjectNode record = sample.get(i);
                reporter.found("", change, expected.get(i), actual.get(i), () -> record);
            }
        }
    }

    /**
     * A definite outcome stays or becomes undetermined; knowing less, nothing becomes definite. Where the law itself is
     * not verified, a flag for review stands for everything that would need the law.
     */
    private static boolean onlyLosesCertainty(RequirementOutcome before, RequirementOutcome after) {
        boolean open = after.outcome() == Outcome.UNDETERMINED
                || after.outcome() == Outcome.FLAGGED && after.reason() == Reason.REVIEW;
        return evaluated(before, after) && (open || after.outcome() == before.outcome());
    }

    /**
     * What meets the demand needs no exception. Once it may no longer meet it, an exception that stands in the record shows:
     * either way nothing is breached.
     */
    private static boolean losesCertaintyOrIsLifted(RequirementOutcome before, RequirementOutcome after) {
        boolean review = before.outcome() == Outcome.FLAGGED && before.reason() == Reason.REVIEW;
        boolean unbroken = before.outcome() == Outcome.SATISFIED || before.outcome() == Outcome.UNDETERMINED || review;
        boolean lifted = after.outcome() == Outcome.NOT_APPLICABLE && after.reason() == Reason.EXCEPTED;
        return onlyLosesCertainty(before, after) || unbroken && lifted && evaluated(before, after);
    }

    /** What a test row tests is the plea itself: without it, the row does not apply. */
    private static boolean losesCertaintyOrPlea(RequirementOutcome before, RequirementOutcome after) {
        boolean noPlea = before.kind() == RequirementKind.TEST && after.outcome() == Outcome.NOT_APPLICABLE;
        return evaluated(before, after) && (noPlea || onlyLosesCertainty(before, after));
    }

    private static boolean movesTowardsBreached(RequirementOutcome before, RequirementOutcome after) {
        return losesCertaintyOrPlea(before, after) || (evaluated(before, after) && goodness(after) <= goodness(before));
    }

    private static boolean doesNotImprove(RequirementOutcome before, RequirementOutcome after) {
        return losesCertaintyOrIsLifted(before, after)
                || losesCertaintyOrPlea(before, after)
                || (evaluated(before, after) && goodness(after) < goodness(before));
    }

    private static boolean evaluated(RequirementOutcome before, RequirementOutcome after) {
        return before.outcome() != Outcome.NOT_EVALUATED && after.outcome() != Outcome.NOT_EVALUATED;
    }

    /** Worst is a breach, or a flag where nothing can be breached; then what is undetermined; then what was repaired. */
    private static int goodness(RequirementOutcome outcome) {
        return switch (outcome.outcome()) {
            case BREACHED, NOT_EVALUATED, FLAGGED -> 0;
            case UNDETERMINED -> 1;
            case REMEDIED -> 2;
            default -> 3;
        };
    }

    /**
     * The places of facts that can be blanked. Left out is what stands in a list that a statement closes: without it
     * the statement would say something else. Values within such an element are facts like others.
     */
    static List<List<Object>> facts(ObjectNode record) {
        List<Pattern> closed = new ArrayList<>();
        for (JsonNode statement : record.path("statements")) {
            closed.addAll(CLOSED.getOrDefault(statement.path("closes").asString(""), List.of()));
        }
        List<List<Object>> all = JsonTree.places(record);
        List<String> closedLists = all.stream()
                .map(JsonTree::pointer)
                .filter(pointer -> closed.stream()
                        .anyMatch(pattern -> pattern.matcher(pointer).matches()))
                .toList();
        return all.stream()
                .filter(place -> !NO_FACTS.contains(place.get(0)))
                // Absent, a grade counts as declared: without it, an allegation would become a fact.
                .filter(place -> !place.get(place.size() - 1).equals("grade"))
                .filter(place -> {
                    String pointer = JsonTree.pointer(place);
                    String parent = JsonTree.pointer(place.subList(0, place.size() - 1));
                    return !closedLists.contains(parent)
                            && closedLists.stream()
                                    .noneMatch(list -> list.equals(pointer) || list.startsWith(pointer + "/"));
                })
                .toList();
    }

    /** Whether somebody pleads what stands here. */
    private boolean pleaded(List<Object> place) {
        return place.get(0).equals(EXTENSIONS)
                ? place.size() > 2 && pleadedFacts.contains(JsonTree.pointer(place.subList(0, 3)))
                : place.stream().anyMatch(PLEADED::contains);
    }

    /** Whether something that is pleaded stands below. */
    private boolean pleads(ObjectNode record, List<Object> place) {
        return JsonTree.places(record).stream()
                .filter(below -> below.size() > place.size()
                        && below.subList(0, place.size()).equals(place))
                .anyMatch(this::pleaded);
    }

    private static ObjectNode withoutStatement(ObjectNode record, String list) {
        ObjectNode copy = record.deepCopy();
        if (copy.get("statements") instanceof ArrayNode statements) {
            for (int i = statements.size() - 1; i >= 0; i--) {
                if (statements.get(i).path("closes").asString("").equals(list)) {
                    statements.remove(i);
                }
            }
        }
        return copy;
    }

    /** Terms are elements of two lists: where some are taken away, neither list is closed any more. */
    private static ObjectNode withoutStatements(ObjectNode record, String list) {
        return list.startsWith("TERMS_")
                ? withoutStatement(withoutStatement(record, "TERMS_STATED"), "TERMS_CHANGES")
                : withoutStatement(record, list);
    }

    private static ObjectNode withoutElements(ObjectNode record, String list, long choice) {
        SplittableRandom random = new SplittableRandom(choice);
        for (List<Object> place : JsonTree.places(record)) {
            String pointer = JsonTree.pointer(place);
            boolean element = CLOSED.get(list).stream()
                    .anyMatch(pattern -> pattern.matcher(pointer).matches());
            if (!element) {
                continue;
            }
            JsonNode node = JsonTree.at(record, place);
            if (node instanceof ObjectNode object) {
                object.propertyNames().stream()
                        .filter(name -> random.nextBoolean())
                        .toList()
                        .forEach(object::remove);
            } else if (node instanceof ArrayNode elements) {
                for (int i = elements.size() - 1; i >= 0; i--) {
                    if (random.nextBoolean()) {
                        elements.remove(i);
                    }
                }
            }
        }
        return record;
    }

    /** What stands at a place stands among the assertions instead, as an allegation. */
    private static ObjectNode alleged(ObjectNode record, List<Object> place) {
        ObjectNode copy = JsonTree.without(record, place);
        List<Object> asserted = new ArrayList<>(place);
        if (place.get(place.size() - 1) instanceof Integer) {
            asserted.set(place.size() - 1, "-");
        }
        ObjectNode assertion = copy.objectNode();
        assertion.put("pointer", JsonTree.pointer(asserted));
        assertion.set("value", JsonTree.at(record, place).deepCopy());
        assertion.put("grade", "ALLEGED");
        copy.withArray("assertions").add(assertion);
        return copy;
    }

    private ObjectNode shift(ObjectNode record) {
        ObjectNode copy = record.deepCopy();
        for (List<Object> place : JsonTree.places(copy)) {
            if (JsonTree.at(copy, place) instanceof StringNode text
                    && place.get(place.size() - 1) instanceof String name
                    && isDate(place, name)) {
                var date = DATE.matcher(text.stringValue());
                if (date.matches()) {
                    ObjectNode parent = (ObjectNode) JsonTree.at(copy, place.subList(0, place.size() - 1));
                    parent.put(name, Integer.parseInt(date.group(1)) + CYCLE + date.group(2));
                }
            }
        }
        return copy;
    }

    private boolean isDate(List<Object> place, String name) {
        return place.get(0).equals(EXTENSIONS)
                ? datedFacts.contains(JsonTree.pointer(place))
                : !NO_DATES.contains(name);
    }

    /** Every list the other way round; versions of a contract keep their order, which is a fact. */
    private static ObjectNode shuffled(ObjectNode record) {
        ObjectNode copy = record.deepCopy();
        reverse(copy);
        return copy;
    }

    private static void reverse(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                JsonNode value = object.get(name);
                if (value instanceof ArrayNode list && !name.equals("laterContracts")) {
                    List<JsonNode> elements = new ArrayList<>();
                    list.forEach(elements::add);
                    Collections.reverse(elements);
                    list.removeAll();
                    list.addAll(elements);
                }
                reverse(value);
            }
        } else {
            node.forEach(PackProperties::reverse);
        }
    }

    private static ObjectNode swapped(ObjectNode record, String what) {
        ObjectNode copy = record.deepCopy();
        if (copy.get("worker") instanceof ObjectNode worker) {
            if (what.contains("sex")) {
                worker.put("sex", worker.path("sex").asString("").equals("FEMALE") ? "MALE" : "FEMALE");
            }
            if (what.contains("nationality")) {
                worker.put(
                        "nationality", worker.path("nationality").asString("").equals("NP") ? "PH" : "NP");
            }
        }
        return copy;
    }

    /** The outcomes by requirement; null when the record is refused. */
    private Map<String, RequirementOutcome> outcomes(ComplianceEngine judge, ObjectNode record, AssessmentOptions how) {
        if (record == null || !(Engines.read(judge, record) instanceof ReadResult.Accepted accepted)) {
            return null;
        }
        Assessment assessment;
        try {
            assessment = judge.assess(accepted.value(), how);
        } catch (InvalidRecordException e) {
            return null;
        }
        Map<String, RequirementOutcome> outcomes = new LinkedHashMap<>();
        assessment.packs().stream()
                .flatMap(judged -> judged.outcomes().stream())
                .forEach(outcome -> outcomes.put(outcome.requirement(), outcome));
        return outcomes;
    }

    private String refusal(ObjectNode record) {
        ReadResult read = Engines.read(engine, record);
        if (read instanceof ReadResult.Refused refused) {
            return "refused at " + refused.pointer() + ": " + refused.reason();
        }
        try {
            engine.assess(((ReadResult.Accepted) read).value(), options);
            return "accepted";
        } catch (InvalidRecordException e) {
            return "refused: " + e.getMessage();
        }
    }

    private static Map<String, String> lines(Map<String, RequirementOutcome> outcomes) {
        Map<String, String> lines = new LinkedHashMap<>();
        if (outcomes != null) {
            outcomes.forEach(
                    (id, outcome) -> lines.put(id, Expectation.of(outcome).toString()));
        }
        return lines;
    }

    private static Map<String, String> withoutPointers(Map<String, RequirementOutcome> outcomes) {
        Map<String, String> lines = new LinkedHashMap<>();
        if (outcomes == null) {
            return lines;
        }
        outcomes.forEach((id, outcome) -> {
            Expectation full = Expectation.of(outcome);
            lines.put(
                    id,
                    new Expectation(
                                    full.outcome(),
                                    full.reason(),
                                    full.by().stream().sorted().toList(),
                                    List.of(),
                                    full.repay(),
                                    List.of(),
                                    full.remedies(),
                                    full.base())
                            + " at " + full.at().size() + ", missing "
                            + full.missing().size());
        });
        return lines;
    }

    private List<String> digests(List<ObjectNode> sample, int offset) {
        String[] digests = new String[sample.size()];
        for (int i = 0; i < sample.size(); i++) {
            int at = (i + offset) % sample.size();
            digests[at] = digest(sample.get(at));
        }
        return List.of(digests);
    }

    private String digest(ObjectNode record) {
        ReadResult read = Engines.read(engine, record);
        if (read instanceof ReadResult.Refused refused) {
            return "refused: " + refused.reason();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        engine.write(engine.assess(((ReadResult.Accepted) read).value(), options), out);
        try {
            byte[] bytes = out.toByteArray();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return bytes.length + " bytes " + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** A smaller record that shows the same: drops properties one by one as long as it does, within a budget. */
    private static ObjectNode shrink(ObjectNode record, Function<ObjectNode, Boolean> shows) {
        ObjectNode smallest = record;
        int budget = 250;
        boolean smaller = true;
        while (smaller && budget > 0) {
            smaller = false;
            for (List<Object> place : JsonTree.places(smallest)) {
                if (place.get(place.size() - 1) instanceof String
                        && JsonTree.at(smallest, place) != null
                        && budget-- > 0) {
                    ObjectNode candidate = JsonTree.without(smallest, place);
                    if (shows.apply(candidate)) {
                        smallest = candidate;
                        smaller = true;
                    }
                }
            }
        }
        return smallest;
    }

    /** Collects what one property finds: each requirement once for each kind of change, with how often. */
    private final class Reporter {
        /** More would not be read. */
        private static final int MOST = 12;

        private final String property;
        private final Map<String, Counterexample> found = new LinkedHashMap<>();
        private long checks;
        private long violations;

        Reporter(String property) {
            this.property = property;
        }

        void checked() {
            checks++;
        }

        void found(
                String requirement,
                String change,
                RequirementOutcome before,
                RequirementOutcome after,
                Supplier<ObjectNode> record) {
            found(
                    requirement,
                    change,
                    Expectation.of(before).toString(),
                    Expectation.of(after).toString(),
                    record);
        }

        /** The record is asked for only when it is shown: to make it small costs many assessments. */
        void found(String requirement, String change, String before, String after, Supplier<ObjectNode> record) {
            violations++;
            String key = requirement + " " + change.replaceAll("[0-9]+", "0");
            if (found.size() < MOST && !found.containsKey(key)) {
                ObjectNode shown = record.get();
                found.put(
                        key,
                        new Counterexample(requirement, change, before, after, shown == null ? "" : shown.toString()));
            }
        }

        PropertyReport report() {
            return new PropertyReport(
                    property, String.join(", ", ids), records, checks, violations, List.copyOf(found.values()));
        }
    }
}
