package io.github.fairrecruit.compliance.audit;

import java.util.ArrayList;
import java.util.List;

/** Lines of records for tests: a few kinds of placement, in turn, and lines that must be refused. */
final class Records {
    private Records() {}

    /** Placements of ten agencies; every third worker paid a fee, of every third nobody knows. */
    static List<String> placements(int count) {
        List<String> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(placement(i));
        }
        return lines;
    }

    static String placement(int i) {
        String costs = switch (i % 3) {
            case 0 ->
                ",\"costs\":[{\"category\":\"RECRUITMENT_FEE\",\"amount\":{\"value\":" + (500 + i % 7)
                        + ",\"currency\":\"USD\"},\"chargedOn\":\"2024-02-01\",\"payer\":\"WORKER\","
                        + "\"payee\":\"RECRUITER\"}]";
            case 1 -> ",\"statements\":[{\"closes\":\"COSTS\"},{\"closes\":\"DEDUCTIONS\"}]";
            default -> "";
        };
        return "{\"id\":\"p-" + i + "\",\"corridor\":{\"origin\":\"" + (i % 2 == 0 ? "NP" : "BD")
                + "\",\"destination\":\"QA\"},\"worker\":{\"sex\":\"" + (i % 5 == 0 ? "FEMALE" : "MALE")
                + "\",\"categories\":[\"GENERAL\"]},\"recruiterChain\":[{\"agency\":\"agency-" + i % 10
                + "\",\"role\":\"SENDING\",\"country\":\"NP\",\"actedOn\":\"2024-02-0" + (1 + i % 9)
                + "\"}],\"contract\":{\"signedOn\":\"2024-02-10\"}" + costs + "}";
    }

    /** A register of the ten agencies; the first was barred for some days of February. */
    static List<String> agencies() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String sanctions = i == 0
                    ? ",\"sanctions\":[{\"kind\":\"SUSPENSION\",\"from\":\"2024-02-03\",\"until\":\"2024-02-06\"}]"
                    : "";
            lines.add("{\"subject\":\"agency\",\"id\":\"agency-" + i + "\",\"country\":\"NP\",\"complaints\":["
                    + (i < 3 ? "{\"receivedOn\":\"2024-05-01\",\"status\":\"UPHELD\"}" : "") + "]" + sanctions + "}");
        }
        return lines;
    }
}
