package io.santoku.execution;

/// The identity of an operation: a UUID in its usual text form.
public record OperationId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
