package io.github.fairrecruit.compliance.engine.json;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Locale;

/**
 * The words of violations: English, with the value, whatever the locale. Templates are never evaluated, so a value of the
 * input cannot be taken for an expression.
 */
final class Wording implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
        Annotation constraint = context.getConstraintDescriptor().getAnnotation();
        String value = shown(context.getValidatedValue());
        if (!template.startsWith("{")) {
            // A message of the model: contradictions are whole sentences, the others go on from the value.
            String sentence = template.endsWith(".") ? template : template + ".";
            return value == null ? sentence : value + " " + sentence;
        }
        if (constraint instanceof NotNull) {
            return "A value is missing. Maybe leave out the whole object that needs it.";
        }
        if (constraint instanceof Size size) {
            return value.equals("\"\"")
                    ? "The text is empty. Maybe leave it out: what is absent is unknown."
                    : value + " is longer than " + size.max() + " characters. Maybe shorten it.";
        }
        if (constraint instanceof PositiveOrZero) {
            return value + " is below zero. Maybe the sign is wrong.";
        }
        if (constraint instanceof Positive) {
            return value + " is not above zero. Maybe leave it out if it is not known.";
        }
        if (constraint instanceof Min min) {
            return value + " is below " + min.value() + ". Maybe a digit is missing.";
        }
        if (constraint instanceof Max max) {
            return value + " is above " + max.value() + ". Maybe there are digits too many.";
        }
        if (constraint instanceof Digits digits) {
            return value + " has more than " + digits.integer() + " digits before the point or " + digits.fraction()
                    + " after it. Maybe round it.";
        }
        return value + " is not valid. Maybe look it up in the schema.";
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }

    /** The value as the message shows it; null for one that has no short form. */
    private static String shown(Object value) {
        if (value instanceof String text) {
            return Shown.quoted(text);
        }
        return value instanceof Number ? Shown.plain(value.toString()) : null;
    }
}
