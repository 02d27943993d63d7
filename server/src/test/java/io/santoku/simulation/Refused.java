package io.santoku.simulation;

/// The database does not do what it was asked, or does not say so.
final class Refused extends RuntimeException {
    private final String why;

    Refused(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
