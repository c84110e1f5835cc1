package io.github.fairrecruit.compliance.model;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;

/** Reports every contradiction at the property that it names. Public because Jakarta Validation makes it. */
public final class ConsistentValidator implements ConstraintValidator<Consistent, SelfConsistent> {
    /** For Jakarta Validation. */
    public ConsistentValidator() {}

    @Override
    public boolean isValid(SelfConsistent value, ConstraintValidatorContext context) {
        List<Contradiction> contradictions = value == null ? List.of() : value.contradictions();
        if (contradictions.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        for (Contradiction contradiction : contradictions) {
            context.buildConstraintViolationWithTemplate(contradiction.message() + ". " + contradiction.advice())
                    .addPropertyNode(contradiction.property())
                    .addConstraintViolation();
        }
        return false;
    }
}
