package io.santoku.app;

import io.santoku.app.ProvidedDrivers.Provided;
import io.santoku.driver.DriverProvider;
import io.santoku.driver.DriverTypes.UnusablePlugin;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The drivers in the jars of one folder. Each jar has a class loader of its own, whose parent is that of the server:
/// so two jars may contain different versions of the same library. A jar that cannot be used is logged and listed, and
/// stops nothing else.
final class Plugins implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);
    private static final String SERVICE = "META-INF/services/" + DriverProvider.class.getName();

    private final List<Provided> provided = new ArrayList<>();
    private final List<UnusablePlugin> unusable = new ArrayList<>();
    private final List<URLClassLoader> loaders = new ArrayList<>();

    private Plugins() {}

    /// Loads all jars of the folder; a folder that does not exist has none.
    static Plugins in(Path folder) {
        var plugins = new Plugins();
        plugins.jars(folder).forEach(plugins::load);
        return plugins;
    }

    List<Provided> provided() {
        return List.copyOf(provided);
    }

    List<UnusablePlugin> unusable() {
        return List.copyOf(unusable);
    }

    @Override
    public void close() {
        loaders.forEach(Plugins::close);
    }

    private List<Path> jars(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            report(folder, "cannot be read");
            return List.of();
        }
    }

    private void load(Path jar) {
        try {
            List<Provided> found = providers(loader(jar)).stream()
                    .flatMap(provider -> Provided.by(provider, name(jar)))
                    .toList();
            provided.addAll(found);
            LOG.info("plugin {} drives {}", name(jar), types(found));
        } catch (UnfitPlugin unfit) {
            report(jar, String.valueOf(unfit.getMessage()));
        } catch (ZipException noJar) {
            report(jar, "is no jar: " + noJar.getMessage());
        } catch (IOException _) {
            report(jar, "cannot be read");
        } catch (ServiceConfigurationError | LinkageError | RuntimeException broken) {
            report(jar, "does not fit this server: " + cause(broken));
        }
    }

    private URLClassLoader loader(Path jar) throws IOException {
        try (var readable = new JarFile(jar.toFile())) {
            if (readable.getEntry(SERVICE) == null) {
                throw new UnfitPlugin("contains no driver: it has no " + SERVICE);
            }
        }
        var loader =
                new URLClassLoader(name(jar), new URL[] {jar.toUri().toURL()}, DriverProvider.class.getClassLoader());
        loaders.add(loader);
        return loader;
    }

    /// The providers of this jar; the loader's parent has others.
    private static List<DriverProvider> providers(ClassLoader loader) {
        List<DriverProvider> providers = ServiceLoader.load(DriverProvider.class, loader).stream()
                .filter(provider -> provider.type().getClassLoader().equals(loader))
                .map(ServiceLoader.Provider::get)
                .toList();
        if (providers.isEmpty()) {
            throw new UnfitPlugin("contains no driver: its %s names none".formatted(SERVICE));
        }
        providers.forEach(provider -> requireFit(provider.version()));
        return providers;
    }

    private static void requireFit(int version) {
        if (version != DriverProvider.VERSION) {
            throw new UnfitPlugin("was built for version %d of the driver interfaces, and this server has version %d"
                    .formatted(version, DriverProvider.VERSION));
        }
    }

    private void report(Path file, String why) {
        LOG.warn("plugin {} is not used: it {}", name(file), why);
        unusable.add(new UnusablePlugin(name(file), why));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String types(List<Provided> found) {
        return found.stream()
                .map(one -> one.type().kind().text() + " " + one.type().name())
                .collect(Collectors.joining(", "));
    }

    private static String cause(Throwable broken) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        return String.valueOf(cause);
    }

    private static void close(URLClassLoader loader) {
        try {
            loader.close();
        } catch (IOException leftOpen) {
            LOG.debug("plugin {} stays open", loader.getName(), leftOpen);
        }
    }

    /// Reports why a plugin cannot be used.
    private static final class UnfitPlugin extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnfitPlugin(String why) {
            super(why);
        }
    }
}
