package io.github.fairrecruit.compliance.engine;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.Binding;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.InvalidRecordException;
import io.github.fairrecruit.compliance.RawRecord;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.RulePacks;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.WorkerCost;
import io.github.fairrecruit.compliance.engine.conclude.Bases;
import io.github.fairrecruit.compliance.engine.conclude.Concluder;
import io.github.fairrecruit.compliance.engine.conclude.Conflicts;
import io.github.fairrecruit.compliance.engine.conclude.Scopes;
import io.github.fairrecruit.compliance.engine.conclude.Settled;
import io.github.fairrecruit.compliance.engine.conclude.Spoken;
import io.github.fairrecruit.compliance.engine.fire.PackRunner;
import io.github.fairrecruit.compliance.engine.json.ExtensionCheck;
import io.github.fairrecruit.compliance.engine.json.RecordReader;
import io.github.fairrecruit.compliance.engine.json.RecruitmentJson;
import io.github.fairrecruit.compliance.engine.json.StructureCheck;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.PackFolders;
import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Law;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementOverride;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The engine: derives facts, fires the rules of each pack, concludes. */
public final class DefaultEngine implements ComplianceEngine {
    /** Version of the engine, as printed in assessments. */
    public static final String VERSION = "0.1.0";

    private final List<LoadedPack> packs;
    private final List<PackRunner> runners;
    private final List<Law> laws;
    private final List<Settled> settled;
    private final Map<String, PackInfo> infos = new LinkedHashMap<>();
    private final ExtensionCheck extensions;
    private final Conflicts conflicts;
    /** The newest day on which the packs were checked. */
    private final Optional<LocalDate> lastChecked;

    private final RecordReader reader = new RecordReader();

    /** The record that a thread read last. It was checked then and cannot change: it need not be checked again. */
    private final ThreadLocal<RecruitmentRecord> readLast = new ThreadLocal<>();

    private DefaultEngine(List<LoadedPack> packs, boolean inSessions) {
        this.packs = packs;
        this.settled = packs.stream().map(pack -> new Settled(pack.info())).toList();
        this.runners = IntStream.range(0, packs.size())
                .mapToObj(i -> new PackRunner(
                        packs.get(i), settled.get(i).judges(), changedByOthers(packs.get(i)), inSessions))
                .toList();
        this.laws = packs.stream().map(pack -> Law.of(pack.info(), null)).toList();
        packs.forEach(pack -> infos.put(pack.info().id(), pack.info()));
        this.extensions = new ExtensionCheck(infos);
        this.conflicts = new Conflicts(infos.values());
        this.lastChecked =
                packs.stream().map(pack -> pack.info().lastChecked().lastDay()).max(LocalDate::compareTo);
    }

