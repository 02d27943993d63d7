package io.santoku.app;

import io.santoku.driver.ClaimLost;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Reads our own database for the attempts of steps. When the database does not answer, no component is at fault: the
/// attempt ends without a result, and is repeated once the database answers again.
final class OwnStore {
    private OwnStore() {}

    static <T> T read(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException | TransactionException away) {
            throw lost(what, away);
        }
    }

    private static ClaimLost lost(String what, RuntimeException away) {
        var lost = new ClaimLost("the look-up of " + what);
        lost.initCause(away);
        return lost;
    }
}
