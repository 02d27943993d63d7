package io.santoku.driver.grafana;

import io.santoku.driver.DashboardDriver.Chart;
import io.santoku.driver.DashboardDriver.Column;
import io.santoku.driver.DashboardDriver.Directory;
import io.santoku.driver.DashboardDriver.Figure;
import io.santoku.driver.DashboardDriver.Meaning;
import io.santoku.driver.DashboardDriver.Panel;
import io.santoku.driver.DashboardDriver.Place;
import io.santoku.driver.DashboardDriver.StateTable;
import io.santoku.driver.DashboardDriver.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes panels in the forms of Grafana's plugins `table`, `timeseries`, `stat` and `dashlist`.
final class PanelJson {
    private static final String VALUE = "Status";

    private final Map<String, Object> datasource;

    PanelJson(@Nullable String datasource) {
        this.datasource =
                datasource == null ? Map.of("type", "prometheus") : Map.of("type", "prometheus", "uid", datasource);
    }

    Map<String, Object> of(Panel panel, int id) {
        var json = new HashMap<String, Object>();
        json.put("id", id);
        json.put("title", panel.title());
        json.put("gridPos", grid(panel.place()));
        json.putAll(
                switch (panel) {
                    case StateTable table -> table(table);
                    case Chart chart -> chart(chart);
                    case Figure figure -> figure(figure);
                    case Directory directory -> directory(directory);
                });
        return json;
    }

    private Map<String, Object> table(StateTable table) {
        Map<String, Object> defaults = Map.of(
                "custom", Map.of("align", "auto", "cellOptions", Map.of("type", "auto"), "inspect", false),
                "mappings", List.of(Map.of("type", "value", "options", meanings(table.meanings()))));
        Map<String, Object> coloured = Map.of(
                "matcher", Map.of("id", "byName", "options", VALUE),
                "properties",
                        List.of(Map.of(
                                "id",
                                "custom.cellOptions",
                                "value",
                                Map.of("type", "color-background", "mode", "basic"))));
        Map<String, Object> query = query("A", table.query());
        query.putAll(Map.of("format", "table", "instant", true, "range", false));
        return Map.of(
                "type", "table",
                "datasource", datasource,
                "fieldConfig", Map.of("defaults", defaults, "overrides", List.of(coloured)),
                "options", Map.of("frameIndex", 0, "showHeader", true, "cellHeight", "sm"),
                "targets", List.of(query),
                "transformations", columns(table.column()));
    }

    /// Keeps the two columns that have information, under readable names.
    private static List<Map<String, Object>> columns(Column column) {
        Map<String, Object> kept = Map.of("include", Map.of("names", List.of(column.label(), "Value")));
        Map<String, Object> named = Map.of("renameByName", Map.of(column.label(), column.heading(), "Value", VALUE));
        return List.of(Map.of("id", "filterFieldsByName", "options", kept), Map.of("id", "organize", "options", named));
    }

    private Map<String, Object> chart(Chart chart) {
        Map<String, Object> custom =
                Map.of("drawStyle", "line", "lineWidth", 1, "fillOpacity", 10, "showPoints", "auto");
        return Map.of(
                "type", "timeseries",
                "datasource", datasource,
                "fieldConfig", Map.of("defaults", Map.of("custom", custom), "overrides", List.of()),
                "options",
                        Map.of(
                                "legend",
                                Map.of(
                                        "calcs",
                                        List.of(),
                                        "displayMode",
                                        "list",
                                        "placement",
                                        "bottom",
                                        "showLegend",
                                        true),
                                "tooltip",
                                Map.of("mode", "multi", "sort", "desc")),
                "targets", queries(chart));
    }

    private List<Map<String, Object>> queries(Chart chart) {
        var all = new ArrayList<Map<String, Object>>();
        for (String expression : chart.queries()) {
            Map<String, Object> query = query("Q" + (all.size() + 1), expression);
            query.put("legendFormat", "{{" + chart.label() + "}}");
            query.put("range", true);
            all.add(query);
        }
        return all;
    }

    private Map<String, Object> figure(Figure figure) {
        return Map.of(
                "type", "stat",
                "datasource", datasource,
                "fieldConfig", Map.of("defaults", Map.of("decimals", 0), "overrides", List.of()),
                "options",
                        Map.of(
                                "colorMode", "value",
                                "graphMode", "none",
                                "justifyMode", "auto",
                                "orientation", "auto",
                                "percentChangeColorMode", "standard",
                                "showPercentChange", false,
                                "textMode", "auto",
                                "wideLayout", true,
                                "reduceOptions", Map.of("calcs", List.of("lastNotNull"), "values", false)),
                "targets", List.of(query("A", figure.query())));
    }

    private static Map<String, Object> directory(Directory directory) {
        var options = new HashMap<String, Object>(Map.of(
                "includeVars", false,
                "keepTime", false,
                "maxItems", 1000,
                "query", "",
                "showFolderNames", false,
                "showHeadings", false,
                "showRecentlyViewed", false,
                "showSearch", true,
                "showStarred", false));
        options.put("tags", List.of(directory.tag()));
        return Map.of("type", "dashlist", "options", options);
    }

    private Map<String, Object> query(String reference, String expression) {
        return new HashMap<>(
                Map.of("refId", reference, "datasource", datasource, "expr", expression, "editorMode", "code"));
    }

    private static Map<String, Object> meanings(List<Meaning> all) {
        var options = new LinkedHashMap<String, Object>();
        for (Meaning meaning : all) {
            options.put(
                    String.valueOf(meaning.value()),
                    Map.of("text", meaning.words(), "color", colour(meaning.tone()), "index", options.size()));
        }
        return options;
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case GOOD -> "green";
            case BUSY -> "blue";
            case ENDING -> "orange";
            case BAD -> "red";
            case OVER -> "purple";
        };
    }

    private static Map<String, Object> grid(Place place) {
        return Map.of("x", place.x(), "y", place.y(), "w", place.width(), "h", place.height());
    }
}
