package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.audit.input.Node.Branch;
import io.github.fairrecruit.compliance.audit.input.Node.Leaf;
import io.github.fairrecruit.compliance.audit.input.Rule.Columns;
import io.github.fairrecruit.compliance.audit.input.Rule.Condition;
import io.github.fairrecruit.compliance.audit.input.Rule.Conversion;
import io.github.fairrecruit.compliance.audit.input.Rule.Element;
import io.github.fairrecruit.compliance.audit.input.Rule.Elements;
import io.github.fairrecruit.compliance.audit.input.Rule.Fact;
import io.github.fairrecruit.compliance.engine.json.Nearest;
import io.github.fairrecruit.compliance.engine.json.RecruitmentJson;
import io.github.fairrecruit.compliance.engine.json.Shown;
import io.github.fairrecruit.compliance.model.CalendarDate;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** Turns the rows of one table into records, as a mapping says. */
final class RowMapper {
    private final Mapping mapping;
    private final List<String> header;
    /** By identity: two rules may name the same columns, and hashing names for every cell takes time. */
    private final Map<Columns, Integer> places = new IdentityHashMap<>();

    private final Map<Rule, Bound> bound = new IdentityHashMap<>();
    private final List<Set<String>> unknown = new ArrayList<>();
    private final Map<String, String> planned = new LinkedHashMap<>();
    /** A register of sanctions keeps what it cannot read as a defect of the entry. */
    private final boolean lenient;

    /**
     * What is known of a rule once the header is.
     *
     * @param column names of the columns that a fact comes from; null for none
     * @param lists for every step whether it leads to a list
     */
    private record Bound(String column, boolean[] lists) {}

    /** What became of a row. */
    sealed interface Result permits Mapped, Unfit {}

    /** A record. */
    record Mapped(byte[] json, Origins origins) implements Result {}

    /** A fact that the row does not give in a form that fits. */
    record Unfit(String pointer, String column, String value, String reason) implements Result {}

    /**
     * @throws InputException when the header lacks a column that the mapping needs, or has one twice
     */
    RowMapper(Mapping mapping, String file, long line, List<String> header) {
        this.mapping = mapping;
        this.header = header;
        this.lenient = mapping.kind() == Subject.SANCTION;
        List<String> problems = new ArrayList<>();
        bind(mapping.rules(), mapping.kind().type(), true, problems);
        if (!problems.isEmpty()) {
            throw new InputException(file, line, String.join("\n", new LinkedHashSet<>(problems)));
        }
        for (String column : header) {
            Set<String> words = new LinkedHashSet<>(mapping.unknown());
            words.addAll(mapping.unknownIn().getOrDefault(column, Set.of()));
            unknown.add(words.stream().map(Cell::trim).collect(Collectors.toSet()));
        }
    }

    private void bind(List<Rule> rules, FactType type, boolean single, List<String> problems) {
        for (Rule rule : rules) {
            if (rule instanceof Fact fact) {
                fact.from().forEach(columns -> bind(columns, problems));
                fact.when().forEach(condition -> bind(condition.columns(), problems));
                String column = column(fact);
                bound.put(fact, new Bound(column, lists(fact.steps(), type)));
                if (single && column != null) {
                    planned.put(FactType.pointer(fact.steps()), column);
                }
            } else if (rule instanceof Elements elements) {
                bound.put(elements, new Bound(null, lists(elements.steps(), type)));
                FactType list = type;
                for (String step : elements.steps()) {
                    list = list.member(step);
                }
                for (Element element : elements.elements()) {
                    element.when().forEach(condition -> bind(condition.columns(), problems));
                    bind(element.rules(), list.element(), false, problems);
                }
            }
        }
    }

    private static boolean[] lists(List<String> steps, FactType type) {
        boolean[] lists = new boolean[steps.size()];
        FactType at = type;
        for (int i = 0; i < lists.length; i++) {
            at = at.member(steps.get(i));
            lists[i] = at.kind() == FactType.Kind.LIST;
        }
        return lists;
    }

    private void bind(Columns columns, List<String> problems) {
        int place = -1;
        for (String name : columns.names()) {
            int first = header.indexOf(name);
            if (first < 0) {
                continue;
            }
            if (header.lastIndexOf(name) != first) {
                problems.add("The header has the column " + Shown.quoted(name) + " twice, and " + where(columns)
                        + " reads it. Maybe rename one of the two.");
            }
            if (place >= 0) {
                problems.add("The header has both " + Shown.quoted(header.get(place)) + " and " + Shown.quoted(name)
                        + ", and " + where(columns) + " does not say which counts. Maybe split the mapping in two.");
            }
            place = first;
        }
        if (place < 0 && !columns.optional()) {
            problems.add("The header lacks the column "
                    + columns.names().stream().map(Shown::quoted).collect(Collectors.joining(" or "))
                    + ", which " + where(columns) + " needs. Maybe " + missing(columns));
        }
        places.put(columns, place);
    }

