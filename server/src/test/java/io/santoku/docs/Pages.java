package io.santoku.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The documents of a project, and what they link to.
final class Pages {
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");

    private final Path root;

    Pages(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /// Every file of a folder, by its place below the root.
    Set<String> below(String folder) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            var names = new TreeSet<String>();
            files.filter(Files::isRegularFile).forEach(file -> names.add(name(file)));
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What can be reached from a page by links, the page included.
    Set<String> reachable(String start) {
        var reached = new TreeSet<String>();
        follow(start, reached);
        return reached;
    }

    /// The links of a page that lead nowhere: to no file, or to no heading of it.
    List<String> broken(String page) {
        return links(page).filter(link -> !leadsSomewhere(page, link)).toList();
    }

    private void follow(String page, Set<String> reached) {
        boolean isRead = reached.add(page) && page.endsWith(".md") && Files.isRegularFile(root.resolve(page));
        if (isRead) {
            links(page).forEach(link -> follow(name(target(page, link)), reached));
        }
    }

    /// The links inside of the project.
    private Stream<String> links(String page) {
        String prose = CODE.matcher(text(root.resolve(page))).replaceAll("");
        return LINK
                .matcher(prose)
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList()
                .stream();
    }

    private boolean leadsSomewhere(String page, String link) {
        Path target = target(page, link);
        if (!Files.exists(target)) {
            return false;
        }
        int hash = link.indexOf('#');
        return hash < 0 || anchors(target).contains(link.substring(hash + 1));
    }

    private Path target(String page, String link) {
        Path file = root.resolve(page);
        String path = link.replaceFirst("#.*", "");
        return path.isEmpty() ? file : file.resolveSibling(path).normalize();
    }

    private static Set<String> anchors(Path file) {
        var anchors = new ArrayList<String>();
        HEADING.matcher(text(file)).results().map(Pages::anchor).forEach(anchors::add);
        return Set.copyOf(anchors);
    }

    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\w -]", "")
                .replace(' ', '-');
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
