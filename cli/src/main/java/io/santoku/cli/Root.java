package io.santoku.cli;

import io.santoku.cli.view.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options that every command has.
@Command(
        name = "santoku",
        description = "Plans, builds, watches and removes 5G network slices.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the server refused; the problem says why",
            "2:the command or a file it was given is wrong",
            "3:no Santoku server answers at that address",
            "4:the slice failed or was cancelled (watch, order --watch, heal --watch, delete --watch, time-trial,"
                    + " demo)",
            "5:there is no such thing",
            "6:the operation that is followed waits for an answer: operation retry, skip, roll-back or cancel",
            "7:the operation that was followed has left something behind; it is taken up again by itself"
        })
final class Root {
    @Option(
            names = "--server",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "the server (default: $SANTOKU_SERVER, else http://127.0.0.1:8000)")
    private String server = "";

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "trust these certificate authorities only, for https (PEM; default: $SANTOKU_CA, else the"
                    + " machine's)")
    private String authority = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            description = "table, wide (a table with all columns), json or yaml (default: table)")
    private Format format = Format.TABLE;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "no colour, as when NO_COLOR is set")
    private boolean plain;

    String server() {
        return server;
    }

    String authority() {
        return authority;
    }

    Format format() {
        return format;
    }

    boolean plain() {
        return plain;
    }
}