    private String where(Columns columns) {
        return "line " + columns.line() + " of " + mapping.name();
    }

    private String missing(Columns columns) {
        if (header.size() == 1) {
            for (String separator : List.of(";", "\t", "|", ",")) {
                if (header.get(0).contains(separator)) {
                    return "the cells are separated by " + (separator.equals("\t") ? "tabs" : Shown.quoted(separator))
                            + ": the mapping can say so under table, separator.";
                }
            }
        }
        List<String> known = header.stream().filter(name -> !name.isEmpty()).toList();
        for (String name : columns.names()) {
            String near = Nearest.to(name, known);
            if (near != null) {
                return Shown.quoted(near) + " is meant: add it to the names, or set optional: true.";
            }
        }
        return "another table is meant, or set optional: true.";
    }

    /** A row with as many cells as the header, or fewer when the rest is blank. */
    Result map(List<Cell> row) {
        Branch root = new Branch();
        List<Unfit> unreadable = new ArrayList<>();
        try {
            apply(mapping.rules(), root, row, List.of(), unreadable);
        } catch (UnfitRow e) {
            return e.unfit;
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream(512);
        try (JsonGenerator out = RecruitmentJson.mapper().createGenerator(json)) {
            out.writeStartObject();
            if (!lenient) {
                out.writeName("subject");
                out.writeString(mapping.subject());
            }
            root.members(out);
            if (!unreadable.isEmpty()) {
                unreadable(out, unreadable);
            }
            out.writeEndObject();
        }
        return new Mapped(json.toByteArray(), Node.origins(root, planned));
    }

    private static void unreadable(JsonGenerator out, List<Unfit> facts) {
        out.writeName("unreadable");
        out.writeStartArray();
        for (Unfit fact : facts) {
            out.writeStartObject();
            out.writeStringProperty("pointer", fact.pointer());
            if (fact.column() != null) {
                out.writeStringProperty("column", fact.column());
            }
            out.writeStringProperty("reason", fact.reason());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void apply(List<Rule> rules, Branch target, List<Cell> row, List<String> above, List<Unfit> unreadable) {
        for (Rule rule : rules) {
            if (rule instanceof Fact fact) {
                if (meets(fact.when(), row)) {
                    fact(fact, target, row, above, unreadable);
                }
            } else if (rule instanceof Elements elements) {
                elements(elements, target, row, above, unreadable);
            }
        }
    }

    private void elements(Elements rule, Branch target, List<Cell> row, List<String> above, List<Unfit> unreadable) {
        Node.Array array = new Node.Array();
        List<String> at = new ArrayList<>(above);
        at.addAll(rule.steps());
        for (Element element : rule.elements()) {
            if (!meets(element.when(), row)) {
                continue;
            }
            List<String> here = new ArrayList<>(at);
            here.add(Integer.toString(array.elements().size()));
            Branch branch = new Branch();
            apply(element.rules(), branch, row, here, unreadable);
            if (!branch.members().isEmpty() && (branch.fromColumn() || constant(element.rules()))) {
                array.add(branch);
            }
        }
        if (!array.elements().isEmpty()) {
            Node.put(target, rule.steps(), bound.get(rule).lists(), array);
        }
    }

    /** Whether no column takes part, so that the mapping itself says that there is such an element. */
    private static boolean constant(List<Rule> rules) {
        return rules.stream()
                .allMatch(rule -> rule instanceof Fact fact
                        ? fact.from().isEmpty()
                        : ((Elements) rule).elements().stream().allMatch(element -> constant(element.rules())));
    }

    private void fact(Fact fact, Branch target, List<Cell> row, List<String> above, List<Unfit> unreadable) {
        Object value;
        try {
            value = fact.constant() != null ? fact.constant() : value(fact, row);
            if (value == null && fact.required()) {
                throw new BadCell(
                        "The fact is required and the row does not tell it. Maybe the cell is blank by mistake.");
            }
        } catch (BadCell e) {
            List<String> steps = new ArrayList<>(above);
            steps.addAll(fact.steps());
            Unfit unfit =
                    new Unfit(FactType.pointer(steps), bound.get(fact).column(), shown(fact, row), e.getMessage());
            if (!lenient) {
                throw new UnfitRow(unfit);
            }
            unreadable.add(unfit);
            return;
        }
        if (value != null) {
            Node.put(
                    target,
                    fact.steps(),
                    bound.get(fact).lists(),
                    new Leaf(value, bound.get(fact).column()));
        }
    }

    private String shown(Fact fact, List<Cell> row) {
        return fact.from().isEmpty()
                ? null
                : Shown.plain(fact.from().stream()
                        .map(columns -> Cell.trim(cell(columns, row).text()))
                        .collect(Collectors.joining(fact.with())));
    }

    private String column(Fact fact) {
        String names = fact.from().stream()
                .map(places::get)
                .filter(place -> place >= 0)
                .map(header::get)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private Cell cell(Columns columns, List<Cell> row) {
        int place = places.get(columns);
        return place < 0 || place >= row.size() ? Cell.BLANK : row.get(place);
    }

    private boolean unknown(Columns columns, Cell cell) {
        String text = Cell.trim(cell.text());
        int place = places.get(columns);
        return text.isEmpty() || place < 0 || unknown.get(place).contains(text);
    }

    private boolean meets(List<Condition> conditions, List<Cell> row) {
        for (Condition condition : conditions) {
            Cell cell = cell(condition.columns(), row);
            // A cell that nobody filled in does not say that it is another word.
            if (unknown(condition.columns(), cell)) {
                return false;
            }
            boolean listed = condition.words().contains(Cell.trim(cell.text()));
            boolean met = switch (condition.test()) {
                case KNOWN -> true;
                case IN -> listed;
                case NOT_IN -> !listed;
            };
            if (!met) {
                return false;
            }
        }
        return true;
    }

    /** The value as JSON has it; null when it is unknown. */
    private Object value(Fact fact, List<Cell> row) throws BadCell {
        List<Cell> known = new ArrayList<>(1);
        for (Columns columns : fact.from()) {
            Cell cell = cell(columns, row);
            if (!unknown(columns, cell)) {
                if (cell.kind() == Cell.Kind.ERROR) {
                    throw new BadCell(Shown.quoted(cell.text())
                            + " is no value. Maybe the workbook should be recalculated and saved.");
                }
                known.add(cell);
            }
        }
        if (known.isEmpty()) {
            return null;
        }
        if (fact.from().size() > 1) {
            return value(
                    fact,
                    Cell.text(known.stream()
                            .map(cell -> Cell.trim(cell.text()))
                            .collect(Collectors.joining(fact.with()))));
        }
        return value(fact, known.get(0));
    }

    private static Object value(Fact fact, Cell cell) throws BadCell {
        Conversion conversion = fact.conversion();
        if (!fact.list()) {
            return single(conversion, cell);
        }
        List<Object> values = new ArrayList<>();
        String[] parts =
                conversion.split() == null ? new String[] {cell.text()} : split(cell.text(), conversion.split());
        for (String part : parts) {
            if (!Cell.trim(part).isEmpty()) {
                Object value = single(conversion, new Cell(part, cell.kind()));
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values.isEmpty() ? null : values;
    }

    private static String[] split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            parts.add(text.substring(from, to));
            from = to + separator.length();
        }
        parts.add(text.substring(from));
        return parts.toArray(String[]::new);
    }

    private static Object single(Conversion conversion, Cell cell) throws BadCell {
        String text = Cell.trim(cell.text());
        if (conversion.codes() != null) {
            return conversion.codes().read(text);
        }
        return switch (conversion.kind()) {
            case DATE -> {
                CalendarDate date = conversion.dates().read(cell);
                yield (conversion.inclusiveEnd() ? DateFormats.after(date) : date).toString();
            }
            case NUMBER -> conversion.numbers().read(cell);
            case INTEGER -> integer(conversion.numbers().read(cell), text);
            case BOOLEAN -> bool(conversion, cell, text);
            default ->
                conversion.units() != null ? conversion.units().read(text) : conversion.trim() ? text : cell.text();
        };
    }

    private static BigDecimal integer(BigDecimal number, String text) throws BadCell {
        if (number.stripTrailingZeros().scale() > 0) {
            throw new BadCell(Shown.quoted(text) + " is no whole number. Maybe the column holds something else.");
        }
        return number.setScale(0);
    }

    private static Boolean bool(Conversion conversion, Cell cell, String text) throws BadCell {
        if (cell.kind() == Cell.Kind.BOOLEAN) {
            return text.equals("true");
        }
        if (conversion.yes().contains(text)) {
            return true;
        }
        if (conversion.no().contains(text)) {
            return false;
        }
        throw new BadCell(Shown.quoted(text) + " means neither yes (" + String.join(", ", conversion.yes())
                + ") nor no (" + String.join(", ", conversion.no())
                + "). Maybe add it to the words of the mapping, or to those that mean unknown.");
    }

    /** Ends the work on a row. */
    private static final class UnfitRow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Unfit unfit;

        UnfitRow(Unfit unfit) {
            super(unfit.reason(), null, false, false);
            this.unfit = unfit;
        }
    }
}
