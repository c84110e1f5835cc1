package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.Consequence;
import io.github.fairrecruit.compliance.pack.CorridorRole;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.Maintainer;
import io.github.fairrecruit.compliance.pack.PackDependency;
import io.github.fairrecruit.compliance.pack.PackStatus;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementText;
import io.github.fairrecruit.compliance.pack.Tombstone;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sources of a pack, as read.
 *
 * @param id name of its folder
 * @param file its pack.yaml
 * @param digest SHA-256 of all its files, in hexadecimal; null when it was read from a jar
 * @param header what pack.yaml says
 * @param extension facts of its own
 * @param consequences what the law attaches to breaches
 * @param coverage provisions without a requirement of their own
 * @param chapters chapters in their order
 */
record PackSource(
        String id,
        String file,
        String digest,
        Header header,
        List<Placed<ExtensionFact>> extension,
        List<Placed<Consequence>> consequences,
        List<Placed<Coverage>> coverage,
        List<Chapter> chapters) {
    /**
     * What pack.yaml says.
     *
     * @param id id
     * @param coordinates {@code group:artifact:version}
     * @param titles title by language
     * @param jurisdiction the country whose law it holds; null for an international standard
     * @param roles parts of that country in a corridor for which it speaks
     * @param status how far it has come
     * @param requires other packs that it needs
     * @param licence licence, an SPDX id
     * @param maintainers who looks after it
     * @param languages languages of its texts
     * @param tombstones ids that it has withdrawn
     * @param lastChecked newest day on which its sources were checked
     * @param drlPackage DRL package of all its rules
     * @param chapters order of the chapters; null for the alphabetical one
     * @param lines line of each key; null when nobody knows
     */
    record Header(
            String id,
            String coordinates,
            Map<String, String> titles,
            String jurisdiction,
            List<CorridorRole> roles,
            PackStatus status,
            List<PackDependency> requires,
            String licence,
            List<Maintainer> maintainers,
            List<String> languages,
            List<Tombstone> tombstones,
            CalendarDate lastChecked,
            String drlPackage,
            List<String> chapters,
            Map<String, Integer> lines) {
        /** A header that says nothing. */
        static final Header EMPTY =
                new Header(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

        /** The line of a key; 0 when it is not there. */
        int line(String key) {
            return lines == null ? 0 : lines.getOrDefault(key, 0);
        }
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

    /**
     * A provision without a requirement of its own.
     *
     * @param provision the provision, as printed
     * @param document short code of the document
     * @param row row of the catalogue of law that it comes from, or null
     * @param status what becomes of it
     * @param why why, in one sentence
     * @param requirement for {@code elsewhere}: the requirement that judges it
     */
    record Coverage(
            String provision, String document, String row, CoverageStatus status, String why, String requirement) {}

    /** What becomes of a provision without a requirement of its own. */
    enum CoverageStatus {
        /** Only a declaration or an audit could support it. */
        ATTESTATION_ONLY,
        /** No record could show it. */
        NOT_CHECKABLE,
        /** It could be judged, and is not yet. */
        NOT_YET,
        /** Another requirement judges it. */
        ELSEWHERE
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
