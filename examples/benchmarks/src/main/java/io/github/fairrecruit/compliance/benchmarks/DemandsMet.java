package io.github.fairrecruit.compliance.benchmarks;

import io.github.fairrecruit.compliance.benchmarks.byhand.ByHand;
import io.github.fairrecruit.compliance.benchmarks.byhand.Judged;
import io.github.fairrecruit.compliance.model.Placement;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.GenericConstraintDef;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The demands as a constraint of Jakarta Validation on a placement: one violation for each fact that breaches one. It can
 * say that something is wrong, and has no words for what is not known, repaired or out of scope.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DemandsMet.OfPlacement.class)
@interface DemandsMet {
    String message() default "breached";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports the breaches. */
    final class OfPlacement implements ConstraintValidator<DemandsMet, Placement> {
        private final ByHand hand = new ByHand(PerRecord.KNOWLEDGE_DATE);

        @Override
        public boolean isValid(Placement placement, ConstraintValidatorContext context) {
            boolean valid = true;
            for (Judged judged : hand.judge(placement)) {
                for (String pointer : judged.breaches()) {
                    if (valid) {
                        context.disableDefaultConstraintViolation();
                        valid = false;
                    }
                    context.buildConstraintViolationWithTemplate(judged.requirement() + " " + pointer)
                            .addConstraintViolation();
                }
            }
            return valid;
        }
    }

    /** Validators of placements. */
    final class Validators {
        private Validators() {}

        /** The structure of the record alone, by the constraints that its classes carry. */
        static Validator ofStructure() {
            return configuration().buildValidatorFactory().getValidator();
        }

        /** The structure, and the demands. */
        static Validator ofDemands() {
            HibernateValidatorConfiguration configuration = configuration();
            ConstraintMapping mapping = configuration.createConstraintMapping();
            mapping.type(Placement.class).constraint(new GenericConstraintDef<>(DemandsMet.class));
            return configuration.addMapping(mapping).buildValidatorFactory().getValidator();
        }

        private static HibernateValidatorConfiguration configuration() {
            return Validation.byProvider(HibernateValidator.class)
                    .configure()
                    .ignoreXmlConfiguration()
                    .messageInterpolator(new ParameterMessageInterpolator());
        }

        /** The breaches of what was judged by hand, as the constraint words them, in order. */
        static List<String> words(List<Judged> judged) {
            return judged.stream()
                    .flatMap(one -> one.breaches().stream().map(pointer -> one.requirement() + " " + pointer))
                    .sorted()
                    .toList();
        }
    }
}
