package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.testkit.DrlFile.Call;
import io.github.fairrecruit.compliance.testkit.DrlFile.Condition;
import io.github.fairrecruit.compliance.testkit.DrlFile.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;

/**
 * Reads DRL with Drools' own parser and holds it to the shape of rules of a pack. The two readings of a fact are sound
 * only while conditions are positive, so what is allowed is listed, not what is forbidden.
 */
final class DrlReader {
    private static final String FACTS = "io.github.fairrecruit.compliance.facts.*";
    private static final String VERBS = "io.github.fairrecruit.compliance.facts.Verbs.*";
    private static final List<String> KNOWN_VERBS = List.of("breach", "repaired", "lift", "meets", "attest", "flag");

    private static final String NAME = "[A-Za-z][A-Za-z]*";
    private static final String QUOTED = "\"[^\"\\\\]+\"";
    private static final Pattern CONDITION =
            Pattern.compile("(" + NAME + ")(?:\\(\\s*(" + QUOTED + "(?:\\s*,\\s*" + QUOTED + ")*)\\s*\\))?");
    private static final Pattern CALL = Pattern.compile(
            "(" + NAME + ")\\(\\s*(" + QUOTED + ")\\s*,\\s*(\\$[A-Za-z]+)\\s*((?:,\\s*" + QUOTED + "\\s*)*)\\)");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
    private static final List<String> DATES = List.of("date-effective", "date-expires");
    private static final List<String> CLOCKS = List.of("timer", "duration", "calendars");
    private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private final String file;
    private final FactVocabulary vocabulary;
    private final Problems problems;

