package io.santoku.app;

import io.santoku.store.dispatch.LastProcess;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Releases the operations that the last process of this node still holds, as soon as this process starts: other nodes
/// can continue them at once, while this one is still starting. Without other nodes, this one continues them itself
/// once it is ready (ADR 21).
final class EarlyRelease implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(EarlyRelease.class);
    private static final String SECONDS = "2";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment settings = event.getEnvironment();
        String url = settings.getProperty("santoku.database.url");
        if (url != null) {
            node(settings).ifPresent(node -> release(url, access(settings), node));
        }
    }

    /// Ignores a database that does not answer properly, since the start itself reports that.
    private static void release(String url, Properties access, String node) {
        try (var connection = DriverManager.getConnection(url, access)) {
            int operations = LastProcess.release(new SingleConnectionDataSource(connection, true), node);
            if (operations > 0) {
                LOG.info("operations that the last process of this node left, free for all nodes now: {}", operations);
            }
        } catch (SQLException | DataAccessException away) {
            // its message may contain the address with a password
            LOG.debug("nothing was released early: {}", away.getClass().getSimpleName());
        }
    }

    private static Properties access(Environment settings) {
        var access = new Properties();
        put(access, "user", settings.getProperty("santoku.database.username"));
        put(access, "password", password(settings));
        put(access, "connectTimeout", SECONDS);
        put(access, "socketTimeout", SECONDS);
        return access;
    }

    private static @Nullable String password(Environment settings) {
        String file = settings.getProperty("santoku.database.password-file");
        return SecretFiles.given(
                "database.password",
                settings.getProperty("santoku.database.password"),
                file == null ? null : Path.of(file));
    }

    private static void put(Properties access, String name, @Nullable String value) {
        if (value != null) {
            access.setProperty(name, value);
        }
    }

    /// The name of this node; empty at its first start.
    private static Optional<String> node(Environment settings) {
        String data = settings.getProperty("santoku.data");
        return NodeName.known(settings.getProperty("santoku.node"), Settings.home(data == null ? null : Path.of(data)));
    }
}
