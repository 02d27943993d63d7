package io.santoku.bench.chaos;

/// A disturbance of the system while orders run.
interface Blow {
    /// Carries it out; returns when it is over and all affected parts are up again.
    void strike();

    /// Reports its effects, once no operation is in progress.
    void report(Verdict verdict);
}
