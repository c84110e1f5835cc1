package io.github.fairrecruit.compliance.audit.report;

import io.github.fairrecruit.compliance.pages.HtmlWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * Charts as SVG inside a page. Widths are shares of the width that there is and heights are pixels, so that the letters keep
 * their size on a telephone. Every chart has a title and a description; every part has a pattern beside its colour.
 */
final class Chart {
    private static final int ROW = 46;
    private static final int BAR_TOP = 22;
    private static final int BAR = 16;
    private static final int AXIS = 24;
    /** Letters that fit into one line, of label and value together: on a page, and on a telephone. */
    private static final int WIDE = 100;

    private static final int NARROW = 42;
    private static final int SHORTEST = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final HtmlWriter html;
    private final String id;

    /** @param id begins the ids of the chart; unique in the page */
    Chart(HtmlWriter html, String id) {
        this.html = html;
        this.id = id;
    }

    /**
     * What one colour and pattern stands for.
     *
     * @param label in words
     * @param style class of the style sheet
     */
    record Series(String label, String style) {}

    /**
     * One bar.
     *
     * @param label what it is about
     * @param value its figures in words, at the end of the line
     * @param parts one value for each series; empty when the figures are withheld
     * @param whole what the whole width stands for
     */
    record Bar(String label, String value, List<BigDecimal> parts, BigDecimal whole) {
        static Bar withheld(String label, String value) {
            return new Bar(label, value, List.of(), BigDecimal.ONE);
        }
    }

    /**
     * A line from the first to the third quartile.
     *
     * @param label what it is about
     * @param value its figures in words
     * @param distribution the figures; null when there are none
     */
    record Range(String label, String value, CostIncidence.Distribution distribution) {}

    /** What the colours and patterns stand for. */
    void legend(List<Series> series) {
        html.open("ul", "class", "legend").line();
        for (Series one : series) {
            html.open("li").open("svg", "class", "swatch", "width", "22", "height", "14", "aria-hidden", "true");
            rect("0", 0, "22", 14, one.style());
            html.close().text(" " + one.label()).close("li");
        }
        html.close("ul");
    }

    /** Bars below each other, each cut into its parts. */
    void bars(String title, String description, List<Series> series, List<Bar> bars) {
        open(title, description, bars.size() * ROW);
        int top = 0;
        for (Bar bar : bars) {
            line(bar.label(), bar.value(), top);
            if (bar.parts().isEmpty()) {
                rect("0", top + BAR_TOP, "100%", BAR, "withheld");
            } else {
                rect("0", top + BAR_TOP, "100%", BAR, "track");
                BigDecimal done = BigDecimal.ZERO;
                for (int i = 0; i < bar.parts().size(); i++) {
                    BigDecimal next = done.add(bar.parts().get(i));
                    BigDecimal from = share(done, bar.whole());
                    BigDecimal width = share(next, bar.whole()).subtract(from);
                    if (width.signum() > 0) {
                        rect(
                                from.toPlainString() + "%",
                                top + BAR_TOP,
                                width.toPlainString() + "%",
                                BAR,
                                series.get(i).style());
                    }
                    done = next;
                }
            }
            top += ROW;
        }
        html.close("svg");
    }

    /** Lines from the first to the third quartile with the median as a bar across and the mean as a dot. */
    void ranges(
            String title,
            String description,
            List<Range> ranges,
            BigDecimal most,
            Function<BigDecimal, String> number,
            String unit) {
        int height = ranges.size() * ROW;
        open(title, description, height + AXIS);
        BigDecimal step = step(most);
        BigDecimal end =
                most.divide(step, 0, RoundingMode.CEILING).multiply(step).max(step);
        for (BigDecimal at = BigDecimal.ZERO; at.compareTo(end) <= 0; at = at.add(step)) {
            String x = share(at, end).toPlainString() + "%";
            html.empty("line", "class", "grid", "x1", x, "x2", x, "y1", "0", "y2", Integer.toString(height));
            boolean first = at.signum() == 0;
            boolean last = at.compareTo(end) == 0;
            html.element(
                            "text",
                            number.apply(at.signum() == 0 ? BigDecimal.ZERO : at.stripTrailingZeros())
                                    + (last ? "\u00a0" + unit : ""),
                            "class",
                            "tick",
                            "x",
                            x,
                            "y",
                            Integer.toString(height + 16),
                            "text-anchor",
                            first ? "start" : last ? "end" : "middle")
                    .line();
        }
        int top = 0;
        for (Range range : ranges) {
            line(range.label(), range.value(), top);
            CostIncidence.Distribution figures = range.distribution();
            if (figures == null) {
                rect("0", top + BAR_TOP, "100%", BAR, "withheld");
            } else {
                BigDecimal from = share(figures.firstQuartile(), end);
                BigDecimal width = share(figures.thirdQuartile(), end).subtract(from);
                rect(from.toPlainString() + "%", top + BAR_TOP + 2, width.toPlainString() + "%", BAR - 4, "quartiles");
                String median = share(figures.median(), end).toPlainString() + "%";
                html.empty(
                        "line",
                        "class",
                        "median",
                        "x1",
                        median,
                        "x2",
                        median,
                        "y1",
                        Integer.toString(top + BAR_TOP - 2),
                        "y2",
                        Integer.toString(top + BAR_TOP + BAR + 2));
                html.empty(
                                "circle",
                                "class",
                                "mean",
                                "cx",
                                share(figures.mean(), end).toPlainString() + "%",
                                "cy",
                                Integer.toString(top + BAR_TOP + BAR / 2),
                                "r",
                                "4.5")
                        .line();
            }
            top += ROW;
        }
        html.close("svg");
    }

