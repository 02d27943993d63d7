package io.santoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.cli.view.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class CliReferenceTest {
    private static final CommandLine TREE = CommandTree.in(new Shell(
            InputStream.nullInputStream(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            Terminal.none(),
            Map.of()));
    private static final List<String> INVENTORY =
            Stream.of(Noun.values()).map(Noun::text).toList();

    @Test
    void every_command_is_in_the_reference() throws IOException {
        String reference = Files.readString(Path.of("..", "docs", "reference", "cli.md"));
        assertThat(TREE.getSubcommands()).allSatisfy((noun, command) -> {
            assertThat(reference).contains("`" + noun);
            assertThat(verbs(noun, command))
                    .allSatisfy(verb -> assertThat(reference).contains(verb));
        });
    }

    @Test
    void every_exit_code_is_in_the_reference() throws IOException {
        String reference = Files.readString(Path.of("..", "docs", "reference", "cli.md"));
        assertThat(TREE.getCommandSpec().usageMessage().exitCodeList().keySet())
                .hasSize(8)
                .allSatisfy(code -> assertThat(reference).contains("| " + code.strip() + " | "));
    }

    /// The verbs of the inventory are the same for each noun and stand there once.
    private static Stream<String> verbs(String noun, CommandLine command) {
        boolean alike = INVENTORY.contains(noun);
        return command.getSubcommands().keySet().stream().map(verb -> (alike ? "`" : noun + " ") + verb);
    }
}
