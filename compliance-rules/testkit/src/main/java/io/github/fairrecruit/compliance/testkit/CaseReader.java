package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ExchangeRate;
import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.ServiceAgreement;
import io.github.fairrecruit.compliance.pack.Profile;
import io.github.fairrecruit.compliance.testkit.GoldenCase.Expected;
import io.github.fairrecruit.compliance.testkit.GoldenCase.ExpectedConflict;
import io.github.fairrecruit.compliance.testkit.YamlNode.Entry;
import io.github.fairrecruit.compliance.testkit.YamlNode.Mapping;
import io.github.fairrecruit.compliance.testkit.YamlNode.Scalar;
import io.github.fairrecruit.compliance.testkit.YamlNode.Sequence;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code cases.yaml} and {@code cases.json}, which is the same in the brackets and quotes of JSON. */
final class CaseReader {
    static final List<String> KEYS = List.of("case", "subject", "options", "facts", "expect", "conflicts");
    private static final Map<String, Class<?>> SUBJECTS = Map.of(
            "placement", Placement.class,
            "agency", RecruitmentAgency.class,
            "agreement", ServiceAgreement.class,
            "portfolio", AgencyPortfolio.class);

    private final String file;
    private final Problems problems;
    private final Map<String, Integer> names = new HashMap<>();

    private CaseReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static List<GoldenCase> read(Path path, String file, Problems problems) {
        YamlNode node = YamlReader.read(path, file, problems).orElse(null);
        return node == null ? List.of() : read(node, file, problems);
    }

    private static List<GoldenCase> read(YamlNode node, String file, Problems problems) {
        CaseReader reader = new CaseReader(file, problems);
        if (!(node instanceof Sequence cases)) {
            problems.add(
                    file, node.line(), "The cases are " + node.word() + ".", "Maybe begin each with \"- case: …\".");
            return List.of();
        }
        List<GoldenCase> read = new ArrayList<>();
        for (YamlNode item : cases.items()) {
            if (item instanceof Mapping mapping) {
                read.add(reader.read(mapping));
            } else {
                problems.add(file, item.line(), "A case is " + item.word() + ".", "Maybe it lacks its facts.");
            }
        }
        return read;
    }

