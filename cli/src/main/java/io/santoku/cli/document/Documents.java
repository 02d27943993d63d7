package io.santoku.cli.document;

import io.santoku.cli.client.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads documents from a file, from every YAML and JSON file of a folder, or from standard input (`-`).
public final class Documents {
    private static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;

    public Documents(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /// The only document of the source; several are refused.
    public Document one(String source) {
        List<Document> documents = all(source);
        if (documents.size() != 1) {
            throw new BadDocument(source + " holds " + documents.size() + " documents, where one is expected");
        }
        return documents.getFirst();
    }

    /// All documents, files of a folder in the order of their names; throws [BadDocument] when there is none.
    public List<Document> all(String source) {
        List<Document> documents = new ArrayList<>();
        if (source.equals(STANDARD_INPUT)) {
            documents.addAll(parse(text(standardInput), "standard input"));
        } else {
            files(Path.of(source)).forEach(file -> documents.addAll(parse(text(file), file.toString())));
        }
        if (documents.isEmpty()) {
            throw new BadDocument(source + " holds no document");
        }
        return documents;
    }

    /// Parses the documents of a text: JSON if the name says so, otherwise YAML, which includes most JSON.
    public static List<Document> parse(String text, String label) {
        List<JsonNode> nodes = trees(text, label);
        List<Document> documents = new ArrayList<>();
        for (JsonNode node : nodes) {
            String origin = nodes.size() == 1 ? label : label + ", document " + (documents.size() + 1);
            documents.add(new Document(origin, object(node, origin)));
        }
        return documents;
    }

    private static List<JsonNode> trees(String text, String label) {
        try {
            return label.toLowerCase(Locale.ROOT).endsWith(".json") ? List.of(json(text, label)) : yaml(text, label);
        } catch (YamlEngineException broken) {
            throw new BadDocument(label + " is not YAML: " + broken.getMessage());
        }
    }

    private static JsonNode json(String text, String label) {
        try {
            return Json.written(text);
        } catch (JacksonException broken) {
            throw new BadDocument(label + " is not JSON: " + broken.getOriginalMessage() + at(broken));
        }
    }

    private static String at(JacksonException broken) {
        return " (line " + broken.getLocation().getLineNr() + ", column "
                + broken.getLocation().getColumnNr() + ")";
    }

    private static List<JsonNode> yaml(String text, String label) {
        return Yaml.load(text, label).stream().map(Json::fromPlain).toList();
    }

    private static ObjectNode object(JsonNode node, String origin) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new BadDocument(origin + " must be a map of fields");
    }

    private static List<Path> files(Path source) {
        if (!Files.isDirectory(source)) {
            return List.of(source);
        }
        try (Stream<Path> files = Files.list(source)) {
            return files.filter(Documents::isDocument).sorted().toList();
        } catch (IOException unreadable) {
            throw new BadDocument("cannot read the folder " + source + ": " + unreadable.getMessage());
        }
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && Stream.of(".yaml", ".yml", ".json").anyMatch(name::endsWith);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException _) {
            throw new BadDocument("there is no file " + file);
        } catch (IOException unreadable) {
            throw new BadDocument("cannot read " + file + ": " + unreadable.getMessage());
        }
    }

    private static String text(InputStream input) {
        try {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new BadDocument("cannot read standard input: " + unreadable.getMessage());
        }
    }
}
