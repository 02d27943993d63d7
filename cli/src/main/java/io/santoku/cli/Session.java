package io.santoku.cli;

import io.santoku.cli.client.Authorities;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.document.BadDocument;
import io.santoku.cli.document.Documents;
import io.santoku.cli.katana.KatanaApi;
import io.santoku.cli.view.Output;
import io.santoku.cli.view.Terminal;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// The settings of a command, resolved from its options and its environment.
final class Session {
    private static final String DEFAULT_SERVER = "http://127.0.0.1:8000";

    private final Root root;
    private final Shell shell;

    Session(Root root, Shell shell) {
        this.root = root;
        this.shell = shell;
    }

    Output output() {
        boolean colour = !root.plain()
                && shell.environment().getOrDefault("NO_COLOR", "").isEmpty();
        Terminal terminal = colour ? shell.terminal() : shell.terminal().withoutColour();
        return new Output(shell.out(), shell.err(), root.format(), terminal, zone());
    }

    /// The time zone of the shell, if Java knows it, otherwise the system's.
    private ZoneId zone() {
        try {
            String named = shell.environment().getOrDefault("TZ", "");
            return named.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(named);
        } catch (DateTimeException _) {
            return ZoneId.systemDefault();
        }
    }

    Documents documents() {
        return new Documents(shell.in());
    }

    SantokuServer server() {
        return new SantokuServer(serverAddress(), trust());
    }

    /// The same server, in the predecessor's dialect.
    KatanaApi katana() {
        return new KatanaApi(serverAddress(), trust());
    }

    /// Another server, in the predecessor's dialect.
    KatanaApi katana(URI base) {
        return new KatanaApi(base, trust());
    }

    private Optional<SSLContext> trust() {
        String given =
                root.authority().isEmpty() ? shell.environment().getOrDefault("SANTOKU_CA", "") : root.authority();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Authorities.in(Path.of(given)));
        } catch (IOException | GeneralSecurityException | InvalidPathException unusable) {
            throw new BadDocument(
                    "'%s' has no certificates of authorities: %s".formatted(given, unusable.getMessage()));
        }
    }

    private URI serverAddress() {
        String fromEnvironment = shell.environment().getOrDefault("SANTOKU_SERVER", "");
        String fallback = fromEnvironment.isEmpty() ? DEFAULT_SERVER : fromEnvironment;
        return address(root.server().isEmpty() ? fallback : root.server());
    }

    /// The base address of an API; the scheme may be missing, and trailing slashes are ignored.
    static URI address(String text) {
        String whole = text.contains("://") ? text : "http://" + text;
        try {
            URI uri = new URI(whole.replaceAll("/+$", ""));
            String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // reported below, as for every other invalid address
        }
        throw new BadDocument("'" + text + "' is no address of a server; write it like " + DEFAULT_SERVER);
    }
}
