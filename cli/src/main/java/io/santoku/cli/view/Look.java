package io.santoku.cli.view;

import java.util.Arrays;

/// The state of a step as a symbol, a word and a tone; the words are the API's.
public enum Look {
    PENDING("○", "pending", Tone.QUIET),
    RUNNING("●", "running", Tone.BUSY),
    WAITING("◔", "waiting", Tone.BUSY),
    RETRYING("↻", "retrying", Tone.WARNING),
    DONE("✓", "done", Tone.GOOD),
    FAILED("✗", "failed", Tone.BAD),
    LEFT_OUT("⊘", "left-out", Tone.WARNING),
    UNDOING("↶", "undoing", Tone.WARNING),
    UNDONE("↩", "undone", Tone.WARNING),
    UNDO_FAILED("‼", "undo-failed", Tone.BAD),
    UNKNOWN("?", "unknown", Tone.QUIET);

    private final String symbol;
    private final String text;
    private final Tone tone;

    Look(String symbol, String text, Tone tone) {
        this.symbol = symbol;
        this.text = text;
        this.tone = tone;
    }

    /// The look for the API's word; `UNKNOWN` for a word from a newer server.
    public static Look of(String text) {
        return Arrays.stream(values())
                .filter(look -> look.text.equals(text))
                .findFirst()
                .orElse(UNKNOWN);
    }

    public String symbol() {
        return symbol;
    }

    public String text() {
        return text;
    }

    public Tone tone() {
        return tone;
    }
}