    DrlReader(String file, FactVocabulary vocabulary, Problems problems) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    DrlFile read(String text) {
        DrlParser parser = new DrlParser();
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, text);
        } catch (DroolsParserException e) {
            problems.add(file, 0, "The rules cannot be read: " + e.getMessage() + ".", "Maybe a word is misspelt.");
            return new DrlFile(null, List.of());
        }
        if (parsed == null || parser.hasErrors()) {
            for (DroolsError error : parser.getErrors()) {
                int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
                problems.add(
                        file,
                        line,
                        error.getMessage().replaceAll("\\s+", " "),
                        "Maybe a comma, quote or \"end\" is missing.");
            }
            return new DrlFile(null, List.of());
        }
        checkHeader(parsed);
        return new DrlFile(
                parsed.getName(), parsed.getRules().stream().map(this::rule).toList());
    }

    /** Only facts, verbs and rules: everything else is code, and code belongs before the rules. */
    private void checkHeader(PackageDescr parsed) {
        parsed.getImports().stream()
                .filter(descr -> !descr.getTarget().equals(FACTS))
                .forEach(descr -> foreign(descr, "import " + descr.getTarget(), descr.getTarget()));
        parsed.getFunctionImports().stream()
                .filter(descr -> !descr.getTarget().equals(VERBS))
                .forEach(descr -> foreign(descr, "import function " + descr.getTarget(), descr.getTarget()));
        parsed.getGlobals().forEach(descr -> foreign(descr, "global " + descr.getIdentifier(), ""));
        parsed.getFunctions().forEach(descr -> foreign(descr, "function " + descr.getName(), ""));
        parsed.getTypeDeclarations().forEach(descr -> foreign(descr, "declare " + descr.getTypeName(), ""));
        parsed.getEnumDeclarations().forEach(descr -> foreign(descr, "declare " + descr.getTypeName(), ""));
        parsed.getEntryPointDeclarations()
                .forEach(descr -> foreign(descr, "declare entry-point " + descr.getEntryPointId(), ""));
        parsed.getWindowDeclarations().forEach(descr -> foreign(descr, "declare window " + descr.getName(), ""));
        parsed.getAccumulateImports().forEach(descr -> foreign(descr, "import accumulate " + descr.getTarget(), ""));
        parsed.getAttributes().forEach(descr -> foreign(descr, descr.getName(), ""));
        if (parsed.getUnit() != null) {
            foreign(parsed.getUnit(), "unit " + parsed.getUnit().getTarget(), "");
        }
    }

    /** An import says what it is for, so that its problem has the name of the habit. */
    private void foreign(BaseDescr descr, String what, String target) {
        problems.add(
                file,
                Math.max(0, descr.getLine()),
                Habit.inCode(target)
                        .map(Habit::check)
                        .filter(check -> check != Check.NUMBER_IN_RULE)
                        .orElse(Check.CODE_IN_RULES),
                "\"" + what + "\" is not allowed: rules see facts and verbs only.",
                "Maybe leave it out, and derive what is needed before the rules.");
    }

    private Rule rule(RuleDescr rule) {
        int line = Math.max(0, rule.getLine());
        if (rule.isQuery()) {
            problem(rule, "is a query", "Maybe a rule is meant.");
        }
        rule.getAttributes().keySet().forEach(name -> attribute(rule, name));
        if (rule.getParentName() != null) {
            problem(rule, "extends another rule", "Maybe repeat the conditions.");
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            problem(rule, "has a second \"then\"", "Maybe write two rules.");
        }
        PatternDescr pattern = pattern(rule);
        List<Condition> conditions = pattern == null
                ? List.of()
                : Stream.concat(
                                pattern.getPositionalConstraints().stream(),
                                pattern.getConstraint().getDescrs().stream().map(BaseDescr.class::cast))
                        .distinct()
                        .flatMap(descr -> condition(rule, pattern.getObjectType(), descr))
                        .toList();
        return new Rule(
                rule.getName(),
                line,
                pattern == null ? null : pattern.getObjectType(),
                conditions,
                calls(rule, pattern));
    }

    private void attribute(RuleDescr rule, String name) {
        String what = "has the attribute \"" + name + "\"";
        if (DATES.contains(name)) {
            problem(
                    rule,
                    Check.DATE_IN_RULE,
                    what,
                    "Maybe it belongs in \"from\" and \"until\" of the requirement, with its source.");
        } else if (CLOCKS.contains(name)) {
            problem(rule, Check.CLOCK, what, "Maybe leave it out: time never decides when a rule speaks.");
        } else {
            problem(rule, Check.RULE_SHAPE, what, "Maybe leave it out: no order decides anything here.");
        }
    }

    private PatternDescr pattern(RuleDescr rule) {
        List<? extends BaseDescr> descrs = rule.getLhs().getDescrs();
        if (descrs.size() != 1 || !(descrs.get(0) instanceof PatternDescr pattern)) {
            problem(
                    rule,
                    "has " + (descrs.size() == 1 ? "something else than a pattern" : descrs.size() + " patterns")
                            + " where exactly one pattern belongs",
                    "Maybe one fact should offer what the rule joins, or it is two rules.");
            return null;
        }
        if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty()) {
            problem(rule, "takes its fact from somewhere else (\"from\", \"over\")", "Maybe leave that out.");
        }
        if (!vocabulary.isFact(pattern.getObjectType())) {
            problem(
                    rule,
                    Check.UNKNOWN_FACT,
                    "asks for the fact " + pattern.getObjectType() + ", which does not exist",
                    Words.maybe(pattern.getObjectType(), vocabulary.facts()));
        }
        return pattern;
    }

    private Stream<Condition> condition(RuleDescr rule, String fact, BaseDescr descr) {
        String text = descr instanceof ExprConstraintDescr expression
                ? expression.getExpression().strip()
                : String.valueOf(descr.getText());
        Habit habit = Habit.inCondition(text).orElse(null);
        if (habit != null) {
            problem(rule, habit.check(), "has the condition \"" + text + "\", which " + habit.what(), habit.advice());
            return Stream.empty();
        }
        Matcher condition = CONDITION.matcher(text);
        if (!condition.matches()) {
            problem(
                    rule,
                    Check.CONDITION_SHAPE,
                    "has the condition \"" + text + "\", which is not a property of the fact",
                    "Maybe write property or property(\"ID\").");
            return Stream.empty();
        }
        Condition asked = new Condition(condition.group(1), strings(condition.group(2)));
        known(rule, fact, asked);
        return Stream.of(asked);
    }

    /** Names a property that the fact does not have. For what is no fact, that alone is said. */
    private void known(RuleDescr rule, String fact, Condition asked) {
        Class<? extends Fact> type = FactProperties.fact(fact).orElse(null);
        if (type == null) {
            return;
        }
        SortedSet<Integer> ids = FactProperties.ids(type, asked.property());
        if (!ids.contains(asked.arguments().size())) {
            problem(
                    rule,
                    Check.UNKNOWN_FACT,
                    "asks " + fact + " for " + asked.text() + ", which it does not have",
                    ids.isEmpty()
                            ? Words.maybe(asked.property(), FactProperties.names(type))
                            : "Maybe " + asked.property() + " with " + ids.first() + (ids.first() == 1 ? " id" : " ids")
                                    + " is meant.");
        }
    }

    private List<Call> calls(RuleDescr rule, PatternDescr pattern) {
        List<Call> calls = new ArrayList<>();
        String consequence =
                COMMENT.matcher(String.valueOf(rule.getConsequence())).replaceAll(" ");
        List<String> others = new ArrayList<>();
        for (String statement : consequence.split(";")) {
            if (statement.isBlank()) {
                continue;
            }
            Matcher call = CALL.matcher(statement.strip());
            if (!call.matches()) {
                others.add(statement.strip().replaceAll("\\s+", " "));
                continue;
            }
            if (!KNOWN_VERBS.contains(call.group(1))) {
                problem(rule, "calls " + call.group(1) + ", which is no verb", Words.maybe(call.group(1), KNOWN_VERBS));
                continue;
            }
            if (pattern != null && !call.group(3).equals(pattern.getIdentifier())) {
                problem(
                        rule,
                        "speaks about " + call.group(3) + ", which its pattern does not name",
                        pattern.getIdentifier() == null
                                        || pattern.getIdentifier().isEmpty()
                                ? "Maybe name the fact: " + call.group(3) + " : " + pattern.getObjectType() + "( … )."
                                : "Maybe " + pattern.getIdentifier() + " is meant.");
            }
            List<String> ids = new ArrayList<>(strings(call.group(2)));
            ids.addAll(strings(call.group(4)));
            if (call.group(1).equals("lift") != ids.size() > 1) {
                problem(
                        rule,
                        "calls " + call.group(1) + " with " + ids.size() + (ids.size() == 1 ? " id" : " ids"),
                        "Maybe lift(\"what lifts\", $fact, \"what is lifted\") is meant.");
                continue;
            }
            calls.add(new Call(call.group(1), ids));
        }
        // Code that has a name of its own needs no second problem.
        if (!code(rule, others) && calls.isEmpty()) {
            problem(rule, "calls no verb", "Maybe end it with breach(\"ID\", $fact).");
        }
        return calls;
    }

    /** Names what is no call of a verb. Whether it is something that is known to be written by habit. */
    private boolean code(RuleDescr rule, List<String> statements) {
        // A loop stretches over several statements.
        String all = String.join("; ", statements);
        if (Habit.inCode(all).filter(habit -> habit.check() == Check.LOOP).isPresent()) {
            return code(rule, all);
        }
        boolean known = false;
        for (String statement : statements) {
            known |= code(rule, statement);
        }
        return known;
    }

    private boolean code(RuleDescr rule, String statement) {
        Habit habit = Habit.inCode(statement).orElse(null);
        if (habit == null) {
            problem(
                    rule,
                    "does \"" + statement + "\", which is not a verb with ids and the fact",
                    "Maybe write it as breach(\"ID\", $fact).");
            return false;
        }
        problem(rule, habit.check(), "does \"" + statement + "\", which " + habit.what(), habit.advice());
        return true;
    }

    private static List<String> strings(String quoted) {
        return quoted == null
                ? List.of()
                : STRING.matcher(quoted).results().map(match -> match.group(1)).toList();
    }

    private void problem(RuleDescr rule, String what, String advice) {
        problem(rule, Check.RULE_SHAPE, what, advice);
    }

    private void problem(RuleDescr rule, Check check, String what, String advice) {
        problems.add(
                file, Math.max(0, rule.getLine()), check, "The rule \"" + rule.getName() + "\" " + what + ".", advice);
    }
}
