package io.santoku.cli.view;

/// The output format; `WIDE` is a table with every column it can have.
public enum Format {
    TABLE,
    WIDE,
    JSON,
    YAML
}
