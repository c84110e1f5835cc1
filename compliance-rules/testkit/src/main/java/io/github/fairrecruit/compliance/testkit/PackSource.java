package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sources of a pack, as read.
 *
 * @param id name of its folder
 * @param file its pack.yaml
 * @param header what pack.yaml says
 * @param chapters chapters in their order
 */
record PackSource(String id, String file, Header header, List<Chapter> chapters) {
    /**
     * What pack.yaml says.
     *
     * @param id id
     * @param titles title by language
     * @param lastChecked newest day on which its sources were checked
     * @param drlPackage DRL package of all its rules
     * @param chapters order of the chapters; null for the alphabetical one
     */
    record Header(
            String id, Map<String, String> titles, CalendarDate lastChecked, String drlPackage, List<String> chapters) {
        /** A header that says nothing. */
        static final Header EMPTY = new Header(null, null, null, null, null);
    }

    /**
     * A chapter: one folder of a pack.
     *
     * @param folder its path
     * @param requirements requirements, with their texts
     * @param parameters parameters
     * @param texts texts by language, then by id
     * @param rules rules
     * @param cases golden cases
     */
    record Chapter(
            String folder,
            List<Placed<Requirement>> requirements,
            List<Placed<Parameter>> parameters,
            Map<String, Map<String, Placed<RequirementText>>> texts,
            DrlFile rules,
            List<GoldenCase> cases) {
        String rulesFile() {
            return folder + "/rules.drl";
        }
    }

    /** A value and where it stands. */
    record Placed<T>(T value, String file, int line) {}

    Stream<Placed<Requirement>> requirements() {
        return chapters.stream().flatMap(chapter -> chapter.requirements().stream());
    }

    Stream<Placed<Parameter>> parameters() {
        return chapters.stream().flatMap(chapter -> chapter.parameters().stream());
    }

    Stream<DrlFile.Rule> rules() {
        return chapters.stream().flatMap(chapter -> chapter.rules().rules().stream());
    }

    Stream<GoldenCase> cases() {
        return chapters.stream().flatMap(chapter -> chapter.cases().stream());
    }
}
