package io.github.fairrecruit.compliance.audit.input;

import java.util.List;
import java.util.Set;

/** What a mapping says: where a fact, or a list of elements, comes from. */
sealed interface Rule {
    /**
     * Names that a column may have.
     *
     * @param line line of the mapping
     * @param names the names; a table has exactly one of them
     * @param optional whether a table may have none
     */
    record Columns(int line, List<String> names, boolean optional) {}

    /** A condition on a row; a cell that is unknown meets none. */
    record Condition(Columns columns, Test test, Set<String> words) {
        enum Test {
            KNOWN,
            IN,
            NOT_IN
        }
    }

    /**
     * One fact.
     *
     * @param line line of the mapping
     * @param steps where it goes, from the record or the element
     * @param type what it is; for a list of single values, what an element is
     * @param list whether it is a list of single values
     * @param from columns that it comes from; empty for a constant
     * @param with what stands between the texts of several columns
     * @param constant value of a constant, as JSON has it; null else
     * @param conversion how a text becomes a value
     * @param when conditions, all of which must be met
     * @param required whether a row without it is refused
     */
    record Fact(
            int line,
            List<String> steps,
            FactType type,
            boolean list,
            List<Columns> from,
            String with,
            Object constant,
            Conversion conversion,
            List<Condition> when,
            boolean required)
            implements Rule {}

    /**
     * Elements of a list.
     *
     * @param steps where the list goes, from the record or the element
     * @param elements its elements; one of which no column is known is left out
     */
    record Elements(int line, List<String> steps, List<Element> elements) implements Rule {}

    /** One element. */
    record Element(int line, List<Condition> when, List<Rule> rules) {}

    /**
     * How a text becomes a value.
     *
     * @param kind what the fact is
     * @param trim whether blanks around a text are taken away
     * @param split what separates the values in a cell; null for one value
     * @param codes code list; null for none
     * @param dates forms of dates
     * @param inclusiveEnd whether the table names the last day, and the fact the first day after it
     * @param numbers form of numbers
     * @param yes words for yes
     * @param no words for no
     * @param units units of a duration; null where it is none
     */
    record Conversion(
            FactType.Kind kind,
            boolean trim,
            String split,
            CodeList codes,
            DateFormats dates,
            boolean inclusiveEnd,
            NumberFormat numbers,
            Set<String> yes,
            Set<String> no,
            Durations units) {}
}
