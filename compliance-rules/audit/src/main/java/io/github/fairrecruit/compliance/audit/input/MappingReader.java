package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.audit.input.MappingException.Problem;
import io.github.fairrecruit.compliance.audit.input.Rule.Columns;
import io.github.fairrecruit.compliance.audit.input.Rule.Condition;
import io.github.fairrecruit.compliance.audit.input.Rule.Conversion;
import io.github.fairrecruit.compliance.audit.input.Rule.Element;
import io.github.fairrecruit.compliance.audit.input.Rule.Elements;
import io.github.fairrecruit.compliance.audit.input.Rule.Fact;
import io.github.fairrecruit.compliance.audit.input.Yaml.Entry;
import io.github.fairrecruit.compliance.audit.input.Yaml.Items;
import io.github.fairrecruit.compliance.audit.input.Yaml.Keys;
import io.github.fairrecruit.compliance.audit.input.Yaml.Scalar;
import io.github.fairrecruit.compliance.engine.json.Nearest;
import io.github.fairrecruit.compliance.engine.json.Shown;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks the text of a mapping against its format and against the model, and turns it into rules. */
final class MappingReader {
    private static final List<String> TOP = List.of(
            "mapping",
            "title",
            "subject",
            "table",
            "unknown",
            "unknown-in",
            "dates",
            "numbers",
            "booleans",
            "code-lists",
            "facts",
            "lists");
    private static final List<String> SOURCES = List.of("column", "join", "constant");
    private static final List<String> FACT = List.of(
            "column",
            "join",
            "with",
            "constant",
            "optional",
            "required",
            "when",
            "codes",
            "split",
            "trim",
            "as",
            "dates",
            "inclusive-end",
            "numbers",
            "booleans",
            "duration",
            "currency");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    /** Every column that the mapping names. */
    private final Set<String> columns = new LinkedHashSet<>();

    private final Map<String, Keys> codeLists = new LinkedHashMap<>();
    private final Set<String> codeListsUsed = new LinkedHashSet<>();

    private Subject subject;
    private DateFormats dates = DateFormats.ISO;
    private NumberFormat numbers = NumberFormat.PLAIN;
    private Set<String> yes = Set.of("true");
    private Set<String> no = Set.of("false");

    MappingReader(String file) {
        this.file = file;
    }

    /** What was read. */
    record Result(
            Subject subject,
            TableFormat table,
            Set<String> unknown,
            Map<String, Set<String>> unknownIn,
            List<Rule> rules) {}

    /** @throws MappingException with every problem that was found */
    Result read(String text) {
        Yaml tree = Yaml.read(text, file, problems);
        Result result = null;
        if (tree instanceof Keys keys) {
            result = read(keys);
        } else if (tree != null) {
            problem(
                    tree.line(),
                    "A mapping file has keys with values, not " + tree.kind() + ". Maybe another file is meant.");
        }
        if (!problems.isEmpty()) {
            problems.sort((a, b) -> Long.compare(a.line(), b.line()));
            throw new MappingException(file, problems);
        }
        return result;
    }

    private Result read(Keys top) {
        known(top, TOP, "A mapping");
        String version = text(top, "mapping");
        if (!"1".equals(version)) {
            problem(
                    line(top, "mapping"),
                    "This is no mapping of the form 1. Maybe the first line should be: mapping: 1");
        }
        subject = subject(top);
        TableFormat table = table(keys(top, "table"));
        Set<String> unknown = new LinkedHashSet<>(texts(top, "unknown"));
        if (top.entries().containsKey("dates")) {
            dates = dates(top.entries().get("dates"));
        }
        if (top.entries().containsKey("numbers")) {
            numbers = numbers(keys(top, "numbers"));
        }
        if (top.entries().containsKey("booleans")) {
            Keys words = keys(top, "booleans");
            yes = words(words, "yes");
            no = words(words, "no");
            bothWords(words, yes, no);
        }
        Keys lists = keys(top, "code-lists");
        if (lists != null) {
            lists.entries().forEach((name, entry) -> {
                if (entry.value() instanceof Keys list) {
                    codeLists.put(name, list);
                } else {
                    wrong(entry, "keys with values");
                }
            });
        }
        List<Rule> rules = new ArrayList<>();
        if (subject != null) {
            rules = rules(top, subject.type(), List.of());
            if (rules.isEmpty() && problems.isEmpty()) {
                problem(top.line(), "The mapping maps nothing. Maybe facts is missing.");
            }
        }
        if (subject == Subject.SANCTION) {
            sanction(top, rules);
        }
        Map<String, Set<String>> unknownIn = unknownIn(keys(top, "unknown-in"));
        for (String name : codeLists.keySet()) {
            if (!codeListsUsed.contains(name)) {
                problem(
                        lists.entries().get(name).line(),
                        "No fact uses the code list " + Shown.quoted(name) + ". Maybe it is left over.");
            }
        }
        return new Result(subject, table, unknown, unknownIn, rules);
    }

