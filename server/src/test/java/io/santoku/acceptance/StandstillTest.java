package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A node may be stopped, or cut off, in the middle of a transaction: whoever takes its work over must not wait for the
/// rows that it has locked.
@Tag("long")
class StandstillTest {
    private static final Rig RIG = Rig.with();

    @Test
    void who_stands_still_in_a_transaction_lets_go_of_its_rows() throws SQLException {
        RIG.database()
                .sql("INSERT INTO location (id, description) VALUES ('still', '')")
                .update();
        try (Connection still = RIG.pool().getConnection()) {
            still.setAutoCommit(false);
            describe(still, "by who stands still");

            RIG.database()
                    .sql("SET lock_timeout = '9s'; UPDATE location SET description = 'by another' WHERE id = 'still'")
                    .update();
            assertThatThrownBy(still::commit).isInstanceOf(SQLException.class);
        }
        assertThat(RIG.database()
                        .sql("SELECT description FROM location WHERE id = 'still'")
                        .query(String.class)
                        .single())
                .isEqualTo("by another");
    }

    @AfterAll
    static void forget() {
        RIG.database().sql("DELETE FROM location WHERE id = 'still'").update();
    }

    private static void describe(Connection connection, String words) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE location SET description = ? WHERE id = 'still'")) {
            update.setString(1, words);
            update.executeUpdate();
        }
    }
}
