package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One agency with all its placements in a period, as counts: what shows only across workers. It is made by an audit from the
 * outcomes of the single placements, and holds none of them.
 *
 * <p>Absent means unknown. A list that lacks a kind of pattern, or a consequence, says nothing about it, and no statement
 * closes these lists: that nothing was found is said by a count of nothing. All of it lies in the period.
 *
 * @param id pseudonym or register number of the agency
 * @param source where the record comes from
 * @param period time in which all events lie
 * @param country seat
 * @param corridor States concerned; absent when the placements have several
 * @param placements how many placements
 * @param workers their workers
 * @param patterns what was found how often
 * @param affected persons affected by breaches, by consequence
 * @param authorityFindings what authorities found
 * @param statements statements that close lists
 * @param assertions what is said about facts
 * @param extensions facts for national packs, by pack
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
@Consistent
public record AgencyPortfolio(
        @Size(min = 1, max = Codes.TEXT) String id,
        @Size(min = 1, max = Codes.TEXT) String source,
        @Valid Period period,

        @Pattern(regexp = Codes.COUNTRY, message = Codes.COUNTRY_MESSAGE)
        String country,

        @Valid Corridor corridor,
        @PositiveOrZero Long placements,
        @Valid CountBounds workers,
        List<@NotNull @Valid PatternCount> patterns,
        List<@NotNull @Valid AffectedPersons> affected,
        List<@NotNull @Valid AuthorityFinding> authorityFindings,
        List<@NotNull @Valid Statement> statements,
        List<@NotNull @Valid Assertion> assertions,
        Map<String, Object> extensions)
        implements RecruitmentRecord, SelfConsistent {
    public AgencyPortfolio {
        patterns = Values.list(patterns);
        affected = Values.list(affected);
        authorityFindings = Values.list(authorityFindings);
        statements = Values.list(statements);
        assertions = Values.list(assertions);
        extensions = Values.map(extensions);
    }

    /** Two numbers for one thing would leave open which of them holds. */
    @Override
    @JsonIgnore
    public List<Contradiction> contradictions() {
        List<Contradiction> contradictions = new ArrayList<>();
        Set<Object> named = new HashSet<>();
        for (PatternCount pattern : patterns) {
            if (pattern != null && pattern.kind() != null && !named.add(pattern.kind())) {
                contradictions.add(new Contradiction(
                        "patterns", "counts " + pattern.kind() + " twice", "Maybe one of the two is another kind."));
            }
        }
        for (AffectedPersons persons : affected) {
            if (persons != null
                    && persons.pack() != null
                    && persons.consequence() != null
                    && !named.add(List.of(persons.pack(), persons.consequence()))) {
                contradictions.add(new Contradiction(
                        "affected",
                        "counts the persons of " + persons.consequence() + " of the pack " + persons.pack() + " twice",
                        "Maybe one of the two is another consequence."));
            }
        }
        return List.copyOf(contradictions);
    }
}
