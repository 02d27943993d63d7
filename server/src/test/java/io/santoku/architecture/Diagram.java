package io.santoku.architecture;

import java.util.Collections;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The packages and who may use whom, as the one Mermaid diagram of a page draws it.
record Diagram(Set<Arrow> arrows) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```mermaid$(.*?)^```$");
    private static final Pattern ARROW = Pattern.compile("(?m)^\\s*([\\w.]+) --> ([\\w.]+)\\s*$");

    /// `from` may use `to`, and whatever `to` may use.
    record Arrow(String from, String to) {
        @Override
        public String toString() {
            return from + " --> " + to;
        }
    }

    Diagram {
        arrows = Set.copyOf(arrows);
    }

    static Diagram in(String page) {
        var blocks = BLOCK.matcher(page).results().toList();
        if (blocks.size() != 1) {
            throw new IllegalArgumentException("the page has " + blocks.size() + " Mermaid diagrams, not one");
        }
        return new Diagram(ARROW.matcher(blocks.getFirst().group(1))
                .results()
                .map(Diagram::arrow)
                .collect(Collectors.toSet()));
    }

    private static Arrow arrow(MatchResult found) {
        return new Arrow(found.group(1), found.group(2));
    }

    Set<String> packages() {
        return arrows.stream()
                .flatMap(arrow -> Stream.of(arrow.from(), arrow.to()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean allows(String from, String to) {
        return from.equals(to) || reachable(from).contains(to);
    }

    /// The arrows that say nothing, because a longer way leads there too.
    Set<String> redundant() {
        return arrows.stream()
                .filter(arrow -> without(arrow).allows(arrow.from(), arrow.to()))
                .map(Arrow::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Diagram without(Arrow left) {
        return new Diagram(arrows.stream().filter(arrow -> !arrow.equals(left)).collect(Collectors.toSet()));
    }

    private Set<String> reachable(String from) {
        var next = new TreeMap<String, Set<String>>();
        arrows.forEach(arrow ->
                next.computeIfAbsent(arrow.from(), _ -> new TreeSet<>()).add(arrow.to()));
        var reached = new TreeSet<String>();
        follow(from, next, reached);
        return reached;
    }

    private static void follow(String from, TreeMap<String, Set<String>> next, Set<String> reached) {
        for (String to : next.getOrDefault(from, Collections.emptySet())) {
            if (reached.add(to)) {
                follow(to, next, reached);
            }
        }
    }
}
