package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Where the worker comes from and goes to.
 *
 * @param origin country of origin
 * @param transit countries between, in order
 * @param destination country of work
 * @param freeMovement whether the worker moves under free movement of workers
 * @param bilateralAgreement agreement between the States
 * @param pathway visa or permit programme
 * @param licensing how the States regulate recruiters
 * @param ratifications treaties that bind the States
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record Corridor(
        @Pattern(regexp = Codes.COUNTRY, message = Codes.COUNTRY_MESSAGE)
        String origin,

        List<@NotNull @Pattern(regexp = Codes.COUNTRY, message = Codes.COUNTRY_MESSAGE) String> transit,

        @Pattern(regexp = Codes.COUNTRY, message = Codes.COUNTRY_MESSAGE)
        String destination,

        Boolean freeMovement,
        @Size(min = 1, max = Codes.TEXT) String bilateralAgreement,
        @Size(min = 1, max = Codes.TEXT) String pathway,
        List<@NotNull @Valid StateRegime> licensing,
        List<@NotNull @Valid Ratification> ratifications) {
    public Corridor {
        transit = Values.list(transit);
        licensing = Values.list(licensing);
        ratifications = Values.list(ratifications);
    }
}
