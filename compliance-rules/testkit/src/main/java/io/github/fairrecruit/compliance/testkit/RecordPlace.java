package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.ServiceAgreement;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.FactType;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import io.github.fairrecruit.compliance.testkit.FactQuestion.Argument;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A place of a record that a rule can name by its pointer, such as {@code /contract/signedOn}. No such pointer leads
 * through a list: which element would be meant?
 *
 * @param type what stands there
 */
record RecordPlace(Type type) {
    /** The place in a kind of record; empty when there is none. */
    static Optional<RecordPlace> at(SubjectKind kind, String pointer) {
        if (!pointer.matches("(/[A-Za-z]+)+")) {
            return Optional.empty();
        }
        Type type = switch (kind) {
            case PLACEMENT -> Placement.class;
            case AGENCY -> RecruitmentAgency.class;
            case AGREEMENT -> ServiceAgreement.class;
            case PORTFOLIO -> AgencyPortfolio.class;
        };
        for (String segment : pointer.substring(1).split("/")) {
            type = component(type, segment);
            if (type == null) {
                return Optional.empty();
            }
        }
        return Optional.of(new RecordPlace(type));
    }

    private static Type component(Type type, String name) {
        // A bound is not the number: no rule may ask for one by itself.
        if (type instanceof Class<?> record && record.isRecord() && record != CountBounds.class) {
            for (RecordComponent component : record.getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return component.getGenericType();
                }
            }
        }
        return null;
    }

    /** Whether a question can be asked about it. */
    boolean fits(Argument wanted) {
        return switch (wanted) {
            case YES_NO -> type == Boolean.class || type == boolean.class;
            case CODE -> type == String.class || isEnum(type);
            case CODES ->
                type instanceof ParameterizedType list
                        && list.getRawType() == List.class
                        && (list.getActualTypeArguments()[0] == String.class
                                || isEnum(list.getActualTypeArguments()[0]));
            case AMOUNT -> type == Money.class || type instanceof Class<?> raw && Number.class.isAssignableFrom(raw);
            case MONEY -> type == Money.class;
            case DATE -> type == CalendarDate.class || type == LocalDate.class;
            default -> false;
        };
    }

    private static boolean isEnum(Type type) {
        return type instanceof Class<?> raw && raw.isEnum();
    }

    /** The codes that can stand there; empty when any can. */
    List<String> codes() {
        Type code = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return isEnum(code)
                ? Arrays.stream(((Class<?>) code).getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }

    /** Whether a question can be asked about a fact of a pack's own. */
    static boolean fits(ExtensionFact fact, Argument wanted) {
        FactType type = fact.type();
        if (type == null) {
            return true; // Named where it is missing.
        }
        return switch (wanted) {
            case YES_NO -> type == FactType.YES_NO;
            case CODE -> type == FactType.CODE;
            case CODES -> type == FactType.CODES;
            case AMOUNT -> type == FactType.NUMBER || type == FactType.MONEY;
            case MONEY -> type == FactType.MONEY;
            case DATE -> type == FactType.DATE;
            default -> false;
        };
    }

    /** What a question asks for, in a message. */
    static String word(Argument wanted) {
        return switch (wanted) {
            case YES_NO -> "yes or no";
            case CODE -> "a code";
            case CODES -> "a list of codes";
            case AMOUNT -> "a number or an amount";
            case MONEY -> "an amount of money";
            case DATE -> "a date";
            default -> Words.word(wanted);
        };
    }
}