    private Subject subject(Keys top) {
        String word = text(top, "subject");
        Subject found = word == null ? null : Subject.of(word);
        if (found == null) {
            String near = word == null ? null : Nearest.to(word, Subject.words());
            problem(
                    line(top, "subject"),
                    (word == null ? "The mapping does not say what a row is" : Shown.quoted(word) + " is no subject")
                            + ". Maybe "
                            + (near == null ? "subject: one of " + String.join(", ", Subject.words()) : near)
                            + ".");
        }
        return found;
    }

    private void sanction(Keys top, List<Rule> rules) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        rules.forEach(rule -> {
            if (rule instanceof Fact fact) {
                lines.put(fact.steps().get(0), fact.line());
            }
        });
        if (lines.containsKey("last") && lines.containsKey("until")) {
            problem(
                    Math.max(lines.get("last"), lines.get("until")),
                    "An entry ends on its last day (last) or before a day (until), not both. Maybe leave one out.");
        }
        if (!rules.isEmpty() && !lines.containsKey("id") && !lines.containsKey("name")) {
            problem(line(top, "facts"), "An entry names nobody. Maybe add id or name.");
        }
    }

    private TableFormat table(Keys table) {
        if (table == null) {
            return TableFormat.DEFAULT;
        }
        known(table, List.of("format", "separator", "encoding", "sheet", "header-row"), "A table");
        String format = text(table, "format");
        if (format != null && !List.of("csv", "tsv", "xlsx").contains(format)) {
            problem(line(table, "format"), Shown.quoted(format) + " is no format of a table. Maybe csv, tsv or xlsx.");
        }
        String separator = text(table, "separator");
        if ("tab".equals(separator)) {
            separator = "\t";
        }
        if (separator != null
                && (separator.length() != 1 || separator.charAt(0) > 126 || "\"\r\n".contains(separator))) {
            problem(
                    line(table, "separator"),
                    Shown.quoted(separator) + " cannot separate cells. Maybe \",\", \";\", \"|\" or tab is meant.");
            separator = null;
        }
        String encoding = text(table, "encoding");
        if (encoding != null && !TableFormat.ENCODINGS.contains(encoding)) {
            problem(
                    line(table, "encoding"),
                    Shown.quoted(encoding) + " is no encoding that is read. Maybe one of "
                            + String.join(", ", TableFormat.ENCODINGS) + ".");
            encoding = null;
        }
        int headerRow = 0;
        String row = text(table, "header-row");
        if (row != null) {
            if (row.matches("[1-9][0-9]{0,5}")) {
                headerRow = Integer.parseInt(row);
            } else {
                problem(
                        line(table, "header-row"),
                        Shown.quoted(row) + " is no number of a row. Maybe 1 is meant for the first row.");
            }
        }
        return new TableFormat(
                format,
                separator == null ? 0 : separator.charAt(0),
                encoding == null ? "UTF-8" : encoding,
                text(table, "sheet"),
                headerRow);
    }

    private Map<String, Set<String>> unknownIn(Keys keys) {
        Map<String, Set<String>> result = new LinkedHashMap<>();
        if (keys != null) {
            keys.entries().forEach((column, entry) -> {
                if (!columns.contains(column)) {
                    String near = Nearest.to(column, columns);
                    problem(
                            entry.line(),
                            "The mapping reads no column " + Shown.quoted(column) + ". Maybe "
                                    + (near == null ? "it is left over." : Shown.quoted(near) + " is meant."));
                }
                result.put(column, new LinkedHashSet<>(texts(entry)));
            });
        }
        return result;
    }

    // Facts and lists

    private List<Rule> rules(Keys owner, FactType type, List<String> above) {
        List<Rule> rules = new ArrayList<>();
        Map<String, Integer> taken = new LinkedHashMap<>();
        Keys facts = keys(owner, "facts");
        if (facts != null) {
            facts.entries().forEach((path, entry) -> {
                List<String> steps = FactType.steps(path);
                FactType fact = resolve(steps, type, above, entry.line());
                if (fact != null) {
                    fact(steps, fact, entry, rules);
                }
            });
        }
        rules.forEach(rule -> take(taken, ((Fact) rule).steps(), ((Fact) rule).line()));
        Keys lists = keys(owner, "lists");
        if (lists != null) {
            lists.entries().forEach((path, entry) -> {
                List<String> steps = FactType.steps(path);
                FactType list = resolve(steps, type, above, entry.line());
                if (list == null) {
                    return;
                }
                if (list.kind() != FactType.Kind.LIST || list.element().kind() != FactType.Kind.OBJECT) {
                    problem(
                            entry.line(),
                            Shown.quoted(path) + " is no list of elements with facts. Maybe it belongs under facts.");
                    return;
                }
                take(taken, steps, entry.line());
                rules.add(elements(steps, list.element(), entry, above));
            });
        }
        return rules;
    }

    /** No fact may be given twice, nor a list both as a whole and element by element. */
    private void take(Map<String, Integer> taken, List<String> steps, int line) {
        String pointer = FactType.pointer(steps);
        for (Map.Entry<String, Integer> other : taken.entrySet()) {
            if (pointer.equals(other.getKey())
                    || pointer.startsWith(other.getKey() + "/")
                    || other.getKey().startsWith(pointer + "/")) {
                problem(
                        line,
                        "Line " + other.getValue() + " gives " + other.getKey()
                                + " already. Maybe one of them is left over.");
                return;
            }
        }
        taken.put(pointer, line);
    }

    private FactType resolve(List<String> steps, FactType root, List<String> above, int line) {
        FactType type = root;
        for (int i = 0; i < steps.size(); i++) {
            // What cannot be read is found while reading, and comes from no column.
            boolean hidden = type.type() == SanctionEntry.class && steps.get(i).equals("unreadable");
            FactType member = hidden ? null : type.member(steps.get(i));
            if (member == null) {
                List<String> at = new ArrayList<>(above);
                at.addAll(steps.subList(0, i));
                String owner = at.isEmpty() ? "The record" : FactType.pointer(at);
                String advice = type.kind() == FactType.Kind.LIST
                        ? "it lacks the number of an element, such as 0"
                        : near(steps.get(i), type.members());
                problem(line, owner + " has no fact " + Shown.quoted(steps.get(i)) + ". Maybe " + advice + ".");
                return null;
            }
            type = member;
        }
        return type;
    }

    private static String near(String name, Collection<String> known) {
        String near = Nearest.to(name, known);
        if (near != null) {
            return Shown.quoted(near) + " is meant";
        }
        return known.isEmpty() ? "it is one step too long" : "it is one of " + String.join(", ", known);
    }

    private Elements elements(List<String> steps, FactType type, Entry entry, List<String> above) {
        List<Element> elements = new ArrayList<>();
        List<String> at = new ArrayList<>(above);
        at.addAll(steps);
        at.add("*");
        if (!(entry.value() instanceof Items items)) {
            wrong(entry, "a list of elements");
            return new Elements(entry.line(), steps, elements);
        }
        for (Yaml item : items.items()) {
            if (item instanceof Keys keys) {
                known(keys, List.of("when", "facts", "lists"), "An element");
                List<Rule> rules = rules(keys, type, at);
                if (rules.isEmpty()) {
                    problem(item.line(), "The element has no facts. Maybe they are not indented under facts.");
                }
                elements.add(new Element(item.line(), conditions(keys), rules));
            } else {
                problem(item.line(), "An element has facts, and is not " + item.kind() + ". Maybe add facts.");
            }
        }
        return new Elements(entry.line(), steps, elements);
    }

    private void fact(List<String> steps, FactType type, Entry entry, List<Rule> rules) {
        if (!(entry.value() instanceof Keys keys)) {
            problem(
                    entry.line(),
                    FactType.pointer(steps) + " needs keys with values, not "
                            + entry.value().kind() + ". Maybe {column: NAME} or {constant: VALUE} is meant.");
            return;
        }
        known(keys, FACT, "A fact");
        if (type.kind() == FactType.Kind.MONEY) {
            money(steps, keys, entry.line(), rules);
            return;
        }
        if (keys.entries().containsKey("currency")) {
            problem(
                    line(keys, "currency"),
                    FactType.pointer(steps) + " is no money. Maybe the fact should end one step earlier.");
        }
        boolean list = type.kind() == FactType.Kind.LIST;
        FactType single = list ? type.element() : type;
        if (single.kind() == FactType.Kind.OBJECT || single.kind() == FactType.Kind.LIST) {
            problem(
                    entry.line(),
                    FactType.pointer(steps) + " has facts of its own and is no single value. Maybe "
                            + (list
                                    ? "it belongs under lists."
                                    : "one of " + String.join(", ", single.members()) + " is meant."));
            return;
        }
        Fact fact = fact(steps, single, list, keys, entry.line());
        if (fact != null) {
            rules.add(fact);
        }
    }

    /** Money is two facts; its currency is given only where its value is. */
    private void money(List<String> steps, Keys keys, int line, List<Rule> rules) {
        FactType money = FactType.of(Money.class);
        List<String> value = append(steps, "value");
        List<String> currency = append(steps, "currency");
        Fact amount = fact(value, money.member("value"), false, keys, line);
        Entry given = keys.entries().get("currency");
        if (given == null) {
            problem(
                    line,
                    FactType.pointer(steps)
                            + " is money and needs a currency. Maybe add currency: USD or currency: {column: NAME}.");
            return;
        }
        if (amount == null) {
            return;
        }
        rules.add(amount);
        List<Condition> when = new ArrayList<>(amount.when());
        amount.from().forEach(columns -> when.add(new Condition(columns, Condition.Test.KNOWN, Set.of())));
        Fact code;
        if (given.value() instanceof Scalar scalar && !scalar.nothing()) {
            code = new Fact(
                    given.line(),
                    currency,
                    money.member("currency"),
                    false,
                    List.of(),
                    "",
                    scalar.text(),
                    null,
                    when,
                    true);
        } else if (given.value() instanceof Keys source) {
            known(source, FACT, "A currency");
            Fact read = fact(currency, money.member("currency"), false, source, given.line());
            if (read == null) {
                return;
            }
            when.addAll(read.when());
            code = new Fact(
                    read.line(),
                    currency,
                    read.type(),
                    false,
                    read.from(),
                    read.with(),
                    read.constant(),
                    read.conversion(),
                    when,
                    true);
        } else {
            wrong(given, "a code or keys with values");
            return;
        }
        rules.add(code);
    }

    private Fact fact(List<String> steps, FactType type, boolean list, Keys keys, int line) {
        List<String> sources =
                SOURCES.stream().filter(keys.entries()::containsKey).toList();
        if (sources.size() != 1) {
            problem(
                    line,
                    FactType.pointer(steps)
                            + (sources.isEmpty()
                                    ? " comes from nowhere. Maybe add column, join or constant."
                                    : " has " + String.join(" and ", sources) + ". Maybe keep one of them."));
            return null;
        }
        boolean optional = flag(keys, "optional", false);
        boolean required = flag(keys, "required", false);
        List<Condition> when = conditions(keys);
        List<Columns> from = new ArrayList<>();
        Object constant = null;
        switch (sources.get(0)) {
            case "column" -> from.add(columns(keys.entries().get("column"), optional));
            case "join" -> {
                Entry join = keys.entries().get("join");
                if (join.value() instanceof Items items && !items.items().isEmpty()) {
                    items.items().forEach(item -> from.add(columns(new Entry(item.line(), item), optional)));
                } else {
                    wrong(join, "a list of columns");
                }
                if (type.kind() != FactType.Kind.TEXT && type.kind() != FactType.Kind.ANY) {
                    problem(
                            line,
                            FactType.pointer(steps) + " is no text, and columns are joined to a text. Maybe "
                                    + "a column is meant.");
                }
            }
            default -> {
                constant = constant(keys.entries().get("constant"), type, list);
                List<String> idle = keys.entries().keySet().stream()
                        .filter(key -> !List.of("constant", "when", "currency").contains(key))
                        .toList();
                if (!idle.isEmpty()) {
                    problem(
                            line,
                            FactType.pointer(steps) + " is a constant, for which " + String.join(", ", idle)
                                    + " means nothing. Maybe leave it out.");
                }
            }
        }
        return new Fact(
                line,
                steps,
                type,
                list,
                List.copyOf(from),
                keys.entries().containsKey("with") ? text(keys, "with") : " ",
                constant,
                conversion(keys, type, list, trimmed(steps)),
                when,
                required);
    }

    /** In a register the blanks around a name are a defect that is to be seen. */
    private boolean trimmed(List<String> steps) {
        return subject != Subject.SANCTION || !steps.equals(List.of("name"));
    }

    private Conversion conversion(Keys keys, FactType type, boolean list, boolean trimmed) {
        FactType.Kind kind = type.kind();
        if (keys.entries().containsKey("as")) {
            String as = text(keys, "as");
            if (kind != FactType.Kind.ANY) {
                problem(line(keys, "as"), "The model says what the fact is. Maybe leave out as.");
            } else {
                kind = as == null
                        ? kind
                        : switch (as) {
                            case "text" -> FactType.Kind.TEXT;
                            case "number" -> FactType.Kind.NUMBER;
                            case "integer" -> FactType.Kind.INTEGER;
                            case "date" -> FactType.Kind.DATE;
                            case "boolean" -> FactType.Kind.BOOLEAN;
                            default -> {
                                problem(
                                        line(keys, "as"),
                                        Shown.quoted(as)
                                                + " is no kind of value. Maybe text, number, integer, date or boolean.");
                                yield FactType.Kind.TEXT;
                            }
                        };
            }
        } else if (kind == FactType.Kind.ANY) {
            kind = FactType.Kind.TEXT;
        }
        fits(keys, "dates", kind == FactType.Kind.DATE, "a date");
        fits(keys, "inclusive-end", kind == FactType.Kind.DATE, "a date");
        fits(keys, "numbers", kind == FactType.Kind.NUMBER || kind == FactType.Kind.INTEGER, "a number");
        fits(keys, "booleans", kind == FactType.Kind.BOOLEAN, "true or false");
        fits(keys, "split", list, "a list");
        fits(keys, "duration", kind == FactType.Kind.TEXT, "a text");
        fits(keys, "trim", kind == FactType.Kind.TEXT, "a text");
        fits(keys, "with", keys.entries().containsKey("join"), "joined of columns");
        Keys booleans = keys(keys, "booleans");
        Set<String> yesHere = booleans == null ? yes : words(booleans, "yes");
        Set<String> noHere = booleans == null ? no : words(booleans, "no");
        bothWords(booleans, yesHere, noHere);
        return new Conversion(
                kind,
                flag(keys, "trim", trimmed),
                keys.entries().containsKey("split") ? text(keys, "split") : null,
                codes(keys.entries().get("codes"), type),
                keys.entries().containsKey("dates") ? dates(keys.entries().get("dates")) : dates,
                flag(keys, "inclusive-end", false),
                keys.entries().containsKey("numbers") ? numbers(keys(keys, "numbers")) : numbers,
                yesHere,
                noHere,
                durations(keys(keys, "duration")));
    }

    private void fits(Keys keys, String key, boolean fits, String what) {
        if (!fits && keys.entries().containsKey(key)) {
            problem(
                    line(keys, key),
                    Shown.quoted(key) + " means nothing here, because the fact is not " + what
                            + ". Maybe leave it out.");
        }
    }

    private Columns columns(Entry entry, boolean optional) {
        List<String> names = texts(entry).stream().map(Cell::trim).distinct().toList();
        if (names.isEmpty() || names.contains("")) {
            problem(entry.line(), "A column has no name. Maybe write the header of the column.");
        }
        columns.addAll(names);
        return new Columns(entry.line(), names, optional);
    }

    private List<Condition> conditions(Keys keys) {
        Entry when = keys.entries().get("when");
        List<Condition> conditions = new ArrayList<>();
        if (when == null) {
            return conditions;
        }
        List<Yaml> parts = when.value() instanceof Items items ? items.items() : List.of(when.value());
        for (Yaml part : parts) {
            if (!(part instanceof Keys condition)) {
                problem(
                        part.line(),
                        "A condition has keys with values, not " + part.kind()
                                + ". Maybe {known: COLUMN} or {column: NAME, in: [WORD]} is meant.");
                continue;
            }
            known(condition, List.of("known", "column", "in", "not-in", "optional"), "A condition");
            boolean optional = flag(condition, "optional", false);
            Map<String, Entry> entries = condition.entries();
            boolean known = entries.containsKey("known");
            boolean in = entries.containsKey("in");
            boolean notIn = entries.containsKey("not-in");
            if (known && !in && !notIn && !entries.containsKey("column")) {
                conditions.add(new Condition(columns(entries.get("known"), optional), Condition.Test.KNOWN, Set.of()));
            } else if (!known && in != notIn && entries.containsKey("column")) {
                conditions.add(new Condition(
                        columns(entries.get("column"), optional),
                        in ? Condition.Test.IN : Condition.Test.NOT_IN,
                        new LinkedHashSet<>(texts(entries.get(in ? "in" : "not-in")))));
            } else {
                problem(
                        part.line(),
                        "The condition is not clear. Maybe {known: COLUMN}, {column: NAME, in: [WORD]} "
                                + "or {column: NAME, not-in: [WORD]} is meant.");
            }
        }
        return conditions;
    }

    // Values

    private Object constant(Entry entry, FactType type, boolean list) {
        if (!list) {
            return constant(entry.value(), type);
        }
        List<Yaml> items = entry.value() instanceof Items given ? given.items() : List.of(entry.value());
        List<Object> values = new ArrayList<>();
        items.forEach(item -> values.add(constant(item, type)));
        return values;
    }

    /** A value as JSON has it; null when it does not fit, which is then a problem. */
    private Object constant(Yaml value, FactType type) {
        if (!(value instanceof Scalar scalar) || scalar.nothing()) {
            problem(
                    value.line(),
                    "A single value belongs here, not " + value.kind() + ". Maybe a bracket is too much.");
            return null;
        }
        String text = scalar.text();
        switch (type.kind()) {
            case CODE -> {
                if (!type.words().contains(text)) {
                    problem(
                            value.line(),
                            Shown.quoted(text) + " is no word of this fact. Maybe " + near(text, type.words()) + ".");
                    return null;
                }
                return text;
            }
            case DATE -> {
                try {
                    return CalendarDate.parse(text).toString();
                } catch (IllegalArgumentException e) {
                    problem(value.line(), e.getMessage());
                    return null;
                }
            }
            case INTEGER, NUMBER -> {
                return number(value.line(), text);
            }
            case BOOLEAN -> {
                if (!text.equals("true") && !text.equals("false")) {
                    problem(value.line(), Shown.quoted(text) + " is neither true nor false. Maybe write one of them.");
                    return null;
                }
                return text.equals("true");
            }
            case ANY -> {
                if (scalar.plain() && (text.equals("true") || text.equals("false"))) {
                    return text.equals("true");
                }
                return scalar.plain() ? number(value.line(), text) : text;
            }
            default -> {
                return text;
            }
        }
    }

    private BigDecimal number(int line, String text) {
        try {
            return NumberFormat.PLAIN.read(Cell.text(text));
        } catch (BadCell e) {
            problem(line, Shown.quoted(text) + " is no number. Maybe write it as 1234.5.");
            return null;
        }
    }

    private CodeList codes(Entry entry, FactType type) {
        if (entry == null) {
            return null;
        }
        Keys list;
        if (entry.value() instanceof Keys inline) {
            list = inline;
        } else if (entry.value() instanceof Scalar name) {
            list = codeLists.get(name.text());
            codeListsUsed.add(name.text());
            if (list == null) {
                problem(
                        entry.line(),
                        "There is no code list " + Shown.quoted(name.text()) + ". Maybe "
                                + (codeLists.isEmpty()
                                        ? "add it under code-lists"
                                        : near(name.text(), codeLists.keySet()))
                                + ".");
                return null;
            }
        } else {
            wrong(entry, "a code list or the name of one");
            return null;
        }
        known(list, List.of("words", "otherwise", "ignore-case"), "A code list");
        boolean ignoreCase = flag(list, "ignore-case", false);
        Map<String, Object> words = new LinkedHashMap<>();
        Keys given = keys(list, "words");
        if (given == null) {
            problem(list.line(), "The code list has no words. Maybe words is missing.");
            return null;
        }
        given.entries().forEach((word, meaning) -> {
            String key = Cell.trim(ignoreCase ? word.toLowerCase(Locale.ROOT) : word);
            Object value = meaning(meaning.value(), type);
            if (value != null && words.put(key, value) != null) {
                problem(meaning.line(), Shown.quoted(word) + " is in the code list already. Maybe one is left over.");
            }
        });
        Object otherwise = null;
        Entry rest = list.entries().get("otherwise");
        if (rest != null
                && !(rest.value() instanceof Scalar scalar && scalar.text().equals("refuse"))) {
            otherwise = meaning(rest.value(), type);
        }
        return new CodeList(words, otherwise, ignoreCase);
    }

    private Object meaning(Yaml value, FactType type) {
        return value instanceof Scalar scalar && scalar.text().equals(CodeList.LEAVE_OUT)
                ? CodeList.LEAVE_OUT
                : constant(value, type);
    }

    private DateFormats dates(Entry entry) {
        List<String> forms;
        List<String> months = List.of();
        int century = 0;
        if (entry.value() instanceof Keys keys) {
            known(keys, List.of("forms", "month-names", "two-digit-years-from"), "Dates");
            forms = texts(keys, "forms");
            months = texts(keys, "month-names");
            if (!months.isEmpty() && months.size() != 12) {
                problem(
                        line(keys, "month-names"),
                        "A year has twelve months, and here are " + months.size() + ". Maybe one is missing.");
            }
            String from = text(keys, "two-digit-years-from");
            if (from != null) {
                if (from.matches("[12][0-9]{3}")) {
                    century = Integer.parseInt(from);
                } else {
                    problem(
                            line(keys, "two-digit-years-from"),
                            Shown.quoted(from) + " is no year. Maybe four digits are meant.");
                    century = 1970;
                }
            }
        } else {
            forms = texts(entry);
        }
        if (forms.isEmpty()) {
            problem(entry.line(), "No form of a date is named. Maybe yyyy-MM-dd is meant.");
        }
        try {
            return new DateFormats(forms, months, century);
        } catch (IllegalArgumentException e) {
            problem(entry.line(), e.getMessage());
            return DateFormats.ISO;
        }
    }

    private NumberFormat numbers(Keys keys) {
        if (keys == null) {
            return NumberFormat.PLAIN;
        }
        known(keys, List.of("decimal", "grouping", "drop", "spreadsheet-doubles"), "Numbers");
        char decimal = sign(keys, "decimal", '.');
        char grouping = sign(keys, "grouping", (char) 0);
        if (decimal == grouping) {
            problem(
                    keys.line(),
                    "The decimal sign and the sign between groups are the same. Maybe leave out grouping.");
        }
        return new NumberFormat(decimal, grouping, texts(keys, "drop"), flag(keys, "spreadsheet-doubles", false));
    }

    private char sign(Keys keys, String key, char otherwise) {
        String text = text(keys, key);
        if (text == null) {
            return otherwise;
        }
        if (text.length() != 1 || Character.isDigit(text.charAt(0))) {
            problem(line(keys, key), Shown.quoted(text) + " is no sign in a number. Maybe one character is meant.");
            return otherwise;
        }
        return text.charAt(0);
    }

    private Durations durations(Keys keys) {
        if (keys == null) {
            return null;
        }
        known(keys, List.of("years", "months", "weeks", "days"), "A duration");
        Map<String, String> units = new LinkedHashMap<>();
        keys.entries()
                .forEach((unit, entry) -> texts(entry)
                        .forEach(word ->
                                units.put(word.toLowerCase(Locale.ROOT), Durations.LETTERS.getOrDefault(unit, "D"))));
        return new Durations(units);
    }

    private Set<String> words(Keys keys, String key) {
        if (keys == null) {
            return Set.of();
        }
        known(keys, List.of("yes", "no"), "Booleans");
        return new LinkedHashSet<>(texts(keys, key));
    }

    private void bothWords(Keys keys, Set<String> yesWords, Set<String> noWords) {
        if (keys != null) {
            for (String word : yesWords) {
                if (noWords.contains(word)) {
                    problem(keys.line(), Shown.quoted(word) + " cannot mean both yes and no. Maybe one is left over.");
                }
            }
        }
    }

    // YAML

    private void problem(int line, String text) {
        problems.add(new Problem(line, text));
    }

    private void wrong(Entry entry, String wanted) {
        problem(
                entry.line(),
                "Here belongs " + wanted + ", not " + entry.value().kind()
                        + ". Maybe the lines below it are not indented.");
    }

    private void known(Keys keys, List<String> names, String what) {
        keys.entries().forEach((key, entry) -> {
            if (!names.contains(key)) {
                problem(entry.line(), what + " has no " + Shown.quoted(key) + ". Maybe " + near(key, names) + ".");
            }
        });
    }

    private static int line(Keys keys, String key) {
        Entry entry = keys.entries().get(key);
        return entry == null ? keys.line() : entry.line();
    }

    private Keys keys(Keys keys, String key) {
        Entry entry = keys.entries().get(key);
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof Keys inner) {
            return inner;
        }
        wrong(entry, "keys with values");
        return null;
    }

    private String text(Keys keys, String key) {
        Entry entry = keys.entries().get(key);
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof Scalar scalar && !scalar.nothing()) {
            return scalar.text();
        }
        wrong(entry, "a single value");
        return null;
    }

    private boolean flag(Keys keys, String key, boolean otherwise) {
        String text = text(keys, key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            problem(line(keys, key), Shown.quoted(text) + " is neither true nor false. Maybe write one of them.");
        }
        return text == null ? otherwise : text.equals("true");
    }

    private List<String> texts(Keys keys, String key) {
        Entry entry = keys.entries().get(key);
        return entry == null ? List.of() : texts(entry);
    }

    private List<String> texts(Entry entry) {
        List<Yaml> items = entry.value() instanceof Items given ? given.items() : Arrays.asList(entry.value());
        List<String> texts = new ArrayList<>();
        for (Yaml item : items) {
            if (item instanceof Scalar scalar && !scalar.nothing()) {
                texts.add(scalar.text());
            } else {
                problem(item.line(), "A single value belongs here, not " + item.kind() + ". Maybe it needs quotes.");
            }
        }
        return texts;
    }

    private static List<String> append(List<String> steps, String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return List.copyOf(longer);
    }
}
