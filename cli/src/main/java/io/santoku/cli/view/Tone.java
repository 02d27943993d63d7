package io.santoku.cli.view;

/// What a piece of text conveys; colour only repeats what the words say.
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
