package io.santoku.cli.view;

/// The meaning of a piece of text, shown by its colour; the words carry the same meaning.
public enum Tone {
    PLAIN(""),
    STRONG("1"),
    QUIET("2"),
    GOOD("32"),
    BAD("31"),
    BUSY("36"),
    WARNING("33");

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    String paint(String text) {
        return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
