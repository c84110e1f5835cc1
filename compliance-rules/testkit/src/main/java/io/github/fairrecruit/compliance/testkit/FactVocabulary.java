package io.github.fairrecruit.compliance.testkit;

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
                if (name == null || !name.matches("[A-Z][A-Za-z]*")) {
                    return false;
                }
                try {
                    // Not initialised: only its name matters.
                    Class.forName(PACKAGE + "." + name, false, FactVocabulary.class.getClassLoader());
                    return true;
                } catch (ClassNotFoundException e) {
                    return false;
                }
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
