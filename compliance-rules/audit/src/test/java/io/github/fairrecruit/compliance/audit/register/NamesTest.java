package io.github.fairrecruit.compliance.audit.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JBO Harvesting Inc.|J.B.O. HARVESTING, INC",
                "JBO Harvesting Inc.|j. b. o. harvesting",
                "Pelletier & Pelletier|PELLETIER AND PELLETIER, LLC",
                "A.\u00A0\u00A0\u00A0 Zimmerman & Sons|A ZIMMERMAN & SONS, INC",
                "Johnson\u2019s Sheep Shearing, LLC|JOHNSON'S SHEEP SHEARING L.L.C.",
                "Johnson\u2019s Sheep Shearing, LLC|Johnsons Sheep Shearing",
                "Cal Farms, LLC|Cal Farms Inc",
                "Beliaziere, Pierre |Pierre  Beliazi\u00E8re",
                "Fullmer Cattle Company|FULLMER CATTLE CO.",
                "GF Farm, |G.F. Farm",
                "Hass, Charles|CHARLES HASS",
                "Charles Hass dba H&R Farms|H & R Farms, Inc.",
                "Charles Hass d/b/a H&R Farms|Charles Hass",
                "Stra\u00DFer GmbH|STRASSER",
                "The Purple Sage|purple sage",
                "Smith-Jones Ltd|Smith Jones Limited",
                "\u0645\u0643\u062A\u0628 \u0627\u0644\u0633\u0644\u0627\u0645|\u0645\u0643\u062A\u0628  \u0627\u0644\u0633\u0644\u0627\u0645",
            })
    void equalForComparison(String one, String other) {
        assertThat(Names.forms(one)).containsAnyElementsOf(Names.forms(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S & S Farms|SS Farms",
                "Caroline Ag Inc.|Caroline",
                "Maria Perez|Maria Peres",
                "Cal Farms, LLC|Farms Cal LLC",
                "Alder, Whit, Comb|Whit Comb Alder",
                "Company|Inc.",
                "Land B A Farms|Lan dba Farms",
            })
    void notEqualForComparison(String one, String other) {
        assertThat(Names.forms(one)).doesNotContainAnyElementsOf(Names.forms(other));
    }

    @Test
    void tooLittleToCompare() {
        assertThat(Names.forms(null)).isEmpty();
        assertThat(Names.forms(" .,- ")).isEmpty();
        assertThat(Names.forms("Al")).isEmpty();
        assertThat(Names.forms("Inc.")).containsExactly("inc");
    }

    @Test
    void aNameWithOneCommaStandsBothWays() {
        assertThat(Names.forms("Perez, Maria")).containsExactly("perez maria", "maria perez");
        assertThat(Names.forms("Cal Farms, LLC")).containsExactly("cal farms");
    }
}