    /** The distance between two lines of the grid: 1, 2 or 5 times a power of ten, for at most six of them. */
    private static BigDecimal step(BigDecimal most) {
        BigDecimal step = new BigDecimal("0.1");
        for (int i = 0; most.compareTo(step.multiply(BigDecimal.valueOf(5))) > 0; i++) {
            step = step.multiply(i % 3 == 1 ? new BigDecimal("2.5") : BigDecimal.valueOf(2));
        }
        return step;
    }

    private void open(String title, String description, int height) {
        String titleId = id + "-title";
        String descriptionId = id + "-desc";
        html.open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        "chart",
                        "role",
                        "img",
                        "width",
                        "100%",
                        "height",
                        Integer.toString(height),
                        "aria-labelledby",
                        titleId + " " + descriptionId)
                .line();
        html.element("title", title, "id", titleId).line();
        html.element("desc", description, "id", descriptionId).line();
    }

    private void line(String label, String value, int top) {
        String y = Integer.toString(top + 15);
        String wide = shortened(label, WIDE - value.length());
        String narrow = shortened(label, NARROW - value.length());
        // The style sheet shows the one that fits; the whole text stands in the table beside the chart.
        if (!narrow.equals(wide)) {
            html.element("text", narrow, "class", "narrow", "x", "0", "y", y);
        }
        html.element("text", wide, "class", narrow.equals(wide) ? "label" : "broad", "x", "0", "y", y);
        html.element("text", value, "class", "value", "x", "100%", "y", y, "text-anchor", "end")
                .line();
    }

    private static String shortened(String label, int fitting) {
        int length = Math.max(SHORTEST, fitting);
        int[] signs = HtmlWriter.readable(label).codePoints().toArray();
        return signs.length <= length ? label : new String(signs, 0, length - 1).stripTrailing() + "…";
    }

    /** A rectangle in its colour, and once more in its pattern: browsers paint one filling only. */
    private void rect(String x, int y, String width, int height, String style) {
        for (String layer : List.of("fill-" + style, "over-" + style)) {
            html.empty(
                    "rect",
                    "class",
                    layer,
                    "x",
                    x,
                    "y",
                    Integer.toString(y),
                    "width",
                    width,
                    "height",
                    Integer.toString(height));
        }
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.multiply(HUNDRED).divide(whole, 3, RoundingMode.HALF_UP).min(HUNDRED);
    }

    /** The patterns that the style sheet refers to. */
    static void patterns(HtmlWriter html) {
        html.open("svg", "class", "patterns", "width", "0", "height", "0", "aria-hidden", "true", "focusable", "false")
                .open("defs");
        pattern(html, "p-rising", 6, "M0 6 L6 0 M-1.5 1.5 L1.5 -1.5 M4.5 7.5 L7.5 4.5");
        pattern(html, "p-falling", 6, "M0 0 L6 6 M-1.5 4.5 L1.5 7.5 M4.5 -1.5 L7.5 1.5");
        pattern(html, "p-upright", 5, "M2.5 0 L2.5 5");
        pattern(html, "p-level", 8, "M0 4 L8 4");
        pattern(html, "p-grid", 6, "M3 0 L3 6 M0 3 L6 3");
        pattern(html, "p-dots", 5, "M2 2.5 L3 2.5");
        html.close().close("svg");
    }

    private static void pattern(HtmlWriter html, String id, int size, String path) {
        String side = Integer.toString(size);
        html.open("pattern", "id", id, "width", side, "height", side, "patternUnits", "userSpaceOnUse")
                .empty("path", "class", "stroke", "d", path)
                .close();
    }
}
