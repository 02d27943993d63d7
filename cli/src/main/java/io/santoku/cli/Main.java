package io.santoku.cli;

import io.santoku.cli.view.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// The entry point of the command line.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminals.standardOutput(System.getenv());
        Shell shell =
                new Shell(System.in, writer(FileDescriptor.out), writer(FileDescriptor.err), terminal, System.getenv());
        System.exit(run(shell, arguments));
    }

    static int run(Shell shell, String... arguments) {
        int exitCode = CommandTree.in(shell).execute(arguments);
        shell.out().flush();
        shell.err().flush();
        return exitCode;
    }

    /// Writes UTF-8 whatever the locale says: the trees and bars need it.
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
