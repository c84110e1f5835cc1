package io.github.fairrecruit.compliance.testkit;

import java.lang.reflect.Modifier;
import java.util.List;

/** The derived facts that rules can ask for. */
interface FactVocabulary {
    /** Package of the derived facts. */
    String PACKAGE = "io.github.fairrecruit.compliance.facts";

    /** Whether there is a fact of this simple name. */
    boolean isFact(String name);

    /** Names to propose for a misspelt one. */
    List<String> facts();

    /** The facts of the engine on the class path. */
    static FactVocabulary ofEngine() {
        return new FactVocabulary() {
            @Override
            public boolean isFact(String name) {
                return FactProperties.fact(name)
                        .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                        .isPresent();
            }

            @Override
            public List<String> facts() {
                return List.of(
                        "AttestationHeld",
                        "Charge",
                        "ChargeSum",
                        "ContractClause",
                        "CountryOfOrigin",
                        "DocumentHeld",
                        "FreedomToLeave",
                        "IncidentAtWork",
                        "LicenceUse",
                        "PersonsAffected",
                        "PortfolioPattern",
                        "TermsChange",
                        "TermsGiven",
                        "WageDeduction",
                        "WagePaid",
                        "WholeRecord",
                        "WorkerAge");
            }
        };
    }
}
