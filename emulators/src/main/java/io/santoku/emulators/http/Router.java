package io.santoku.emulators.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The routes of one emulated server, each a method and a path template such as `/v3/projects/{id}`.
public final class Router {
    private final List<Route> routes = new ArrayList<>();

    /// Answers one request.
    @FunctionalInterface
    public interface Handler {
        /// The reply to `request`.
        Reply answer(Request request);
    }

    /// One route; `kind` names it in call logs and fault scripts, for example `POST /v3/projects`.
    public record Route(String method, String template, Handler handler) {
        /// Method and template: what fault scripts count by.
        public String kind() {
            return method + " " + template;
        }
    }

    /// A route together with the request that matched it, path values filled in.
    public record Match(Route route, Request request) {}

    /// Adds a route; the first that matches wins.
    public Router on(String method, String template, Handler handler) {
        routes.add(new Route(method, template, handler));
        return this;
    }

    /// The routes, in the order they were added.
    public List<Route> routes() {
        return List.copyOf(routes);
    }

    /// The route that serves this request.
    public Optional<Match> match(Request request) {
        return routes.stream()
                .filter(route -> route.method().equals(request.method()))
                .flatMap(route -> values(route.template(), request.path()).stream()
                        .map(values -> new Match(route, request.at(values))))
                .findFirst();
    }

    /// Whether a template fits a path.
    public static boolean serves(String template, String path) {
        return values(template, path).isPresent();
    }

    private static Optional<Map<String, String>> values(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{") && !given[i].isEmpty()) {
                values.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(Map.copyOf(values));
    }
}
