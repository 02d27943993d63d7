package io.santoku.app;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.provisioning.ClaimFacts;
import io.santoku.provisioning.SubnetClaims;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Turns database outages into retryable faults, as for any other component.
final class StoredClaims implements SubnetClaims {
    private volatile @Nullable SubnetClaims stored;

    /// Sets the claims to delegate to; must be called before the first claim is made.
    void are(SubnetClaims claims) {
        stored = claims;
    }

    @Override
    public Progress<ClaimFacts> use(SubnetId subnet) {
        return answered("use", () -> stored().use(subnet));
    }

    @Override
    public Removal release(SubnetId subnet, SliceId slice) {
        return answered("release", () -> stored().release(subnet, slice));
    }

    @Override
    public boolean isClaimed(SubnetId subnet, SliceId slice) {
        return answered("look for", () -> stored().isClaimed(subnet, slice));
    }

    private SubnetClaims stored() {
        return Objects.requireNonNull(stored, "whose claims these are is not known yet");
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
