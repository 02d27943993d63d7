package io.santoku.architecture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands before an opening brace, since the last statement; `around` names the type that directly surrounds it
/// and is empty inside of a method.
record Header(String text, String around, boolean inParentheses) {
    private static final Pattern TYPE =
            Pattern.compile("\\b(?:(?:class|interface|enum)\\s+(\\w+)|record\\s+(\\w+)\\s*[(<])");
    private static final Pattern INNERMOST_PARENTHESES = Pattern.compile("\\([^()]*\\)");
    private static final Pattern INNERMOST_TYPES = Pattern.compile("<[^<>]*>");
    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+");
    private static final Pattern THROWS = Pattern.compile("\\bthrows\\b[^()]*$");
    private static final Pattern LAST_WORD = Pattern.compile("(\\w+)\\s*$");
    private static final Pattern NEW = Pattern.compile("\\bnew\\s+[\\w.]+\\s*(?:<[^()]*>)?\\s*$");
    private static final Pattern ONLY_CONSTANTS = Pattern.compile("[\\w\\s,]*");

    enum Kind {
        TYPE,
        METHOD,
        OTHER
    }

    Kind kind() {
        boolean isDeclared = !inParentheses && TYPE.matcher(text).find();
        if (isDeclared || makesAnonymous()) {
            return Kind.TYPE;
        }
        if (around.isEmpty() || inParentheses || flat().contains("=") || flat().isBlank() || flat().equals("static")) {
            return Kind.OTHER;
        }
        return isConstant() ? Kind.TYPE : Kind.METHOD;
    }

    /// The name of the type or method that begins here; empty for anonymous ones.
    String name() {
        Matcher type = TYPE.matcher(text);
        if (!inParentheses && type.find()) {
            return type.group(1) == null ? type.group(2) : type.group(1);
        }
        return makesAnonymous() ? "anonymous" : lastWord(flat());
    }

    /// How many parameters the method has that begins here.
    int parameters() {
        String end = THROWS.matcher(text).replaceFirst("").strip();
        if (!end.endsWith(")")) {
            return 0;
        }
        String inside = end.substring(opening(end) + 1, end.length() - 1);
        String plain = without(INNERMOST_TYPES, without(INNERMOST_PARENTHESES, inside));
        return plain.isBlank()
                ? 0
                : 1 + (int) plain.chars().filter(c -> c == ',').count();
    }

    /// An anonymous class: `new X(…)`, whose last parenthesis closes right before the brace.
    private boolean makesAnonymous() {
        String end = text.strip();
        return end.endsWith(")") && NEW.matcher(end.substring(0, opening(end))).find();
    }

    /// A constant of an enum with a body of its own has neither modifiers nor a result, like a constructor, but it is
    /// not called as its type.
    private boolean isConstant() {
        String flat = flat();
        boolean isLoneWord = ONLY_CONSTANTS.matcher(flat).matches()
                && !flat.replaceAll(".*,", "").strip().contains(" ");
        return isLoneWord && !lastWord(flat).equals(around);
    }

    /// The text without parentheses, annotations and what is thrown.
    private String flat() {
        String plain = THROWS.matcher(without(INNERMOST_PARENTHESES, text)).replaceFirst("");
        return ANNOTATION.matcher(plain).replaceAll("").strip();
    }

    private static String without(Pattern innermost, String text) {
        String before = "";
        String after = text;
        while (!before.equals(after)) {
            before = after;
            after = innermost.matcher(before).replaceAll(" ");
        }
        return after;
    }

    /// Where the parenthesis opens that closes at the end.
    private static int opening(String end) {
        int depth = 0;
        for (int i = end.length() - 1; i > 0; i--) {
            depth += end.charAt(i) == ')' ? 1 : end.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return 0;
    }

    private static String lastWord(String text) {
        Matcher word = LAST_WORD.matcher(text);
        return word.find() ? word.group(1) : "";
    }
}
