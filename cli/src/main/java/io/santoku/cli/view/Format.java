package io.santoku.cli.view;

/// How data is printed.
public enum Format {
    TABLE,
    JSON,
    YAML
}
