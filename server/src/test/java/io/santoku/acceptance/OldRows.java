package io.santoku.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.inventory.Secret;
import io.santoku.store.secrets.SecretBox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Databases of earlier versions, with a row or more in every table (`rows.sql`).
record OldRows(DataSource source, SecretBox box) {
    static final Secret PASSWORD = new Secret("test-password");

    private static final Pattern BLOCK = Pattern.compile("-- from (\\d+)(?: to (\\d+))?\n(.*)", Pattern.DOTALL);
    private static final Pattern SEALED = Pattern.compile("\\{sealed ([^}]*)}");

    /// The versions that there are; a number may be left out.
    Stream<Integer> versions() {
        return Arrays.stream(Flyway.configure().dataSource(source).load().info().all())
                .map(one -> Integer.parseInt(one.getVersion().getVersion()))
                .sorted();
    }

    /// The latest version that there is.
    int latest() {
        return versions().max(Integer::compare).orElseThrow();
    }

    /// Makes the tables of this version and fills them.
    void fill(int version) {
        migrate(MigrationVersion.fromVersion(Integer.toString(version)));
        JdbcClient db = JdbcClient.create(source);
        for (String block : text().split("\n\n", -1)) {
            Matcher matcher = BLOCK.matcher(block);
            if (matcher.matches() && isFor(matcher, version)) {
                db.sql(sealed(matcher.group(3))).update();
            }
        }
    }

    void migrate(MigrationVersion version) {
        Flyway.configure().dataSource(source).target(version).load().migrate();
    }

    /// The tables without a row.
    List<String> empty() {
        JdbcClient db = JdbcClient.create(source);
        return Databases.tables(db).stream()
                .filter(table -> Databases.count(db, table) == 0)
                .toList();
    }

    private static boolean isFor(Matcher block, int version) {
        String to = block.group(2);
        return version >= Integer.parseInt(block.group(1)) && (to == null || version <= Integer.parseInt(to));
    }

    private String sealed(String sql) {
        String password = Base64.getEncoder().encodeToString(box.seal(PASSWORD, "held resource"));
        return SEALED.matcher(sql.replace("{password}", password))
                .replaceAll(found -> Matcher.quoteReplacement(bytes(box.seal(PASSWORD, purpose(found.group(1))))));
    }

    private static String bytes(byte[] value) {
        return "decode('%s', 'hex')".formatted(HexFormat.of().formatHex(value));
    }

    private static String purpose(String component) {
        return component + "/password";
    }

    private static String text() {
        try (InputStream in = OldRows.class.getResourceAsStream("/io/santoku/rows.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
