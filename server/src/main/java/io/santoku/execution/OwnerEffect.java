package io.santoku.execution;

/// An effect of an operation on its owner. The executor only passes it to the journal, which writes it together
/// with the events that cause it.
public interface OwnerEffect {}
