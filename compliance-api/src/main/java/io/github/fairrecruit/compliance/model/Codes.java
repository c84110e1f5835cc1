package io.github.fairrecruit.compliance.model;

/** Shapes of codes. Only the shape is checked: no list of codes ships with this version. */
final class Codes {
    static final String COUNTRY = "[A-Z]{2}";
    static final String COUNTRY_MESSAGE =
            "is not an ISO 3166-1 alpha-2 country code such as DE. Maybe two capital letters are meant.";
    static final String CURRENCY = "[A-Z]{3}";
    static final String CURRENCY_MESSAGE =
            "is not an ISO 4217 currency code such as USD. Maybe three capital letters are meant.";
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,8}";
    static final String LANGUAGE_MESSAGE =
            "is not a BCP 47 language tag such as en or pt-BR. Maybe use lower-case letters.";
    static final String OCCUPATION = "[0-9]{1,4}";
    static final String OCCUPATION_MESSAGE =
            "is not an ISCO-08 code of one to four digits. Maybe leave out what follows the code.";
    static final String SECTOR = "[A-U]|[0-9]{2}";
    static final String SECTOR_MESSAGE =
            "is not an ISIC section (A to U) or division (two digits). Maybe shorten the code.";
    // No loop over groups: a long pointer must not exhaust the stack. The empty pointer names no fact.
    static final String POINTER = "(?![\\s\\S]*~(?![01]))/[\\s\\S]*";
    static final String POINTER_MESSAGE = "is not a JSON Pointer. Maybe it lacks the leading slash.";

    /** Greatest length of a free text. */
    static final int TEXT = 2000;

    private Codes() {}
}
