package io.santoku.cli.view;

/// How data is printed; `WIDE` is a table with every column it can have.
public enum Format {
    TABLE,
    WIDE,
    JSON,
    YAML
}
