package io.santoku.reading;

/// Counts what clients see in lists.
public interface Counting {
    /// The numbers now, with all changes that the feed has shown.
    Counts now();
}
