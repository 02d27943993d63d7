package io.santoku.driver.http;

import io.santoku.driver.Sight;

/// What a plain controller's answer to a reading call tells. Most of them offer none to read, and what they answer then
/// is not told from an absence.
final class PlainSights {
    private PlainSights() {}

    /// Whether what was asked for is shown; a component in trouble is a [io.santoku.driver.DriverException].
    static Sight of(Answer answer) {
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
