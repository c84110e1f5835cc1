package io.github.fairrecruit.compliance.model;

import java.util.List;

/** Occupations that by themselves make a worker a member of a category. Source: ISCO-08, structure and group titles. */
public final class Occupations {
    private Occupations() {}

    /**
     * The categories that an occupation makes by itself. Only clear cases are listed; another occupation may still be
     * done in a household or in health care, so an empty answer says nothing.
     *
     * @param occupation ISCO-08 code of one to four digits
     */
    public static List<WorkerCategory> categories(String occupation) {
        // 9111 domestic cleaners and helpers, 5152 domestic housekeepers.
        if (occupation.equals("9111") || occupation.equals("5152")) {
            return List.of(WorkerCategory.DOMESTIC);
        }
        // 22 health professionals (without 225 veterinarians), 32 health associate professionals (without 324).
        if ((occupation.startsWith("22") && occupation.length() > 2 && !occupation.startsWith("225"))
                || (occupation.startsWith("32") && occupation.length() > 2 && !occupation.startsWith("324"))) {
            return List.of(WorkerCategory.HEALTH);
        }
        return List.of();
    }
}
