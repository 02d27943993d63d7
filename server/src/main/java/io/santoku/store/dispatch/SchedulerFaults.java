package io.santoku.store.dispatch;

import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/// Translates db-scheduler's database errors into the [DataAccessException]s that the rest of the program uses.
final class SchedulerFaults {
    private static final SQLStateSQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

    private SchedulerFaults() {}

    static void reporting(Runnable change) {
        try {
            change.run();
        } catch (SQLRuntimeException | DbSchedulerException trouble) {
            throw translated(trouble);
        }
    }

    private static DataAccessException translated(RuntimeException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                DataAccessException known = TRANSLATOR.translate("dispatch", null, sql);
                return known == null ? new DataAccessResourceFailureException("dispatch", sql) : known;
            }
        }
        return new DataAccessResourceFailureException("dispatch", trouble);
    }
}
