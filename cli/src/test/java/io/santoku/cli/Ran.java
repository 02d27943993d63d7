package io.santoku.cli;

import io.santoku.cli.view.Terminal;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/// What one run of the command line printed, and how it ended.
record Ran(int exitCode, String out, String err) {
    static Ran against(StubServer server, String... arguments) {
        return withInput("", server, arguments);
    }

    static Ran withInput(String input, StubServer server, String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--server", server.url()))
                .toArray(String[]::new);
        return in(Map.of("TZ", "UTC"), Terminal.none(), input, all);
    }

    static Ran alone(String... arguments) {
        return in(Map.of(), Terminal.none(), "", arguments);
    }

    static Ran in(Map<String, String> environment, Terminal terminal, String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Shell shell = new Shell(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                terminal,
                environment);
        int exitCode = Main.run(shell, arguments);
        return new Ran(exitCode, out.toString(), err.toString());
    }
}
