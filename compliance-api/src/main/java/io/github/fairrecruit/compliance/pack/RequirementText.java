package io.github.fairrecruit.compliance.pack;

/**
 * The words of a requirement in one language. {@code {name}} stands for a value of the finding.
 *
 * @param title short title
 * @param demand what is demanded, in own words
 * @param finding what a breach says
 * @param remedy what repairs it
 * @param worker the same for the worker, in plain words
 */
public record RequirementText(String title, String demand, String finding, String remedy, String worker) {}
