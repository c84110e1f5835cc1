package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A person who controls an agency, by pseudonym.
 *
 * @param id pseudonym
 * @param role role
 * @param qualifications qualifications
 * @param convicted convicted of an offence that matters for the licence
 * @param linkedAgencies other agencies
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ControllingPerson(
        @Size(min = 1, max = Codes.TEXT) String id,
        @Size(min = 1, max = Codes.TEXT) String role,
        List<@NotNull @Size(min = 1, max = Codes.TEXT) String> qualifications,
        Boolean convicted,
        List<@NotNull @Size(min = 1, max = Codes.TEXT) String> linkedAgencies) {
    public ControllingPerson {
        qualifications = Values.list(qualifications);
        linkedAgencies = Values.list(linkedAgencies);
    }
}