    /**
     * An engine with packs from the class path, from folders, or from both.
     *
     * @throws IllegalStateException when folders are not trusted, or nothing on the class path reads them
     */
    public static DefaultEngine create(RulePacks asked) {
        List<LoadedPack> found = new ArrayList<>();
        if (asked.includesClassPath()) {
            found.addAll(PackLoader.onClassPath());
        }
        if (!asked.directories().isEmpty()) {
            if (!asked.isTrusted()) {
                throw new IllegalStateException("The packs of " + asked.directories()
                        + " are sources, and nobody said that their rules may be used."
                        + " Maybe call RulePacks.trusted(), if you trust whoever can write there.");
            }
            PackFolders folders = ServiceLoader.load(PackFolders.class)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nothing on the class path reads folders of packs."
                            + " Maybe add the dependency io.github.fairrecruit:compliance-testkit."));
            asked.directories().forEach(folder -> found.addAll(folders.load(folder)));
        }
        return of(found);
    }

    /** The packs as they were loaded, in the order of their ids. */
    public List<LoadedPack> loaded() {
        return packs;
    }

    /** An engine with the packs on the class path. */
    public static DefaultEngine fromClassPath() {
        return new DefaultEngine(PackLoader.fromClassPath(), false);
    }

    /** An engine with these packs. */
    public static DefaultEngine of(List<LoadedPack> packs) {
        return new DefaultEngine(PackLoader.check(packs), false);
    }

    /** An engine over the same rules with other data, such as the law of other dates. */
    public DefaultEngine withData(UnaryOperator<PackInfo> change) {
        return new DefaultEngine(
                packs.stream().map(pack -> pack.with(change.apply(pack.info()))).toList(), false);
    }

    /**
     * An engine over the same packs that runs every rule in a session of Drools. It is many times slower, and shows that
     * asking the compiled rules directly says the same.
     */
    public DefaultEngine inSessions() {
        return new DefaultEngine(packs, true);
    }

    @Override
    public List<PackInfo> packs() {
        return packs.stream().map(LoadedPack::info).toList();
    }

    @Override
    public Assessment assess(RecruitmentRecord subject, AssessmentOptions options) {
        check(options);
        if (subject != readLast.get()) {
            StructureCheck.check(subject);
            extensions.check(subject);
        }
        LocalDate knowledgeDate = knowledgeDate(options);
        Worlds worlds = Worlds.of(subject);
        List<PackAssessment> assessments = worlds.records().size() == 1
                ? assess(worlds.records().get(0), options, knowledgeDate)
                : merged(worlds, options, knowledgeDate);
        return new Assessment(
                Assessment.FORMAT,
                VERSION,
                SubjectKind.of(subject).word(),
                subject.id(),
                CalendarDate.of(knowledgeDate),
                options.lawOf() == null ? null : CalendarDate.of(options.lawOf()),
                assessments,
                conflicts.of(assessments),
                worlds.disputes());
    }

    @Override
    public WorkerCost workerCost(Placement placement, AssessmentOptions options) {
        if (placement != readLast.get()) {
            StructureCheck.check(placement);
        }
        LocalDate knowledgeDate = knowledgeDate(options);
        return Merging.costs(Worlds.of(placement).records().stream()
                .map(world -> new CaseFacts(world, knowledgeDate, options.rates()).workerCost())
                .toList());
    }

    private List<PackAssessment> merged(Worlds worlds, AssessmentOptions options, LocalDate knowledgeDate) {
        List<List<PackAssessment>> byWorld = new ArrayList<>();
        for (RecruitmentRecord world : worlds.records()) {
            byWorld.add(assess(world, options, knowledgeDate));
        }
        List<PackAssessment> merged = new ArrayList<>();
        for (int i = 0; i < byWorld.get(0).size(); i++) {
            int index = i;
            merged.add(Merging.merge(
                    byWorld.stream().map(world -> world.get(index)).toList(), worlds.disputed()));
        }
        return merged;
    }

    private List<PackAssessment> assess(RecruitmentRecord subject, AssessmentOptions options, LocalDate knowledgeDate) {
        CaseFacts facts = new CaseFacts(subject, knowledgeDate, options.rates());
        Speakers speakers = new Speakers(facts, options.lawOf());
        List<PackAssessment> assessments = new ArrayList<>(packs.size());
        for (int i = 0; i < packs.size(); i++) {
            LoadedPack pack = packs.get(i);
            if (asked(pack, options)) {
                Bases bases = override -> speakers.base(override, pack.info());
                assessments.add(
                        new Concluder(speakers.of(i), bases, subject, facts, knowledgeDate, options.ignoreWaivers())
                                .conclude(options.profiles()));
            }
        }
        return assessments;
    }

    /** The requirements of a pack whose rules another pack asks too. */
    private Set<String> changedByOthers(LoadedPack pack) {
        Set<String> ids = new HashSet<>();
        for (LoadedPack other : packs) {
            for (Requirement requirement : other.info().requirements()) {
                RequirementOverride override = requirement.override();
                if (override != null && override.pack().equals(pack.info().id())) {
                    ids.add(pack.info().judgedBy(override.requirement()));
                }
            }
        }
        return ids;
    }

    private int index(String id) {
        for (int i = 0; i < packs.size(); i++) {
            if (packs.get(i).info().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** What the rules of the packs say about one record; those of a pack are fired once, when somebody asks. */
    private final class Speakers {
        private final CaseFacts facts;
        private final LocalDate lawOf;
        private final Spoken[] plain = new Spoken[packs.size()];
        /** With the parameters of another pack in the place of those that it replaces, by the ids of both. */
        private final Map<String, Spoken> replaced = new HashMap<>();

        Speakers(CaseFacts facts, LocalDate lawOf) {
            this.facts = facts;
            this.lawOf = lawOf;
        }

        Spoken of(int pack) {
            if (plain[pack] == null) {
                plain[pack] = by(pack, laws.get(pack).asOf(lawOf));
            }
            return plain[pack];
        }

        /** The base of an override; with the parameters of the overriding pack, where it replaces some. Null without it. */
        Spoken base(RequirementOverride override, PackInfo overriding) {
            int base = index(override.pack());
            if (base < 0 || override.kind() != OverrideKind.PARAMETRISE) {
                return base < 0 ? null : of(base);
            }
            return replaced.computeIfAbsent(
                    override.pack() + " by " + overriding.id(),
                    key -> by(base, of(base).law().replacedBy(overriding.parameters())));
        }

        private Spoken by(int pack, Law law) {
            return new Spoken(packs.get(pack), runners.get(pack), settled.get(pack), law, facts);
        }
    }

    @Override
    public List<Binding> binding(Placement outline, AssessmentOptions options) {
        check(options);
        StructureCheck.check(outline);
        CaseFacts facts = new CaseFacts(outline, knowledgeDate(options), options.rates());
        List<Binding> bindings = new ArrayList<>();
        for (int i = 0; i < packs.size(); i++) {
            LoadedPack pack = packs.get(i);
            if (asked(pack, options)) {
                Law law = laws.get(i).asOf(options.lawOf());
                facts.ask(law);
                pack.info().requirements().stream()
                        .filter(requirement -> requirement.belongsTo(options.profiles()))
                        .map(requirement -> binding(pack.info(), requirement, facts, law))
                        .forEach(bindings::add);
            }
        }
        return List.copyOf(bindings);
    }

    private static Binding binding(PackInfo pack, Requirement requirement, CaseFacts facts, Law law) {
        Scopes scope = Scopes.of(pack, requirement, facts, SubjectKind.PLACEMENT);
        if (scope.condition().isFalse()) {
            return new Binding(pack.id(), requirement, Binding.Binds.NO, scope.unmet(), List.of());
        }
        Condition inForce = law.date(facts.dateOf(Event.SIGNATURE)).within(requirement.from(), requirement.until());
        if (inForce.isFalse()) {
            String dates = "in force from "
                    + (requirement.from() == null ? requirement.knownFrom() : requirement.from())
                    + (requirement.until() == null ? "" : " until " + requirement.until());
            return new Binding(pack.id(), requirement, Binding.Binds.NO, dates, List.of());
        }
        Condition known = requirement.knownFrom() == null
                ? Condition.TRUE
                : law.date(facts.dateOf(Event.SIGNATURE)).within(requirement.knownFrom(), null);
        Condition binds = Condition.all(
                scope.condition(),
                inForce,
                known.isFalse() ? Condition.unknown(new MissingFact(requirement.id(), MissingFact.Kind.LAW)) : known);
        return new Binding(
                pack.id(),
                requirement,
                binds.isTrue() ? Binding.Binds.YES : Binding.Binds.DEPENDS,
                null,
                binds.missing());
    }

    @Override
    public void read(InputStream json, Consumer<ReadResult> results) {
        reader.read(json, result -> results.accept(checked(result)));
    }

    @Override
    public void split(InputStream json, Consumer<RawRecord> records, Consumer<ReadResult.Refused> refused) {
        reader.split(json, records, refused);
    }

    @Override
    public ReadResult read(RawRecord record) {
        return checked(reader.read(record));
    }

    /** An asserted value that fits nowhere, and a fact that no pack knows, is found here, not when the record is assessed. */
    private ReadResult checked(ReadResult result) {
        if (result instanceof ReadResult.Accepted accepted) {
            try {
                extensions.check(accepted.value());
                if (!accepted.value().assertions().isEmpty()) {
                    Worlds.of(accepted.value()).records().forEach(extensions::check);
                }
            } catch (InvalidRecordException e) {
                return new ReadResult.Refused(accepted.number(), accepted.line(), e.pointer(), e.reason());
            }
            readLast.set(accepted.value());
        }
        return result;
    }

    @Override
    public void write(Assessment assessment, OutputStream out) {
        RecruitmentJson.write(assessment, out);
    }

    @Override
    public void writeLine(Assessment assessment, OutputStream out) {
        RecruitmentJson.write(assessment, out, false);
    }

    /** What was known on the day on which the packs were last checked decides, unless the caller says otherwise. */
    private LocalDate knowledgeDate(AssessmentOptions options) {
        if (options.knowledgeDate() != null) {
            return options.knowledgeDate();
        }
        return lastChecked.orElseThrow(() -> new IllegalStateException(
                "No pack is on the class path. Maybe add io.github.fairrecruit:compliance-rules."));
    }

    private static boolean asked(LoadedPack pack, AssessmentOptions options) {
        return options.packs().isEmpty() || options.packs().contains(pack.info().id());
    }

    private void check(AssessmentOptions options) {
        for (String id : options.packs()) {
            if (!infos.containsKey(id)) {
                throw new IllegalArgumentException(
                        "There is no pack \"" + id + "\". Maybe one of " + new TreeSet<>(infos.keySet()) + ".");
            }
        }
    }
}
