package io.santoku.app;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// A started server: the same in `main`, in development mode, in tests and in the bench.
public final class RunningServer implements AutoCloseable {
    private static final String HERE = "127.0.0.1";
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "[::]");

    private final ConfigurableApplicationContext context;
    private final URI uri;

    private RunningServer(ConfigurableApplicationContext context, URI uri) {
        this.context = context;
        this.uri = uri;
    }

    /// Starts with these arguments (`--santoku.data=…`, `--server.port=0`), which override `values`; returns once the
    /// server accepts requests.
    public static RunningServer start(List<String> arguments, Map<String, Object> values) {
        var context = new SpringApplicationBuilder(ServerApplication.class)
                .main(ServerApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .properties(values)
                .listeners(new Listening(), new EarlyRelease())
                .run(arguments.toArray(String[]::new));
        var web = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        return new RunningServer(context, address(context.getEnvironment(), web.getPort()));
    }

    /// The address at which clients on this machine reach the server.
    static URI address(Environment settings, int port) {
        String scheme = settings.containsProperty("server.ssl.bundle") ? "https" : "http";
        String host = host(settings.getProperty("server.address", HERE));
        return URI.create("%s://%s:%d".formatted(scheme, EVERYWHERE.contains(host) ? HERE : host, port));
    }

    /// The form of a listen address in a URL: IPv6 addresses get brackets.
    static String host(String address) {
        return address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address;
    }

    /// The server's address, without a trailing slash.
    public URI uri() {
        return uri;
    }

    /// A bean of the started server.
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
