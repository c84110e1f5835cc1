package io.github.fairrecruit.compliance.generator;

/**
 * Says what is true of a scenario, requirement by requirement, from the texts of the requirements. It knows the scenario
 * and never the engine.
 */
final class Oracle {
    private Oracle() {}

    static Truth judge(Scenario scenario) {
        Judgement judgement = new Judgement(scenario);
        new FeeTruth(judgement).judge();
        new DocumentTruth(judgement).judge();
        new TermsTruth(judgement).judge();
        new LicenceTruth(judgement).judge();
        new PersonTruth(judgement).judge();
        new GermanTruth(judgement).judge();
        new PhilippineTruth(judgement).judge();
        return judgement.truth();
    }
}
