package io.santoku.architecture;

import java.util.regex.Pattern;

/// Java source of which only the code is left.
final class JavaText {
    private static final Pattern NO_CODE = Pattern.compile("""
        //[^\\n]*+
        |/\\*(?s:.*?)\\*/
        |\"""[^\\\\"]*+(?:(?:\\\\.|"(?!""))[^\\\\"]*+)*+\"""
        |"(?:\\\\.|[^"\\\\\\n])*+"
        |'(?:\\\\.|[^'\\\\\\n])++'
        """, Pattern.COMMENTS | Pattern.DOTALL);
    private static final Pattern CHARACTER = Pattern.compile("[^\\n]");

    private JavaText() {}

    /// The same text with spaces for comments, strings and characters; lines stay where they are.
    static String code(String source) {
        return NO_CODE.matcher(source)
                .replaceAll(match -> CHARACTER.matcher(match.group()).replaceAll(" "));
    }
}
