package io.github.fairrecruit.compliance.model;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parts of the record do not contradict each other. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ConsistentValidator.class)
@interface Consistent {
    String message() default "contradicts itself";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
