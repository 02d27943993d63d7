package io.santoku.docs;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A public type as the glossary shows it: its name, the first sentence of its doc comment, and the standards that
/// define it, which the doc comment names in parentheses of their own.
record Term(String name, String sentence, List<String> standards) {
    private static final Pattern TYPE = Pattern.compile("(?m)((?:^///.*$\\s)+)(?:^@.*$\\s)*"
            + "^public (?:(?:sealed|final|abstract) )*(?:class|record|interface|enum) (\\w+)");
    private static final Pattern MARGIN = Pattern.compile("(?m)^/// ?");
    private static final Pattern SENTENCE = Pattern.compile(".*?\\.(?= [A-Z`\\[]|$)");
    private static final Pattern LINK = Pattern.compile("\\[(?:[a-z]\\w*\\.)*(\\w*)#?(\\w*)]");
    private static final Pattern STANDARD = Pattern.compile(
            " \\(((?:3GPP T[SR] \\d\\d\\.\\d{3}|ETSI G[SR] NFV(?:-[A-Z]{3})? \\d{3}|GSMA NG\\.116|RFC \\d{4}|TMF\\d{3})"
                    + "(?: clause \\d+(?:\\.\\d+)*)?)\\)");

    /// Returns the public type of a source; empty when it has none.
    static Optional<Term> in(String source) {
        return TYPE.matcher(source).results().findFirst().map(type -> of(type.group(2), text(type.group(1))));
    }

    String row() {
        String origin = standards.isEmpty() ? "ours" : String.join("; ", standards);
        return "| `%s` | %s | %s |\n".formatted(name, sentence.replace("|", "\\|"), origin);
    }

    private static String text(String comment) {
        return MARGIN.matcher(comment).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    private static Term of(String name, String text) {
        Matcher sentence = SENTENCE.matcher(text);
        if (!sentence.lookingAt()) {
            throw new IllegalArgumentException("The doc comment of " + name + " has no sentence: " + text);
        }
        String plain = STANDARD.matcher(sentence.group()).replaceAll("");
        List<String> standards =
                STANDARD.matcher(text).results().map(found -> found.group(1)).toList();
        return new Term(name, LINK.matcher(plain).replaceAll(Term::member), standards);
    }

    private static String member(MatchResult link) {
        return Stream.of(link.group(1), link.group(2))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("."));
    }
}
