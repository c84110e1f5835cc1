package io.github.fairrecruit.compliance.audit.report;

import io.github.fairrecruit.compliance.pages.HtmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A table of a page. It has a caption; the first column names the row. */
final class Table {
    private final HtmlWriter html;
    private final String id;
    private final String caption;
    private final List<String> heads = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();
    private boolean begun;

    /** @param id id of the caption; unique in the page */
    Table(HtmlWriter html, String id, String caption) {
        this.html = html;
        this.id = id;
        this.caption = caption;
    }

    /** A column of texts. */
    Table text(String head) {
        return column(head, null);
    }

    /** A column of texts that needs some width. */
    Table broad(String head) {
        return column(head, "w");
    }

    /** A column of figures. */
    Table number(String head) {
        return column(head, "n");
    }

    private Table column(String head, String style) {
        heads.add(head);
        styles.add(style);
        return this;
    }

    /** A row: texts, or what writes the content of a cell. */
    Table row(Object... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalStateException(
                    cells.length + " cells for the " + heads.size() + " columns of \"" + caption + "\".");
        }
        begin();
        html.open("tr");
        for (int i = 0; i < cells.length; i++) {
            String style = styles.get(i);
            if (i == 0) {
                html.open("th", "scope", "row", "class", style);
            } else {
                html.open("td", "class", style);
            }
            content(cells[i]);
            html.close();
        }
        html.close("tr");
        return this;
    }

    @SuppressWarnings("unchecked")
    private void content(Object cell) {
        if (cell instanceof Consumer<?> writer) {
            ((Consumer<HtmlWriter>) writer).accept(html);
        } else {
            html.text((String) cell);
        }
    }

    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        // A table may be wider than a telephone: then it is moved sideways, with the keyboard too.
        html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-labelledby", id)
                .line();
        html.open("table").line();
        html.element("caption", caption, "id", id).line();
        html.open("thead").open("tr");
        for (int i = 0; i < heads.size(); i++) {
            html.element("th", heads.get(i), "scope", "col", "class", styles.get(i));
        }
        html.close().close("thead");
        html.open("tbody").line();
    }

    void end() {
        begin();
        html.close("tbody");
        html.close("table");
        html.close("div");
    }
}
