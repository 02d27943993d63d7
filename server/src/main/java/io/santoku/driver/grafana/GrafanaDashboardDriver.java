package io.santoku.driver.grafana;

import io.santoku.driver.DashboardDriver;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Caller;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Json;
import io.santoku.driver.http.PlainFaults;
import io.santoku.inventory.TlsTrust;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// Writes dashboards into one folder of Grafana, which is made when it is missing. A dashboard that somebody changed by
/// hand is overwritten when the slice changes.
public final class GrafanaDashboardDriver implements DashboardDriver {
    private static final String FOLDER = "santoku";

    private final GrafanaSettings settings;
    private final Caller caller;
    private final DashboardJson json;

    public GrafanaDashboardDriver(GrafanaSettings settings, TlsTrust trust, HttpSettings http) {
        this.settings = settings;
        this.caller = Caller.withSecrets(trust, http);
        this.json = new DashboardJson(settings.datasource());
    }

    /// Includes the address of Grafana, so that the dashboards are written to another Grafana, too.
    @Override
    public String fingerprint(Dashboard dashboard) {
        return digest(Json.bytes(Map.of("at", settings.url().toString(), "body", body(dashboard))));
    }

    @Override
    public void put(Dashboard dashboard) {
        ensureFolder();
        succeed(send(Call.post("/api/dashboards/db", body(dashboard))));
    }

    @Override
    public void remove(String uid) {
        Answer answer = send(Call.delete("/api/dashboards/uid/{uid}", uid));
        if (answer.status() != 404) {
            succeed(answer);
        }
    }

    /// Makes the folder where it is missing: without it the dashboard would land at the root, or be moved there.
    private void ensureFolder() {
        Answer there = send(Call.get("/api/folders/{folder}", FOLDER));
        if (there.status() != 404) {
            succeed(there);
            return;
        }
        Answer made = send(Call.post("/api/folders", Map.of("uid", FOLDER, "title", settings.folder())));
        if (made.status() != 409 && made.status() != 412) { // another node was faster; older releases answer 412
            succeed(made);
        }
    }

    private Map<String, Object> body(Dashboard dashboard) {
        return Map.of(
                "dashboard",
                json.of(dashboard),
                "folderUid",
                FOLDER,
                "overwrite",
                true,
                "message",
                "Written by Santoku");
    }

    private Answer send(Call call) {
        return caller.send(settings.url(), call.with("Authorization", settings.authorization()));
    }

    private static void succeed(Answer answer) {
        if (!answer.isSuccess()) {
            throw PlainFaults.of(answer);
        }
    }

    private static String digest(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }
}
