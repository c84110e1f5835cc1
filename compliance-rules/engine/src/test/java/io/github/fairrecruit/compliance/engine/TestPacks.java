package io.github.fairrecruit.compliance.engine;

import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.RuleEntry;
import io.github.fairrecruit.compliance.facts.Charge;
import io.github.fairrecruit.compliance.facts.FactsVersion;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.Citation;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Event;
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
import io.github.fairrecruit.compliance.pack.SignOff;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.DSL;
import org.drools.model.Drools;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Block2;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;

/** Packs made in the tests: as a hostile or careless author might compile them. */
final class TestPacks {
    static final CalendarDate CHECKED = CalendarDate.parse("2026-11-23");

    private TestPacks() {}

    /** A rule over charges. */
    static Rule rule(
            String packageName, String name, Predicate1<Charge> condition, Block2<Drools, Charge> consequence) {
        Variable<Charge> charge = DSL.declarationOf(Charge.class, "$c_" + name.replace(' ', '_'));
        return PatternDSL.rule(packageName, name)
                .build(
                        PatternDSL.pattern(charge).expr("condition of " + packageName + " " + name, condition),
                        DSL.on(charge).execute((drools, fact) -> consequence.execute((Drools) drools, fact)));
    }

    /** A rule over charges whose right-hand side needs nothing but its fact, as compiled DRL has it. */
    static Rule plainRule(String packageName, String name, Predicate1<Charge> condition, Block1<Charge> consequence) {
        Variable<Charge> charge = DSL.declarationOf(Charge.class, "$c_" + name.replace(' ', '_'));
        return PatternDSL.rule(packageName, name)
                .build(
                        PatternDSL.pattern(charge).expr("condition of " + packageName + " " + name, condition),
                        DSL.on(charge).execute(consequence));
    }

    static LoadedPack pack(String id, List<String> requirements, Rule... rules) {
        List<RuleEntry> entries = new ArrayList<>();
        ModelImpl model = new ModelImpl(id);
        for (Rule rule : rules) {
            model.addRule(rule);
            entries.add(new RuleEntry(rule.getName(), List.of(rule.getName().split(" ")[0])));
        }
        return new LoadedPack(info(id, requirements), entries, () -> List.<Model>of(model), null, null);
    }

    static PackInfo info(String id, List<String> requirements) {
        return PackInfoBuilder.builder()
                .id(id)
                .coordinates("test:" + id + ":1")
                .version("1")
                .factsVersion(FactsVersion.CURRENT)
                .lastChecked(CHECKED)
                .titles(Map.of("en", id))
                .requirements(requirements.stream().map(TestPacks::requirement).toList())
                .build();
    }

    static Requirement requirement(String id) {
        return RequirementBuilder.builder()
                .id(id)
                .provision("Article " + id)
                .citation(new Citation("TEST", id, CitationStatus.VERIFIED, CHECKED, null, List.of("test"), null))
                .force(Force.GUIDANCE)
                .kind(RequirementKind.DEMAND)
                .subjects(List.of(SubjectKind.PLACEMENT))
                .datedBy(Event.CHARGE)
                .severity(Severity.CRITICAL)
                .remedy(RemedyAct.REPAY)
                .outcomes(List.of(Outcome.BREACHED, Outcome.SATISFIED, Outcome.UNDETERMINED))
                .signOff(new SignOff("none", CHECKED))
                .texts(Map.of("en", new RequirementText(id, id, id, id, id)))
                .build();
    }
}
