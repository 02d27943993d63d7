package io.santoku.driver.http;

import io.santoku.driver.Sight;

/// Interprets answers of simple components to a read. Most of these components offer no read, and their answers to one
/// cannot be distinguished from those for a missing object.
public final class PlainSights {
    private PlainSights() {}

    /// The sight that the answer gives; an error of the component is a [io.santoku.driver.DriverException].
    public static Sight of(Answer answer) {
        if (answer.isSuccess() && answer.isPage()) {
            throw answer.notFromComponent();
        }
        if (answer.isSuccess()) {
            return new Sight.Same();
        }
        return switch (answer.status()) {
            case 400, 404, 405, 410, 501 -> new Sight.Unseen("answers %d".formatted(answer.status()));
            default -> throw PlainFaults.of(answer);
        };
    }
}
