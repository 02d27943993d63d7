package io.santoku.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.app.DatabaseSettings.DatabaseUser;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
    @Test
    void a_password_of_nobody_is_refused() {
        assertThatThrownBy(() -> settings(new DatabaseUser(null, "test-password", null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("database.migration.username")
                .hasMessageNotContaining("test-password");
        assertThatThrownBy(() -> settings(new DatabaseUser(null, null, Path.of("password"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_user_that_serves_changes_the_tables_where_no_other_is_named() {
        assertThat(settings(null).migrating())
                .returns("server", DatabaseUser::name)
                .returns("test-password", DatabaseUser::secret);
    }

    @Test
    void another_user_does_not_have_the_same_password() {
        assertThat(settings(new DatabaseUser("owner", null, null)).migrating())
                .returns("owner", DatabaseUser::name)
                .returns("", DatabaseUser::secret);
    }

    private static DatabaseSettings settings(@Nullable DatabaseUser migration) {
        return new DatabaseSettings(null, "server", "test-password", null, null, migration);
    }
}
