package io.santoku.inventory;

/// One thing that was looked at when a component was checked: what it is (`login`, `clock`), how it is, and that in
/// words.
public record CheckItem(String subject, Grade grade, String text) {
    /// How it is.
    public enum Grade {
        OK,
        /// It works, but somebody should know.
        WARNING,
        /// What slices need of it does not work.
        FAILED
    }

    /// All is well.
    public static CheckItem ok(String subject, String text) {
        return new CheckItem(subject, Grade.OK, text);
    }

    /// It works, but somebody should know.
    public static CheckItem warning(String subject, String text) {
        return new CheckItem(subject, Grade.WARNING, text);
    }

    /// It does not work.
    public static CheckItem failed(String subject, String text) {
        return new CheckItem(subject, Grade.FAILED, text);
    }
}
