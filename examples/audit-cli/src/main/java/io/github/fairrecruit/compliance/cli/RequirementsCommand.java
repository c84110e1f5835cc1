package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.Binding;
import io.github.fairrecruit.compliance.Binding.Binds;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RulePacks;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Contract;
import io.github.fairrecruit.compliance.model.ContractBuilder;
import io.github.fairrecruit.compliance.model.CorridorBuilder;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.TermsOfEmployment;
import io.github.fairrecruit.compliance.model.TermsOfEmploymentBuilder;
import io.github.fairrecruit.compliance.model.WorkerBuilder;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "requirements",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = "Lists the requirements that bind a placement, from the packs alone: no case is needed.")
final class RequirementsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Function<RulePacks, ComplianceEngine> engines;

    @Option(names = "--origin", paramLabel = "COUNTRY", description = "Country of origin, such as AL.")
    private String origin;

    @Option(names = "--destination", paramLabel = "COUNTRY", description = "Country of work, such as DE.")
    private String destination;

    @Option(names = "--occupation", paramLabel = "CODE", description = "ISCO-08 code, such as 2221 for nurses.")
    private String occupation;

    @Option(
            names = "--category",
            paramLabel = "NAME",
            split = ",",
            description = "Categories of the worker, such as domestic or seafarer. Once given, complete.")
    private Set<WorkerCategory> categories = new LinkedHashSet<>();

    @Option(names = "--sector", paramLabel = "CODE", description = "ISIC section or division, such as Q.")
    private String sector;

    @Option(names = "--signed", paramLabel = "DAY", description = "Day on which the contract is signed.")
    private LocalDate signed;

    @Option(names = "--pack", paramLabel = "ID", split = ",", description = "Only these packs. Default: all.")
    private Set<String> packs = new LinkedHashSet<>();

    @Mixin
    private OutputOptions output;

    @Mixin
    private PackOptions packOptions;

    RequirementsCommand(Terminal terminal, Function<RulePacks, ComplianceEngine> engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        ComplianceEngine engine = packOptions.engine(engines);
        EngineOptions.checkPacks(packs, engine);
        List<Binding> bindings = bindings(engine);
        if (output.format == Format.JSON) {
            bindings.forEach(binding -> terminal.line(JsonLines.line(binding)));
        } else {
            table(engine.packs(), bindings).forEach(terminal::line);
        }
        return ExitCode.FINE.code();
    }

    private List<Binding> bindings(ComplianceEngine engine) {
        try {
            return engine.binding(outline(), new AssessmentOptions(packs, null, null, null, false, null));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Placement outline() {
        TermsOfEmployment terms = occupation == null && sector == null
                ? null
                : TermsOfEmploymentBuilder.builder()
                        .occupation(occupation)
                        .sector(sector)
                        .build();
        Contract contract = terms == null && signed == null
                ? null
                : ContractBuilder.builder()
                        .signedOn(signed == null ? null : CalendarDate.of(signed))
                        .terms(terms)
                        .build();
        return PlacementBuilder.builder()
                .corridor(
                        origin == null && destination == null
                                ? null
                                : CorridorBuilder.builder()
                                        .origin(origin)
                                        .destination(destination)
                                        .build())
                .worker(
                        categories.isEmpty()
                                ? null
                                : WorkerBuilder.builder()
                                        .categories(List.copyOf(categories))
                                        .build())
                .contract(contract)
                .build();
    }

    private List<String> table(List<PackInfo> infos, List<Binding> bindings) {
        Language language = output.language;
        Questions questions = new Questions(infos, language);
        List<String> lines = new ArrayList<>();
        for (Binds binds : Binds.values()) {
            List<Binding> of = bindings.stream()
                    .filter(binding -> binding.binds() == binds)
                    .toList();
            lines.add(language.say("Binds." + binds, of.size()));
            String pack = null;
            TextTable table = new TextTable(2, 15, 31);
            for (Binding binding : of) {
                if (!binding.pack().equals(pack)) {
                    pack = binding.pack();
                    table.lines().add("");
                    table.lines().add("  " + title(infos, pack));
                }
                table.row(binding.requirement().id(), provision(binding.requirement()), what(binding, questions));
            }
            lines.addAll(table.lines());
            lines.add("");
        }
        lines.add(language.say("requirements.count", bindings.size()));
        return lines;
    }

    private String provision(Requirement requirement) {
        Language language = output.language;
        String text = AssessmentTable.provision(
                requirement.provision(),
                requirement.citation() == null ? null : requirement.citation().status(),
                language);
        if (requirement.force() != null) {
            text += "\n" + language.say(requirement.force());
        }
        // A test binds nobody by itself: it decides the scope or the exception of others.
        return requirement.kind() == RequirementKind.TEST ? text + "\n" + language.say("test") : text;
    }

    private String what(Binding binding, Questions questions) {
        Language language = output.language;
        String title = binding.requirement().text(language.code()) == null
                ? ""
                : binding.requirement().text(language.code()).title();
        return switch (binding.binds()) {
            case YES -> title;
            case DEPENDS ->
                title
                        + "\n"
                        + language.say(
                                "depends",
                                binding.dependsOn().stream()
                                        .map(MissingFact::pointer)
                                        .distinct()
                                        .map(questions::place)
                                        .collect(Collectors.joining(", ")));
            case NO ->
                title
                        + (binding.condition() == null
                                ? ""
                                : "\n" + language.say("because", Conditions.say(binding.condition(), language)));
        };
    }

    private String title(List<PackInfo> infos, String pack) {
        return infos.stream()
                .filter(info -> info.id().equals(pack))
                .map(info -> pack + ": " + info.title(output.language.code()))
                .findFirst()
                .orElse(pack);
    }
}
