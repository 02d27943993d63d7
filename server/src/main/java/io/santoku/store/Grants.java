package io.santoku.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/// Grants the serving role read and write access to the rows of the owner's tables after each migration. The serving
/// role cannot alter, truncate or drop a table, and can only read the migration history.
public final class Grants implements Callback {
    private final String serving;

    /// Grants to the role `serving`; grants nothing when the name is empty or that of the owner itself.
    public Grants(String serving) {
        this.serving = serving;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            Connection connection = context.getConnection();
            if (!serving.isEmpty() && !serving.equals(connection.getMetaData().getUserName())) {
                grant(connection);
            }
        } catch (SQLException refused) {
            throw new FlywayException(
                    "The role %s cannot be given its rights: %s".formatted(serving, refused.getMessage()), refused);
        }
    }

    /// Grants rights on the owner's own tables, views and sequences of the schema only. An advisory lock lets one node
    /// grant at a time, since PostgreSQL refuses concurrent grants on the same object.
    private void grant(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                DO $$ DECLARE thing record; BEGIN
                  PERFORM pg_advisory_xact_lock(hashtext('rights of the serving role'));
                  EXECUTE format('GRANT USAGE ON SCHEMA %%I TO %%I', current_schema(), '%1$s');
                  FOR thing IN SELECT c.oid::regclass AS name, c.relkind AS kind FROM pg_class c
                      WHERE c.relnamespace = current_schema()::regnamespace AND c.relowner = current_user::regrole
                        AND c.relkind IN ('r', 'p', 'v', 'S') AND c.relname <> 'flyway_schema_history'
                  LOOP
                    IF thing.kind = 'S' THEN
                      EXECUTE format('GRANT USAGE, SELECT, UPDATE ON SEQUENCE %%s TO %%I', thing.name, '%1$s');
                    ELSE
                      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %%s TO %%I', thing.name, '%1$s');
                    END IF;
                  END LOOP;
                  EXECUTE format('GRANT SELECT ON flyway_schema_history TO %%I', '%1$s');
                END $$\
                """.formatted(serving.replace("'", "''")));
        }
    }

    @Override
    public String getCallbackName() {
        return "grants";
    }
}
