package io.santoku.cli;

/// The exit codes for scripts; `--help` explains each of them.
final class ExitCode {
    static final int OK = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final int UNREACHABLE = 3;
    static final int SLICE_FAILED = 4;
    static final int NOT_FOUND = 5;
    static final int ASKS = 6;
    static final int LEFT_BEHIND = 7;

    private ExitCode() {}
}
