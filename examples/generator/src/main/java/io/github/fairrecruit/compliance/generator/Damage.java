package io.github.fairrecruit.compliance.generator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Ways to spoil a line so that it cannot be read, and no other line is touched. */
enum Damage {
    TRUNCATED("the line was cut off", "cut off") {
        @Override
        byte[] spoil(String json, Dice dice) {
            // Inside the name of a property, so that what is left is no number and no word.
            int end = json.indexOf("\":", json.length() * dice.between(10, 80) / 100);
            return bytes(json.substring(0, end));
        }
    },
    INVALID_UTF8("a byte of a text was garbled", "UTF-8") {
        @Override
        byte[] spoil(String json, Dice dice) {
            ByteArrayOutputStream spoilt = new ByteArrayOutputStream(json.length() + 1);
            byte[] whole = bytes(json);
            int at = json.indexOf("\"W-") + 1;
            spoilt.write(whole, 0, at);
            spoilt.write(0xC3);
            spoilt.write(whole, at, whole.length - at);
            return spoilt.toByteArray();
        }
    },
    WRONG_TYPE("a period is a text", "period") {
        @Override
        byte[] spoil(String json, Dice dice) {
            return first(json, "\"period\":\"2024\"");
        }
    },
    UNKNOWN_PROPERTY("a property has a name that no record has", "workerName") {
        @Override
        byte[] spoil(String json, Dice dice) {
            return first(json, "\"workerName\":\"X\"");
        }
    },
    BAD_COUNTRY("the country of work is written out", "Atlantis") {
        @Override
        byte[] spoil(String json, Dice dice) {
            return bytes(json.replaceFirst("\"destination\":\"[A-Z]{2}\"", "\"destination\":\"Atlantis\""));
        }
    },
    BAD_CODE("a code is none", "BOSS") {
        @Override
        byte[] spoil(String json, Dice dice) {
            return first(json, "\"termination\":{\"by\":\"BOSS\"}");
        }
    },
    IMPOSSIBLE_DATE("the day of signature does not exist", "2024-02-30") {
        @Override
        byte[] spoil(String json, Dice dice) {
            return bytes(json.replaceFirst("\"signedOn\":\"[0-9-]+\"", "\"signedOn\":\"2024-02-30\""));
        }
    },
    NEGATIVE_AMOUNT("a debt is negative", "principal") {
        @Override
        byte[] spoil(String json, Dice dice) {
            return first(json, "\"debts\":[{\"principal\":{\"value\":-500,\"currency\":\"USD\"}}]");
        }
    },
    DUPLICATE_KEY("the id stands twice", "id") {
        @Override
        byte[] spoil(String json, Dice dice) {
            return first(json, "\"id\":\"another\"");
        }
    },
    REPAID_BEFORE_CHARGED("a cost was repaid before it was charged", "before it was charged") {
        @Override
        byte[] spoil(String json, Dice dice) {
            String cost = "{\"category\":\"MEDICAL\",\"amount\":{\"value\":50,\"currency\":\"USD\"},"
                    + "\"chargedOn\":\"2024-05-02\",\"reimbursements\":[{\"amount\":{\"value\":50,\"currency\":\"USD\"},"
                    + "\"on\":\"2024-04-01\"}]}";
            return json.contains("\"costs\":[")
                    ? bytes(json.replaceFirst("\"costs\":\\[", "\"costs\":[" + cost + ","))
                    : first(json, "\"costs\":[" + cost + "]");
        }
    },
    PERIOD_BACKWARDS("a period ends before it begins", "is not after from") {
        @Override
        byte[] spoil(String json, Dice dice) {
            return first(json, "\"period\":{\"from\":\"2025-01-01\",\"until\":\"2024-01-01\"}");
        }
    },
    TWO_ON_ONE_LINE("two records stand on one line", "there is more") {
        @Override
        byte[] spoil(String json, Dice dice) {
            return bytes(json + json);
        }
    },
    GARBAGE("something else than a record stands there", "") {
        @Override
        byte[] spoil(String json, Dice dice) {
            return bytes(dice.oneOf("-----", "id;name;fee", "#N/A", "}{", "null", "42"));
        }
    };

    private static final long KIND = 4;

    private final String done;
    private final String reason;

    Damage(String done, String reason) {
        this.done = done;
        this.reason = reason;
    }

    /** How to spoil a record; null where it is left alone. Which ones depends on the seed and their numbers only. */
    static Damage of(long seed, long number, double share) {
        Dice dice = Dice.of(seed, KIND, number);
        return dice.chance(share) ? dice.oneOf(values()) : null;
    }

    /** The spoilt line. */
    byte[] spoil(byte[] json, long seed, long number) {
        return spoil(new String(json, StandardCharsets.UTF_8), Dice.of(seed, KIND + 1, number));
    }

    abstract byte[] spoil(String json, Dice dice);

    /** What was done, in words. */
    String done() {
        return done;
    }

    /** A part of the place or reason that a reader must give; empty when any will do. */
    String reason() {
        return reason;
    }

    private static byte[] first(String json, String property) {
        return bytes("{" + property + "," + json.substring(1));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
