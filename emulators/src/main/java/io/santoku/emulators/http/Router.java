package io.santoku.emulators.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The routes of one emulated server, each a method and a path template such as `/v3/projects/{id}`.
public final class Router {
    private final List<Cut> routes = new ArrayList<>();

    /// Answers one request.
    @FunctionalInterface
    public interface Handler {
        /// The reply to `request`.
        Reply answer(Request request);
    }

    /// One route; its `kind` names it in call logs and fault scripts, for example `POST /v3/projects`. Where all calls
    /// have one path, `procedure` is the name of the remote procedure that the route serves; else it is empty.
    public record Route(String method, String template, String procedure, Handler handler) {
        /// Method and template, and the procedure if there is one, by which fault scripts count.
        public String kind() {
            return method + " " + template + (procedure.isEmpty() ? "" : " " + procedure);
        }
    }

    /// A remote procedure, and how its name is read from a request.
    public record Procedure(String name, Function<Request, String> called) {
        private static final Procedure ANY = new Procedure("", _ -> "");

        private boolean isCalledBy(Request request) {
            return called.apply(request).equals(name);
        }
    }

    /// A route together with the request that matched it, path values filled in.
    public record Match(Route route, Request request) {}

    /// A route with its template split into words once, instead of for every request.
    private record Cut(Route route, Procedure procedure, String[] words) {}

    /// Adds a route; the first that matches wins.
    public Router on(String method, String template, Handler handler) {
        return on(method, template, Procedure.ANY, handler);
    }

    /// Adds a route that serves the requests for one remote procedure only.
    public Router on(String method, String template, Procedure procedure, Handler handler) {
        routes.add(new Cut(new Route(method, template, procedure.name(), handler), procedure, words(template)));
        return this;
    }

    /// The routes, in the order in which they were added.
    public List<Route> routes() {
        return routes.stream().map(Cut::route).toList();
    }

    /// The route that serves this request.
    public Optional<Match> match(Request request) {
        String[] given = words(request.path());
        for (Cut cut : routes) {
            if (cut.route().method().equals(request.method())
                    && fits(cut.words(), given)
                    && cut.procedure().isCalledBy(request)) {
                return Optional.of(new Match(cut.route(), request.at(values(cut.words(), given))));
            }
        }
        return Optional.empty();
    }

    /// Whether any route has this path, whatever its method.
    public boolean knows(String path) {
        String[] given = words(path);
        return routes.stream().anyMatch(cut -> fits(cut.words(), given));
    }

    private static String[] words(String path) {
        return path.split("/", -1);
    }

    private static boolean fits(String[] wanted, String[] given) {
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (isVariable(wanted[i]) ? given[i].isEmpty() : !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> values(String[] wanted, String[] given) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < wanted.length; i++) {
            if (isVariable(wanted[i])) {
                values.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            }
        }
        return Map.copyOf(values);
    }

    private static boolean isVariable(String word) {
        return word.startsWith("{");
    }
}
