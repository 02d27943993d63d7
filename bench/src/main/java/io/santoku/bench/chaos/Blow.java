package io.santoku.bench.chaos;

/// What is done to the system while orders run.
interface Blow {
    /// Does it; comes back when it is over and all that was struck is up again.
    void strike();

    /// What came of it, once all is at rest.
    void tell(Verdict verdict);
}
