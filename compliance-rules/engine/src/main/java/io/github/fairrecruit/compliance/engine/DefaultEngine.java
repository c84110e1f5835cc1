package io.github.fairrecruit.compliance.engine;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.Binding;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.InvalidRecordException;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.engine.conclude.Concluder;
import io.github.fairrecruit.compliance.engine.conclude.Scopes;
import io.github.fairrecruit.compliance.engine.fire.Firing;
import io.github.fairrecruit.compliance.engine.fire.PackRunner;
import io.github.fairrecruit.compliance.engine.json.RecordReader;
import io.github.fairrecruit.compliance.engine.json.RecruitmentJson;
import io.github.fairrecruit.compliance.engine.json.StructureCheck;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Law;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The engine: derives facts, fires the rules of each pack, concludes. */
public final class DefaultEngine implements ComplianceEngine {
    /** Version of the engine, as printed in assessments. */
    public static final String VERSION = "0.1.0";

    private final List<LoadedPack> packs;
    private final List<PackRunner> runners;
    private final RecordReader reader = new RecordReader();

    private DefaultEngine(List<LoadedPack> packs) {
        this.packs = packs;
        this.runners = packs.stream().map(PackRunner::new).toList();
    }

    /** An engine with the packs on the class path. */
    public static DefaultEngine fromClassPath() {
        return new DefaultEngine(PackLoader.fromClassPath());
    }

    /** An engine with these packs. */
    public static DefaultEngine of(List<LoadedPack> packs) {
        return new DefaultEngine(PackLoader.check(packs));
    }

    /** An engine over the same rules with other data, such as the law of other dates. */
    public DefaultEngine withData(UnaryOperator<PackInfo> change) {
        return new DefaultEngine(
                packs.stream().map(pack -> pack.with(change.apply(pack.info()))).toList());
    }

    @Override
    public List<PackInfo> packs() {
        return packs.stream().map(LoadedPack::info).toList();
    }

    @Override
    public Assessment assess(RecruitmentRecord subject, AssessmentOptions options) {
        check(options);
        StructureCheck.check(subject);
        LocalDate knowledgeDate = knowledgeDate(options);
        Worlds worlds = Worlds.of(subject);
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
        return new Assessment(
                Assessment.FORMAT,
                VERSION,
                SubjectKind.of(subject).word(),
                subject.id(),
                CalendarDate.of(knowledgeDate),
                options.lawOf() == null ? null : CalendarDate.of(options.lawOf()),
                merged,
                worlds.disputes());
    }

    private List<PackAssessment> assess(RecruitmentRecord subject, AssessmentOptions options, LocalDate knowledgeDate) {
        CaseFacts facts = new CaseFacts(subject, knowledgeDate, options.rates());
        List<PackAssessment> assessments = new ArrayList<>();
        for (int i = 0; i < packs.size(); i++) {
            LoadedPack pack = packs.get(i);
            if (asked(pack, options)) {
                Law law = new Law(pack.info().parameters(), options.lawOf());
                facts.ask(law);
                Firing firing = runners.get(i).fire(facts);
                assessments.add(new Concluder(pack, runners.get(i), subject, facts, law, knowledgeDate, firing)
                        .conclude(asked(options)));
            }
        }
        return assessments;
    }

    @Override
    public List<Binding> binding(Placement outline, AssessmentOptions options) {
        check(options);
        StructureCheck.check(outline);
        CaseFacts facts = new CaseFacts(outline, knowledgeDate(options), options.rates());
        List<Binding> bindings = new ArrayList<>();
        for (LoadedPack pack : packs) {
            if (asked(pack, options)) {
                Law law = new Law(pack.info().parameters(), options.lawOf());
                pack.info().requirements().stream()
                        .filter(asked(options))
                        .map(requirement -> binding(pack.info(), requirement, facts, law))
                        .forEach(bindings::add);
            }
        }
        return List.copyOf(bindings);
    }

    private static Binding binding(PackInfo pack, Requirement requirement, CaseFacts facts, Law law) {
        Scopes scope = Scopes.of(requirement, facts, SubjectKind.PLACEMENT);
        if (scope.condition().isFalse()) {
            return new Binding(pack.id(), requirement, Binding.Binds.NO, scope.unmet(), List.of());
        }
        Condition inForce = law.date(facts.dateOf(Event.SIGNATURE)).within(requirement.from(), requirement.until());
        if (inForce.isFalse()) {
            String dates = "in force from " + requirement.from();
            return new Binding(pack.id(), requirement, Binding.Binds.NO, dates, List.of());
        }
        Condition binds = Condition.all(scope.condition(), inForce);
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

    /** An asserted value that fits nowhere is found here, not when the record is assessed. */
    private static ReadResult checked(ReadResult result) {
        if (result instanceof ReadResult.Accepted accepted
                && !accepted.value().assertions().isEmpty()) {
            try {
                Worlds.of(accepted.value());
            } catch (InvalidRecordException e) {
                return new ReadResult.Refused(accepted.number(), accepted.line(), e.pointer(), e.reason());
            }
        }
        return result;
    }

    @Override
    public void write(Assessment assessment, OutputStream out) {
        RecruitmentJson.write(assessment, out);
    }

    /** The newest day on which the packs were checked: what was known then decides, unless the caller says otherwise. */
    private LocalDate knowledgeDate(AssessmentOptions options) {
        if (options.knowledgeDate() != null) {
            return options.knowledgeDate();
        }
        return packs.stream()
                .map(pack -> pack.info().lastChecked().lastDay())
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalStateException(
                        "No pack is on the class path. Maybe add io.github.fairrecruit:compliance-rules."));
    }

    private static boolean asked(LoadedPack pack, AssessmentOptions options) {
        return options.packs().isEmpty() || options.packs().contains(pack.info().id());
    }

    private static Predicate<Requirement> asked(AssessmentOptions options) {
        return requirement ->
                options.profiles().isEmpty() || requirement.profiles().stream().anyMatch(options.profiles()::contains);
    }

    private void check(AssessmentOptions options) {
        SortedSet<String> known = new TreeSet<>();
        packs.forEach(pack -> known.add(pack.info().id()));
        for (String id : options.packs()) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException("There is no pack \"" + id + "\". Maybe one of " + known + ".");
            }
        }
    }
}
