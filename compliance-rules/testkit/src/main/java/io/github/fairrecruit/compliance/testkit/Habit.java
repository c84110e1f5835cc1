package io.github.fairrecruit.compliance.testkit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What authors write by habit where a rule has no place for it, and what to write instead. Everything that is not on
 * the list of what rules may say is refused anyway; a habit gets a name and advice of its own.
 *
 * @param check check that names it
 * @param pattern how it looks, in text without the contents of its quotes
 * @param what what it does
 * @param advice what to write instead
 */
record Habit(Check check, Pattern pattern, String what, String advice) {
    private static final String BEFORE_THE_RULES = "Maybe leave it out: a rule sees facts and nothing else.";

    /** Code of Java or of Drools, wherever it stands. The first that occurs is named. */
    private static final List<Habit> CODE = List.of(
            habit(
                    Check.CLOCK,
                    "\\bcurrentTimeMillis\\b|\\bnanoTime\\b|\\b(LocalDate|LocalDateTime|LocalTime|Instant|Clock"
                            + "|ZonedDateTime|OffsetDateTime|Year|YearMonth|Date|Calendar|GregorianCalendar|TimeZone)\\b"
                            + "|\\bjava\\.time\\b|\\bnow\\s*\\(",
                    "asks the clock",
                    "Maybe leave it out: dates come from the record, and the engine picks the law of their day."),
            habit(
                    Check.FILES,
                    "\\bjava\\.(io|nio)\\b|\\b(File|Files|Path|Paths|FileReader|FileWriter|FileInputStream"
                            + "|FileOutputStream|RandomAccessFile|BufferedReader|Scanner|getResourceAsStream)\\b",
                    "touches files",
                    "Maybe put what it reads into parameters.yaml or into the record."),
            habit(
                    Check.NETWORK,
                    "\\bjavax?\\.net\\b|\\b(URL|URI|HttpClient|HttpRequest|HttpURLConnection|Socket|ServerSocket"
                            + "|InetAddress)\\b",
                    "reaches for the network",
                    "Maybe put what it asks into parameters.yaml or into the record."),
            habit(
                    Check.REFLECTION,
                    "\\bjava\\.lang\\.(reflect|invoke)\\b|\\b(forName|getClass|getMethod|getMethods|getDeclaredMethod"
                            + "|getDeclaredMethods|getField|getDeclaredField|setAccessible|newInstance|loadClass"
                            + "|getClassLoader|MethodHandles|ServiceLoader)\\b|\\.class\\b",
                    "reaches around the facts",
                    BEFORE_THE_RULES),
            habit(
                    Check.THREADS,
                    "\\bjava\\.util\\.concurrent\\b|\\b(Thread|ThreadLocal|Runnable|Executor|Executors|ExecutorService"
                            + "|CompletableFuture|ForkJoinPool|synchronized|Timer|notifyAll)\\b|\\b(sleep|wait|notify"
                            + "|parallelStream)\\s*\\(",
                    "works with threads",
                    BEFORE_THE_RULES),
            habit(
                    Check.LOOP,
                    "\\b(while|for)\\s*\\(|\\bdo\\s*\\{|\\b(forEach|iterator|stream)\\s*\\(",
                    "loops",
                    "Maybe one rule for each thing says it: the engine goes through the facts."),
            habit(Check.THROWING_RULE, "\\bthrow\\b", "throws", "Maybe leave it out: what is unknown stays unknown."),
            habit(
                    Check.SIDE_EFFECT,
                    "\\b(insert|insertLogical|insertAsync|update|modify|delete|retract|halt|setFocus|fireAllRules|exit"
                            + "|setProperty|exec|print|println|printf)\\b\\s*[({]|\\bmodify\\b|\\b(drools|kcontext)\\b"
                            + "|\\bSystem\\s*\\.|\\b(System|Runtime|ProcessBuilder)\\b|\\bset[A-Z][A-Za-z]*\\s*\\("
                            + "|\\+\\+|--|[-+*/|&^%]=|(?<![=!<>])=(?!=)",
                    "changes something",
                    "Maybe leave it out: a rule says breach(\"ID\", $fact) and the like, and nothing else."),
            habit(
                    Check.DATE_IN_RULE,
                    "\\b(19|20)[0-9]{2}-[0-9]{2}\\b|\\b[0-9]{1,2}-[A-Za-z]{3}-[0-9]{4}\\b",
                    "holds a date",
                    "Maybe it belongs in parameters.yaml or in \"from\" and \"until\", with its source."),
            habit(
                    Check.NUMBER_IN_RULE,
                    "[0-9]",
                    "holds a number",
                    "Maybe it belongs in parameters.yaml, with its source."));

    /** What else is found where a property of a fact belongs. */
    private static final List<Habit> CONDITIONS = List.of(
            condition(
                    "!=|==|<|>|\\b(matches|contains|memberOf|soundslike|str|in|after|before)\\b",
                    "compares",
                    "Maybe the fact offers a property that says it, such as borneByWorker."),
            condition("!|\\bnot\\b", "negates", "Maybe the fact offers the opposite as a property of its own."),
            condition(
                    "\\bnull\\b",
                    "asks for null",
                    "Maybe leave it out: unknown facts make an outcome undetermined by themselves."),
            condition("\\|\\||\\bor\\b", "is an alternative", "Maybe write one rule for each alternative."),
            condition("&&|\\band\\b", "joins two conditions", "Maybe separate them by a comma."),
            condition(
                    "\\b(eval|from|accumulate|forall|exists|collect|this)\\b",
                    "is more than a property",
                    "Maybe the step before the rules should derive it."));

    private static final Pattern QUOTED_DATE =
            Pattern.compile("\"\\s*((19|20)[0-9]{2}(-[0-9]{2}){1,2}|[0-9]{1,2}[-.][A-Za-z0-9]{2,3}[-.][0-9]{4})\\s*\"");
    private static final Pattern QUOTES = Pattern.compile("\"[^\"]*\"");

    private static Habit habit(Check check, String pattern, String what, String advice) {
        return new Habit(check, Pattern.compile(pattern), what, advice);
    }

    private static Habit condition(String pattern, String what, String advice) {
        return habit(Check.CONDITION_SHAPE, pattern, what, advice);
    }

    /** The habit in a piece of code, if there is one. */
    static Optional<Habit> inCode(String text) {
        // A date in quotes is a date all the same.
        String dates = QUOTED_DATE.matcher(text).replaceAll("2000-01-01");
        String unquoted = QUOTES.matcher(dates).replaceAll("\"\"");
        return CODE.stream()
                .filter(habit -> habit.pattern.matcher(unquoted).find())
                .findFirst();
    }

    /** The habit in a condition, if there is one. */
    static Optional<Habit> inCondition(String text) {
        String unquoted = QUOTES.matcher(text).replaceAll("\"\"");
        return inCode(text)
                .or(() -> CONDITIONS.stream()
                        .filter(habit -> habit.pattern.matcher(unquoted).find())
                        .findFirst());
    }
}
