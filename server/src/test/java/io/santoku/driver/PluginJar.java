package io.santoku.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Builds the jars of plugins from sources.
public final class PluginJar {
    /// The file that names the providers of a jar.
    public static final String SERVICE = "META-INF/services/io.santoku.driver.DriverProvider";

    private PluginJar() {}

    /// Builds `jar` from files by their paths in it; Java sources are compiled against the classes of this test.
    public static void build(Path jar, Map<String, String> files) throws IOException {
        Files.createDirectories(jar.toAbsolutePath().getParent());
        Path folder = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "plugin");
        Path content = Files.createDirectory(folder.resolve("content"));
        List<String> sources = new ArrayList<>();
        for (var file : files.entrySet()) {
            boolean isSource = file.getKey().endsWith(".java");
            Path place = (isSource ? folder.resolve("sources") : content).resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
            if (isSource) {
                sources.add(place.toString());
            }
        }
        compile(content, sources);
        try (OutputStream out = Files.newOutputStream(jar)) {
            pack(content, out);
        }
    }

    private static void compile(Path classes, List<String> sources) {
        if (sources.isEmpty()) {
            return;
        }
        var arguments = new ArrayList<>(
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        arguments.addAll(sources);
        var errors = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, errors, errors, arguments.toArray(String[]::new));
        assertThat(code).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static void pack(Path content, OutputStream out) throws IOException {
        try (var jar = new JarOutputStream(out);
                Stream<Path> files = Files.walk(content)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(new JarEntry(content.relativize(file).toString()));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }
}
