package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterValue;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The numbers and lists of the law: dated, cited, and without silent holes. */
final class ParameterChecks {
    static final String MONEY = "money";

    /** Units by which days are counted: only whole ones can be. */
    static final Set<String> CALENDAR = Set.of("days", "weeks", "months", "years");

    private final PackSource pack;
    private final Problems problems;

    ParameterChecks(PackSource pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
    }

    void check() {
        Map<String, Placed<Parameter>> seen = new HashMap<>();
        pack.parameters().forEach(placed -> {
            Parameter parameter = placed.value();
            if (Words.blank(parameter.id())) {
                incomplete(placed, "A parameter has no id.", "Maybe begin it with \"- id: …\".");
                return;
            }
            Placed<Parameter> first = seen.putIfAbsent(parameter.id(), placed);
            if (first != null) {
                problems.add(
                        placed,
                        Check.REUSED_ID,
                        "The parameter " + parameter.id() + " is also at " + first.file() + ":" + first.line() + ".",
                        "Maybe add a dated value to the first one.");
            }
            unit(placed);
            event(placed);
            if (parameter.values().isEmpty()) {
                incomplete(
                        placed, "The parameter " + parameter.id() + " has no value.", "Maybe add one, with its date.");
            }
            values(placed);
            if (pack.requirements()
                    .noneMatch(requirement -> requirement.value().parameters().contains(parameter.id()))) {
                problems.add(
                        placed,
                        Check.UNUSED_PARAMETER,
                        "No requirement names the parameter " + parameter.id() + ".",
                        "Maybe add it to \"parameters\" of the requirement that asks for it.");
            }
        });
    }

    private void unit(Placed<Parameter> placed) {
        Parameter parameter = placed.value();
        if (Words.blank(parameter.unit())) {
            incomplete(placed, "The parameter " + parameter.id() + " has no unit.", "Maybe add \"unit: years\".");
            return;
        }
        boolean money = parameter.unit().equals(MONEY);
        ofMoney(placed, money, "currency", parameter.currency(), "EUR");
        ofMoney(placed, money, "tax", parameter.tax(), "included");
        // A deposit or a share of capital is for no period.
        if (!money && parameter.per() != null) {
            ofMoney(placed, money, "per", parameter.per(), "month");
        }
        if (parameter.currency() != null && !parameter.currency().matches("[A-Z]{3}")) {
            incomplete(
                    placed,
                    "The currency of " + parameter.id() + " is \"" + parameter.currency() + "\".",
                    "Maybe write its code of three capitals, such as EUR.");
        }
    }

    private void ofMoney(Placed<Parameter> placed, boolean money, String key, Object value, String example) {
        if (money && value == null) {
            incomplete(
                    placed,
                    "The parameter " + placed.value().id() + " is money and has no \"" + key + "\".",
                    "Maybe add \"" + key + ": " + example + "\".");
        } else if (!money && value != null) {
            incomplete(
                    placed,
                    "The parameter " + placed.value().id() + " has a \"" + key + "\" and is no money.",
                    "Maybe write \"unit: money\", or leave it out.");
        }
    }

    private void event(Placed<Parameter> placed) {
        Parameter parameter = placed.value();
        if (parameter.event() == null) {
            incomplete(
                    placed,
                    "The parameter " + parameter.id() + " does not say whose day picks its value.",
                    "Maybe add \"event: signature\".");
        }
        if ((parameter.event() == Event.STATED) != (parameter.statedDay() != null)) {
            incomplete(
                    placed,
                    "The parameter " + parameter.id()
                            + (parameter.statedDay() == null
                                    ? " goes by a stated day and does not say which."
                                    : " names a \"stated-day\" and goes by something else."),
                    "Maybe write both \"event: stated\" and \"stated-day\", or none of them.");
        }
    }

    private void values(Placed<Parameter> placed) {
        String id = placed.value().id();
        ParameterValue before = null;
        for (ParameterValue value : placed.value().values()) {
            Citations.check(placed, "a value of " + id, value.citation(), problems);
            content(placed, value);
            if (value.from() == null) {
                problems.add(placed, Check.DATES, "A value of " + id + " has no date.", "Maybe add \"from\".");
                return;
            }
            if (value.until() != null
                    && !value.from().firstDay().isBefore(value.until().firstDay())) {
                problems.add(
                        placed,
                        Check.DATES,
                        "A value of " + id + " ends before it begins.",
                        "Maybe its dates are swapped.");
            }
            if (before != null) {
                follows(placed, before, value);
            } else if (value.gap() != null) {
                noHole(placed, value);
            }
            before = value;
        }
    }

    private void content(Placed<Parameter> placed, ParameterValue value) {
        String id = placed.value().id();
        boolean stated = value.number() != null || !value.codes().isEmpty();
        if (Boolean.TRUE.equals(value.announced())) {
            if (stated) {
                incomplete(
                        placed,
                        "The value of " + id + " from " + value.from() + " is announced and known.",
                        "Maybe leave \"announced\" out: it is for values that nobody knows yet.");
            }
        } else if ((value.number() == null) == value.codes().isEmpty()) {
            incomplete(
                    placed,
                    "A value of " + id + " is not either a number or codes.",
                    stated
                            ? "Maybe one of them is left over."
                            : "Maybe add the number, or \"announced: true\" if nobody knows it yet.");
        }
        if (value.number() != null
                && CALENDAR.contains(String.valueOf(placed.value().unit()))
                && value.number().stripTrailingZeros().scale() > 0) {
            incomplete(
                    placed,
                    "The value of " + id + " from " + value.from() + " is " + value.number() + " "
                            + placed.value().unit() + ", which the calendar does not know.",
                    "Maybe write it in a smaller unit.");
        }
    }

    private void follows(Placed<Parameter> placed, ParameterValue before, ParameterValue value) {
        String id = placed.value().id();
        boolean meets = value.from().equals(before.until());
        if (before.until() == null
                || before.until().lastDay().isAfter(value.from().firstDay()) && !meets) {
            problems.add(
                    placed,
                    Check.OVERLAPPING_VALUES,
                    "The value of " + id + " from " + value.from() + " begins before the one from " + before.from()
                            + " ends.",
                    "Maybe add \"until: " + value.from() + "\" to the earlier one, and sort them by date.");
            return;
        }
        boolean hole = !meets && before.until().firstDay().isBefore(value.from().firstDay());
        if (hole && Words.blank(value.gap())) {
            problems.add(
                    placed,
                    Check.HOLE_IN_VALUES,
                    "There is no value of " + id + " from " + before.until() + " until " + value.from() + ".",
                    "Maybe write \"until: " + value.from() + "\" in the earlier one, or \"gap\" with the reason in the"
                            + " later one.");
        } else if (!hole && value.gap() != null) {
            noHole(placed, value);
        }
    }

    private void noHole(Placed<Parameter> placed, ParameterValue value) {
        problems.add(
                placed,
                Check.HOLE_IN_VALUES,
                "The value of " + placed.value().id() + " from " + value.from() + " explains a hole that is not there.",
                "Maybe leave \"gap\" out.");
    }

    private void incomplete(Placed<Parameter> placed, String message, String advice) {
        problems.add(placed, Check.INCOMPLETE_PARAMETER, message, advice);
    }
}
