package io.santoku.app;

import io.santoku.driver.ClaimLost;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Reads what attempts need of our own database. When it does not answer, no component is to blame: the attempt ends
/// without a result, and is made again once the database is back.
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