    private GoldenCase read(Mapping node) {
        node.entries().forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                problems.add(file, entry.line(), "\"" + key + "\" is not known in a case.", Words.maybe(key, KEYS));
            }
        });
        String name = node.get("case") instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : null;
        if (name == null) {
            problems.add(file, node.line(), "A case has no name.", "Maybe begin it with \"- case: …\".");
            name = "case on line " + node.line();
        }
        Integer first = names.putIfAbsent(name, node.line());
        if (first != null) {
            problems.add(
                    file,
                    node.line(),
                    "The case \"" + name + "\" is also on line " + first + ".",
                    "Maybe say how the two differ.");
        }
        return new GoldenCase(
                name, file, node.line(), options(node), facts(node), expected(node, name), conflicts(node));
    }

    private ObjectNode facts(Mapping node) {
        String subject = node.get("subject") instanceof Scalar scalar ? scalar.text() : "placement";
        Class<?> type = SUBJECTS.get(subject);
        if (type == null) {
            problems.add(
                    file,
                    node.get("subject").line(),
                    "\"" + subject + "\" is no kind of record.",
                    Words.maybe(subject, SUBJECTS.keySet()));
            type = Placement.class;
        }
        Mapping given = new Mapping(node.line(), Map.of());
        if (node.get("facts") instanceof Mapping mapping) {
            given = mapping;
        } else {
            problems.add(file, node.line(), "A case has no facts.", "Maybe write \"facts: { }\" if nothing is known.");
        }
        return record(subject, type, given);
    }

    private static ObjectNode record(String subject, Class<?> type, Mapping given) {
        ObjectNode facts = new FactsJson(type).convert(given);
        if (type == Placement.class) {
            return facts;
        }
        ObjectNode record = facts.objectNode();
        record.put("subject", subject);
        record.setAll(facts);
        return record;
    }

    /**
     * Facts by themselves, as a case writes them; {@code subject: agency} may stand among them, as in a record.
     *
     * @param text YAML or JSON
     */
    static ObjectNode facts(String text, String file, Problems problems) {
        YamlNode node = YamlReader.read(text, file, problems).orElse(new Mapping(1, Map.of()));
        if (!(node instanceof Mapping mapping)) {
            problems.add(file, node.line(), "The facts are " + node.word() + ".", "Maybe write \"costs: [ … ]\".");
            return new FactsJson(Placement.class).convert(new Mapping(1, Map.of()));
        }
        String subject = mapping.get("subject") instanceof Scalar scalar ? scalar.text() : "placement";
        Class<?> type = SUBJECTS.get(subject);
        if (type == null) {
            problems.add(
                    file,
                    mapping.get("subject").line(),
                    "\"" + subject + "\" is no kind of record.",
                    Words.maybe(subject, SUBJECTS.keySet()));
            type = Placement.class;
        }
        return record(subject, type, mapping);
    }

    private AssessmentOptions options(Mapping node) {
        if (node.get("options") == null) {
            return AssessmentOptions.defaults();
        }
        if (!(node.get("options") instanceof Mapping mapping)) {
            problems.add(file, node.get("options").line(), "The options are not a map.", "Maybe write { law-of: … }.");
            return AssessmentOptions.defaults();
        }
        Options options = new RecordBinder(file, problems).bind(Options.class, mapping);
        List<ExchangeRate> rates = new ArrayList<>();
        for (Rate rate : options.rates() == null ? List.<Rate>of() : options.rates()) {
            try {
                rates.add(new ExchangeRate(rate.from(), rate.to(), day(rate.on(), mapping.line()), rate.rate()));
            } catch (IllegalArgumentException | NullPointerException e) {
                problems.add(file, mapping.line(), "A rate is not complete.", "Maybe it needs from, to, on and rate.");
            }
        }
        return new AssessmentOptions(
                options.packs() == null ? Set.of() : Set.copyOf(options.packs()),
                options.profiles() == null ? Set.of() : Set.copyOf(options.profiles()),
                day(options.knowledgeDate(), mapping.line()),
                day(options.lawOf(), mapping.line()),
                Boolean.TRUE.equals(options.ignoreWaivers()),
                rates);
    }

    private LocalDate day(CalendarDate date, int line) {
        if (date == null) {
            return null;
        }
        if (!date.exact()) {
            problems.add(file, line, "\"" + date + "\" is not a day.", "Maybe write it as 2026-11-23.");
        }
        return date.firstDay();
    }

    private Map<String, Expected> expected(Mapping node, String name) {
        if (node.get("expect") == null && node.get("conflicts") != null) {
            return Map.of();
        }
        if (!(node.get("expect") instanceof Mapping mapping)
                || mapping.entries().isEmpty()) {
            problems.add(
                    file,
                    node.line(),
                    "The case \"" + name + "\" expects nothing.",
                    "Maybe add \"expect:\" with outcomes.");
            return Map.of();
        }
        Map<String, Expected> expected = new LinkedHashMap<>();
        lines(mapping).forEach((requirement, line) -> {
            try {
                expected.put(requirement, new Expected(line.line(), Expectation.parse(line.text())));
            } catch (IllegalArgumentException e) {
                int advice = e.getMessage().indexOf(" Maybe ");
                problems.add(
                        file,
                        line.line(),
                        advice < 0 ? e.getMessage() : e.getMessage().substring(0, advice),
                        advice < 0
                                ? "Maybe a word is misspelt."
                                : e.getMessage().substring(advice + 1));
            }
        });
        return expected;
    }

    /**
     * The text of each expectation. Within { } YAML takes a comma for the end of the entry, so that
     * {@code { A: breached at /costs/0, repay 900 USD }} arrives as two entries, the second without a value.
     */
    private Map<String, Scalar> lines(Mapping mapping) {
        Map<String, Scalar> lines = new LinkedHashMap<>();
        String last = null;
        for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
            if (!(entry.getValue().value() instanceof Scalar scalar)) {
                problems.add(
                        file,
                        entry.getValue().line(),
                        "\"" + entry.getKey() + "\" expects "
                                + entry.getValue().value().word() + ".",
                        "Maybe write the outcome in one line.");
                continue;
            }
            if (scalar.isNull() && last != null) {
                Scalar begun = lines.get(last);
                lines.put(last, new Scalar(begun.line(), begun.text() + ", " + entry.getKey(), begun.kind()));
            } else {
                last = entry.getKey();
                lines.put(last, scalar);
            }
        }
        return lines;
    }

    /** The expected conflicts, all of them; null when the case does not speak of them. */
    private List<ExpectedConflict> conflicts(Mapping node) {
        YamlNode given = node.get("conflicts");
        if (given == null) {
            return null;
        }
        if (!(given instanceof Sequence list)) {
            problems.add(
                    file,
                    given.line(),
                    "The conflicts are " + given.word() + ".",
                    "Maybe write a list: [ PH-FEE-CAP / DE-FEE-CAP ]; [ ] says that there is none.");
            return null;
        }
        List<Scalar> lines = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (!(item instanceof Scalar scalar) || scalar.isNull()) {
                problems.add(
                        file,
                        item.line(),
                        "A conflict is " + item.word() + ".",
                        "Maybe write it as PH-FEE-CAP / DE-FEE-CAP.");
            } else if (scalar.text().startsWith(Conflicting.PREVAILS) && !lines.isEmpty()) {
                // Within [ ] YAML takes the comma before "prevails" for the end of the entry.
                Scalar begun = lines.remove(lines.size() - 1);
                lines.add(new Scalar(begun.line(), begun.text() + ", " + scalar.text(), begun.kind()));
            } else {
                lines.add(scalar);
            }
        }
        List<ExpectedConflict> conflicts = new ArrayList<>();
        for (Scalar line : lines) {
            Conflicting.parse(line.text())
                    .ifPresentOrElse(
                            text -> conflicts.add(new ExpectedConflict(line.line(), text)),
                            () -> problems.add(
                                    file,
                                    line.line(),
                                    "\"" + line.text() + "\" is no conflict.",
                                    "Maybe write it as PH-FEE-CAP / DE-FEE-CAP, prevails DE-FEE-CAP."));
        }
        return conflicts;
    }

    /** Options of a case, as its file writes them. */
    record Options(
            List<String> packs,
            List<Profile> profiles,
            CalendarDate knowledgeDate,
            CalendarDate lawOf,
            Boolean ignoreWaivers,
            List<Rate> rates) {}

    record Rate(String from, String to, CalendarDate on, BigDecimal rate) {}
}
