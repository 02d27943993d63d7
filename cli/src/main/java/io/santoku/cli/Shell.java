package io.santoku.cli;

import io.santoku.cli.view.Terminal;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/// The streams, the terminal and the environment variables of a command.
record Shell(InputStream in, PrintWriter out, PrintWriter err, Terminal terminal, Map<String, String> environment) {
    Shell {
        environment = Map.copyOf(environment);
    }
}
