package io.santoku.emulators.grafana;

import io.santoku.emulators.http.Json;
import io.santoku.emulators.http.Product;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.http.Router;
import io.santoku.emulators.http.Router.Handler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/// Folders and dashboards behind Grafana's HTTP API, as strict as its documentation: every request needs a login, a
/// dashboard that was changed meanwhile is not overwritten by accident, and a folder must exist before its dashboards.
public final class EmulatedGrafana implements Product {
    private final GrafanaLogin login;
    private final Dashboards dashboards = new Dashboards();
    private final Router router;

    public EmulatedGrafana(GrafanaLogin login) {
        this.login = login;
        this.router = new Router()
                .on("GET", "/api/health", _ -> Reply.json(200, Map.of("database", "ok")))
                .on("GET", "/api/search", guarded(this::search))
                .on("POST", "/api/folders", guarded(this::addFolder))
                .on("GET", "/api/folders/{uid}", guarded(this::folder))
                .on("POST", "/api/dashboards/db", guarded(this::write))
                .on("GET", "/api/dashboards/uid/{uid}", guarded(this::read))
                .on("DELETE", "/api/dashboards/uid/{uid}", guarded(this::remove));
    }

    /// The dashboard with this uid, as it was written.
    public Optional<Map<String, Object>> dashboard(String uid) {
        return dashboards.find(uid).map(Stored::content);
    }

    /// The title of a dashboard's folder; empty when the dashboard is at the root, or does not exist.
    public Optional<String> folderOf(String uid) {
        return dashboards.find(uid).map(Stored::folder).flatMap(dashboards::folder);
    }

    /// The number of times that a dashboard was written; 0 when it does not exist.
    public int version(String uid) {
        return dashboards.find(uid).map(Stored::version).orElse(0);
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply error(int status, String path) {
        return Reply.json(status, Map.of("message", "Grafana answers " + status));
    }

    @Override
    public Map<String, Object> inventory() {
        var all = new TreeMap<String, Object>();
        List<String> titles = dashboards.all().stream().map(Stored::title).toList();
        if (!titles.isEmpty()) {
            all.put("dashboards", titles);
        }
        if (!dashboards.folderTitles().isEmpty()) {
            all.put("folders", dashboards.folderTitles());
        }
        return all;
    }

    @Override
    public void reset() {
        dashboards.clear();
    }

    private Handler guarded(Handler handler) {
        return request -> {
            if (!login.admits(request)) {
                return Reply.json(401, Map.of("message", "Invalid username or password"));
            }
            try {
                return handler.answer(request);
            } catch (Rejection rejection) {
                return rejection.reply();
            } catch (JacksonException _) {
                return Rejection.bad("bad request data").reply();
            }
        };
    }

    private Reply search(Request request) {
        return Reply.json(
                200,
                dashboards.all().stream()
                        .map(stored -> Map.of("id", stored.id(), "uid", stored.uid(), "title", stored.title()))
                        .toList());
    }

    private Reply addFolder(Request request) {
        String uid = dashboards.addFolder(Json.members(request.body()));
        return folder(uid);
    }

    private Reply folder(Request request) {
        return folder(request.pathValue("uid"));
    }

    private Reply folder(String uid) {
        return dashboards
                .folder(uid)
                .map(title -> Reply.json(200, Map.of("uid", uid, "title", title, "url", "/dashboards/f/" + uid)))
                .orElseGet(() -> Reply.json(404, Map.of("message", "folder not found")));
    }

    private Reply write(Request request) {
        Stored stored = dashboards.write(Writing.of(Json.members(request.body())));
        return Reply.json(
                200,
                Map.of(
                        "id", stored.id(),
                        "uid", stored.uid(),
                        "url", "/d/" + stored.uid() + "/" + stored.slug(),
                        "status", "success",
                        "version", stored.version(),
                        "slug", stored.slug()));
    }

    private Reply read(Request request) {
        return dashboards
                .find(request.pathValue("uid"))
                .map(stored -> Reply.json(
                        200, Map.of("dashboard", stored.shown(), "meta", Map.of("folderUid", stored.folder()))))
                .orElseGet(EmulatedGrafana::notFound);
    }

    private Reply remove(Request request) {
        return dashboards
                .remove(request.pathValue("uid"))
                .map(stored -> Reply.json(
                        200, Map.of("title", stored.title(), "message", "Dashboard " + stored.title() + " deleted")))
                .orElseGet(EmulatedGrafana::notFound);
    }

    private static Reply notFound() {
        return Reply.json(404, Map.of("message", "Dashboard not found"));
    }
}
