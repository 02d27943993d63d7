package io.santoku.inventory;

/// One finding of a component's check: the subject (`login`, `clock`), its grade, and an explanation.
public record CheckItem(String subject, Grade grade, String text) {
    /// The grade of a finding.
    public enum Grade {
        OK,
        /// The subject works, but an operator should know of a problem.
        WARNING,
        /// A part that slices need does not work.
        FAILED
    }

    /// Returns a finding without a problem.
    public static CheckItem ok(String subject, String text) {
        return new CheckItem(subject, Grade.OK, text);
    }

    /// Returns a finding that works, but of which an operator should know.
    public static CheckItem warning(String subject, String text) {
        return new CheckItem(subject, Grade.WARNING, text);
    }

    /// Returns a finding that does not work.
    public static CheckItem failed(String subject, String text) {
        return new CheckItem(subject, Grade.FAILED, text);
    }
}
