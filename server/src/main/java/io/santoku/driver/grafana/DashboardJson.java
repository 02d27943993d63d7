package io.santoku.driver.grafana;

import io.santoku.driver.DashboardDriver.Dashboard;
import io.santoku.driver.DashboardDriver.Panel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a dashboard in Grafana's schema 42 (npm package `@grafana/schema`, 13.2).
final class DashboardJson {
    private static final int SCHEMA_VERSION = 42;

    private final PanelJson panels;

    DashboardJson(@Nullable String datasource) {
        this.panels = new PanelJson(datasource);
    }

    Map<String, Object> of(Dashboard dashboard) {
        var json = new HashMap<String, Object>();
        json.put("uid", dashboard.uid());
        json.put("title", dashboard.title());
        json.put("tags", dashboard.tags());
        json.put("schemaVersion", SCHEMA_VERSION);
        json.put("editable", true);
        json.put("graphTooltip", 1);
        json.put("refresh", "10s");
        json.put("time", Map.of("from", "now-15m", "to", "now"));
        json.put("timezone", "browser");
        json.put("annotations", Map.of("list", List.of()));
        json.put("templating", Map.of("list", List.of()));
        json.put("links", List.of());
        json.put("panels", panels(dashboard.panels()));
        return json;
    }

    private List<Map<String, Object>> panels(List<Panel> all) {
        var numbered = new ArrayList<Map<String, Object>>();
        for (Panel panel : all) {
            numbered.add(panels.of(panel, numbered.size() + 1));
        }
        return numbered;
    }
}
