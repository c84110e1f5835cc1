package io.github.fairrecruit.compliance.generator;

/**
 * One generated placement.
 *
 * @param number its number, from 1
 * @param json its bytes as JSON on one line, in UTF-8, without a line break
 * @param truth what is true of it
 */
public record GeneratedPlacement(long number, byte[] json, Truth truth) {}
