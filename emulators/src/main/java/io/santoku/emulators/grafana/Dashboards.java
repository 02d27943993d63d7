package io.santoku.emulators.grafana;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Stores folders and dashboards. Its methods are synchronized, so that a check still holds when the write follows.
final class Dashboards {
    private final Map<String, String> folders = new TreeMap<>();
    private final Map<String, Stored> dashboards = new TreeMap<>();
    private long numbers;

    synchronized Optional<String> folder(String uid) {
        return Optional.ofNullable(folders.get(uid));
    }

    synchronized String addFolder(Map<String, Object> body) {
        if (!(body.get("title") instanceof String title) || title.isBlank()) {
            throw Rejection.bad("folder title cannot be empty");
        }
        String uid = body.get("uid") instanceof String given && !given.isBlank()
                ? given
                : UUID.randomUUID().toString();
        if (folders.containsKey(uid) || folders.containsValue(title)) {
            throw new Rejection(409, "", "a folder with the same name or uid already exists");
        }
        folders.put(uid, title);
        return uid;
    }

    synchronized Stored write(Writing writing) {
        if (!writing.folder().isEmpty() && !folders.containsKey(writing.folder())) {
            throw Rejection.bad("folder not found");
        }
        String uid = writing.dashboard().get("uid") instanceof String given
                ? given
                : UUID.randomUUID().toString();
        Optional<Stored> before = find(uid);
        if (!writing.overwrite()) {
            refuseConflict(writing, uid, before);
        }
        var content = new HashMap<>(writing.dashboard());
        content.put("uid", uid);
        var stored = new Stored(
                before.map(Stored::id).orElseGet(() -> ++numbers),
                writing.folder(),
                before.map(Stored::version).orElse(0) + 1,
                content);
        dashboards.put(uid, stored);
        return stored;
    }

    synchronized Optional<Stored> find(String uid) {
        return Optional.ofNullable(dashboards.get(uid));
    }

    synchronized Optional<Stored> remove(String uid) {
        return Optional.ofNullable(dashboards.remove(uid));
    }

    synchronized List<Stored> all() {
        return List.copyOf(dashboards.values());
    }

    synchronized List<String> folderTitles() {
        return List.copyOf(folders.values());
    }

    synchronized void clear() {
        folders.clear();
        dashboards.clear();
    }

    private void refuseConflict(Writing writing, String uid, Optional<Stored> before) {
        if (before.filter(stored -> stored.version() != writing.version()).isPresent()) {
            throw new Rejection(412, "version-mismatch", "the dashboard has been changed by someone else");
        }
        boolean isTitleTaken = dashboards.values().stream()
                .anyMatch(other -> !other.uid().equals(uid)
                        && other.folder().equals(writing.folder())
                        && other.title().equals(writing.title()));
        if (isTitleTaken) {
            throw new Rejection(412, "name-exists", "a dashboard with the same name in the folder already exists");
        }
    }
}
