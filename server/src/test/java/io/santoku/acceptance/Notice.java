package io.santoku.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One server-sent event.
record Notice(String id, String name, JsonNode body) {
    /// All events of a stream until it ends; with `after` the id of the last one that was seen.
    static List<Notice> all(Api api, String path, String after) {
        try (Stream<String> lines = api.lines(path, after)) {
            return read(lines.toList());
        }
    }

    /// The first so many events of a stream, which is left then.
    static List<Notice> first(int count, Api api, String path) {
        var seen = new ArrayList<String>();
        try (Stream<String> lines = api.lines(path, "")) {
            var coming = lines.iterator();
            while (seen.stream().filter(String::isEmpty).count() < count && coming.hasNext()) {
                seen.add(coming.next());
            }
        }
        return read(seen);
    }

    /// The events of a stream up to the first one that is `last`; the stream is left then.
    static List<Notice> until(Predicate<Notice> last, Api api, String path, String after) {
        var seen = new ArrayList<Notice>();
        try (Stream<String> lines = api.lines(path, after)) {
            var coming = lines.iterator();
            var next = new ArrayList<String>();
            while ((seen.isEmpty() || !last.test(seen.getLast())) && coming.hasNext()) {
                next.add(coming.next());
                if (next.getLast().isEmpty()) {
                    seen.addAll(read(next));
                    next.clear();
                }
            }
        }
        return seen;
    }

    /// What happened.
    String event() {
        return body.path("event").asString();
    }

    String step() {
        return body.path("step").asString("");
    }

    private static List<Notice> read(List<String> lines) {
        var notices = new ArrayList<Notice>();
        String id = "";
        String name = "";
        String data = "";
        for (String line : lines) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            } else if (line.isEmpty() && !name.isEmpty()) {
                notices.add(new Notice(id, name, JsonMapper.shared().readTree(data)));
                name = "";
            }
        }
        return notices;
    }
}
