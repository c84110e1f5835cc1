package io.github.fairrecruit.compliance.audit.report;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementText;
import io.github.fairrecruit.compliance.pages.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says the figures of a report in the words of a language. */
final class ReportWords {
    /** Stands for a value that nobody stated, as key of a cell. */
    static final String UNKNOWN = "?";
    /** Stands for all values together, as key of a cell. */
    static final String ALL = "ALL";

    private static final String SECTIONS = "ABCDEFGHIJKLMNOPQRSTU";
    /** First division of each section of ISIC Rev. 4, in the order of the sections. */
    private static final int[] DIVISIONS = {
        1, 5, 10, 35, 36, 41, 45, 49, 55, 58, 64, 68, 69, 77, 84, 85, 86, 90, 94, 97, 99
    };

    private final Words words;
    private final Map<String, PackInfo> packs = new HashMap<>();
    private final Map<String, ExtensionFact> own = new HashMap<>();

    ReportWords(List<PackInfo> packs, String language) {
        words = Words.of(ReportWords.class, language);
        for (PackInfo pack : packs) {
            this.packs.put(pack.id(), pack);
            pack.extension().forEach(fact -> own.put("/extensions/" + pack.id() + "/" + fact.name(), fact));
        }
    }

    String language() {
        return words.language();
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String say(Enum<?> value) {
        return words.say(value);
    }

    Optional<String> maybe(String key) {
        return words.maybe(key);
    }

    String count(String key, long number) {
        return words.count(key, number);
    }

    String number(long number) {
        return words.number(number);
    }

    String number(BigDecimal number) {
        return words.number(number);
    }

    String date(CalendarDate date) {
        return words.date(date);
    }

    /** A part of a whole in per cent, to one place. */
    String share(long part, long whole, RoundingMode rounding) {
        return percent(BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)), whole, rounding);
    }

    String share(long part, long whole) {
        return share(part, whole, RoundingMode.HALF_UP);
    }

    /** A share from 0 to 1 in per cent, to one place. */
    String share(BigDecimal share) {
        return percent(share.movePointRight(2), 1, RoundingMode.HALF_UP);
    }

    private String percent(BigDecimal hundredfold, long whole, RoundingMode rounding) {
        return whole == 0
                ? say("none")
                : say("percent", words.number(hundredfold.divide(BigDecimal.valueOf(whole), 1, rounding)));
    }

    /** A number of which bounds are known. */
    String bounds(CountBounds count) {
        if (count.atMost() == null) {
            return say("at-least", number(count.atLeast()));
        }
        return count.atMost() == count.atLeast()
                ? number(count.atLeast())
                : say("from-to", number(count.atLeast()), number(count.atMost()));
    }

    /** How many of all answered yes, as far as anybody knows: the unknown may all be yes, or none of them. */
    String shareOfYes(YesNoUnknown answers) {
        long all = answers.yes() + answers.no() + answers.unknown();
        if (all == 0 || answers.unknown() == 0) {
            return share(answers.yes(), all);
        }
        return say(
                "from-to",
                share(answers.yes(), all, RoundingMode.FLOOR),
                share(answers.yes() + answers.unknown(), all, RoundingMode.CEILING));
    }

    String money(BigDecimal amount, String currency) {
        return amount(amount) + "\u00a0" + (currency == null ? say("currency.unknown") : currency);
    }

    /** An amount of money: a fraction of it is written with two places at least, as people expect it. */
    String amount(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return number(plain.scale() <= 0 ? plain.setScale(0) : plain.setScale(Math.max(2, plain.scale())));
    }

    /** Money of which bounds are known. Nothing is ever said to be nothing because it is not known. */
    String owed(Owed owed) {
        if (owed.atMost() == null) {
            return owed.atLeast().signum() == 0
                    ? say("amount.unknown", owed.currency() == null ? say("currency.unknown") : owed.currency())
                    : say("at-least", money(owed.atLeast(), owed.currency()));
        }
        return owed.atMost().compareTo(owed.atLeast()) == 0
                ? money(owed.atLeast(), owed.currency())
                : say("from-to", amount(owed.atLeast()), money(owed.atMost(), owed.currency()));
    }

    /** The value that a cell is about. */
    String key(Breakdown.Dimension by, String key) {
        return capital(key.equals(UNKNOWN) ? say("unknown") : value(by, key));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String value(Breakdown.Dimension by, String key) {
        return switch (by) {
            case CORRIDOR -> corridor(key);
            case SECTOR -> sector(key);
            case WORKER_CATEGORY -> maybe("WorkerCategory." + key).orElse(key);
            case SEX -> sex(key);
            case QUARTER ->
                key.matches("[0-9]{4}-Q[1-4]") ? say("quarter", key.substring(6), key.substring(0, 4)) : key;
        };
    }

    /** Both countries by name. */
    String corridor(String key) {
        if (key.equals(ALL)) {
            return say("all.corridors");
        }
        int dash = key.indexOf('-');
        return capital(
                dash < 0 ? country(key) : country(key.substring(0, dash)) + " → " + country(key.substring(dash + 1)));
    }

    private String country(String code) {
        return code.equals(UNKNOWN) ? say("unknown") : words.country(code);
    }

    String sex(String key) {
        return capital(
                key.equals(UNKNOWN) ? say("unknown") : maybe("sex." + key).orElse(key));
    }

    /** A section of ISIC, or a division with the section that it belongs to. */
    private String sector(String key) {
        if (!key.matches("[0-9]{2}")) {
            return maybe("sector." + key).orElse(key);
        }
        int division = Integer.parseInt(key);
        char section = 0;
        for (int i = 0; i < DIVISIONS.length && DIVISIONS[i] <= division; i++) {
            section = SECTIONS.charAt(i);
        }
        return section == 0 ? key : say("sector.division", say("sector." + section), key);
    }

    /** A pack by its title; that of a national law is the name of its country. */
    String pack(String id) {
        PackInfo pack = packs.get(id);
        if (pack == null) {
            return id;
        }
        return pack.jurisdiction() == null ? pack.title(language()) : say("law.of", pack.title(language()));
    }

    Optional<PackInfo> info(String pack) {
        return Optional.ofNullable(packs.get(pack));
    }

    Optional<Requirement> requirement(String pack, String requirement) {
        return info(pack).flatMap(info -> info.requirement(requirement));
    }

    /** The title of a requirement, or its id when its pack is not known. */
    String title(String pack, String requirement) {
        return requirement(pack, requirement)
                .map(known -> known.text(language()))
                .map(RequirementText::title)
                .orElse(requirement);
    }

    /** That all figures are by the law of another day than that of the events; null when they are not. */
    String lawOf(Provenance provenance) {
        return provenance.lawOf() == null ? null : say("law-of", date(provenance.lawOf()));
    }

    /** A text that a report carries in several languages. */
    String pick(Map<String, String> texts, String otherwise) {
        return texts.getOrDefault(language(), texts.getOrDefault("en", otherwise));
    }

    /** Whether the number of a citation still has to be checked before anyone relies on it. */
    static boolean unverified(CitationStatus status) {
        return status == CitationStatus.RECALLED || status == CitationStatus.VERIFIED_SECONDARY;
    }

    /** What to ask for: the question of a pack, or the way to the fact in the record. */
    String fact(String pointer, MissingFact.Kind kind) {
        ExtensionFact question = own.get(pointer);
        String place = capital(question == null ? path(pointer) : question.question(language()));
        return kind == MissingFact.Kind.VALUE ? place : say("missing." + kind, place);
    }

    private String path(String pointer) {
        List<String> steps = new ArrayList<>();
        for (String step : pointer.split("/")) {
            if (!step.isEmpty() && !step.equals("*")) {
                steps.add(maybe("field." + step).orElse(step));
            }
        }
        return steps.isEmpty() ? say("record") : String.join(" › ", steps);
    }
}
