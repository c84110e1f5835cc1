package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.model.AmountBasis;
import java.math.BigDecimal;

/** Writes the truth of one placement. */
final class TruthWriter {
    private final Json json;

    TruthWriter(Json json) {
        this.json = json;
    }

    void write(Truth truth, String file, long line) {
        json.begin();
        json.text("id", truth.id());
        json.text("file", file);
        json.count("line", line);
        json.texts("agencies", truth.agencies());
        TruthTally.bounds(json, "workers", truth.workers());
        json.flag("charged", truth.charged());
        json.begin("verdicts");
        Truth.packs().forEach(pack -> json.code(pack, truth.verdict(pack)));
        json.end();
        json.begin("outcomes");
        for (int i = 0; i < Requirements.ALL.size(); i++) {
            json.code(Requirements.ALL.get(i), truth.outcome(i));
        }
        json.end();
        json.beginList("demanded");
        truth.demanded().forEach(demanded -> {
            json.begin();
            json.text("requirement", demanded.requirement());
            bounds(demanded.currency(), demanded.basis(), demanded.atLeast(), demanded.atMost());
            json.end();
        });
        json.endList();
        json.beginList("owed");
        truth.owed().forEach(owing -> {
            json.begin();
            json.text("pack", owing.pack());
            bounds(owing.currency(), null, owing.atLeast(), owing.atMost());
            json.end();
        });
        json.endList();
        json.end();
    }

    private void bounds(String currency, AmountBasis basis, BigDecimal atLeast, BigDecimal atMost) {
        json.text("currency", currency);
        json.code("basis", basis);
        json.decimal("atLeast", atLeast);
        json.decimal("atMost", atMost);
    }
}
