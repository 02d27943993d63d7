package io.santoku.app;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.provisioning.ClaimFacts;
import io.santoku.provisioning.SubnetClaims;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Claims as steps make them: a database that does not answer is to them what any other component is that does not.
final class StoredClaims implements SubnetClaims {
    private final Supplier<SubnetClaims> stored;

    StoredClaims(Supplier<? extends SubnetClaims> stored) {
        this.stored = stored::get;
    }

    @Override
    public Progress<ClaimFacts> use(SubnetId subnet) {
        return answered("use", () -> stored.get().use(subnet));
    }

    @Override
    public Removal release(SubnetId subnet, SliceId slice) {
        return answered("release", () -> stored.get().release(subnet, slice));
    }

    @Override
    public boolean isClaimed(SubnetId subnet, SliceId slice) {
        return answered("look for", () -> stored.get().isClaimed(subnet, slice));
    }

    private static <T> T answered(String verb, Supplier<T> call) {
        try {
            return call.get();
        } catch (DataAccessException | TransactionException silent) {
            var fault = new DriverFault.Unavailable("the database does not answer");
            throw new DriverException(verb + " shared instance", fault, silent);
        }
    }
}
