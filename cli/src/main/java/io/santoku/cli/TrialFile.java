package io.santoku.cli;

import io.santoku.cli.Trial.Part;
import io.santoku.cli.document.BadDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The CSV file (RFC 4180) of a series of trials; each row is on disk before the next trial starts.
final class TrialFile implements AutoCloseable {
    private static final String LINE_END = "\r\n";

    private final PrintWriter rows;

    TrialFile(String path) {
        try {
            rows = new PrintWriter(Files.newBufferedWriter(Path.of(path), StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new BadDocument("cannot write " + path + ": " + unwritable.getMessage());
        }
        write(Arrays.stream(Part.values()).map(Part::member).collect(Collectors.joining(",")) + ",Iteration");
    }

    void add(int iteration, Trial trial) {
        String times = Arrays.stream(Part.values())
                .map(part -> Trial.text(trial.seconds(part)))
                .collect(Collectors.joining(","));
        write(times + "," + iteration);
    }

    private void write(String row) {
        rows.print(row + LINE_END);
        rows.flush();
    }

    @Override
    public void close() {
        rows.close();
    }
}
