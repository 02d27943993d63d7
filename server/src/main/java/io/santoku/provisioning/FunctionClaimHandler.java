package io.santoku.provisioning;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.Effects;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.execution.ResourceHandler;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Waits until shared functions are built, and releases them. The order itself makes the claim, so that the claim
/// exists from the first attempt on and always has to be released.
final class FunctionClaimHandler implements ResourceHandler<FunctionClaim, ClaimFacts> {
    private static final Sight.Difference MADE_AGAIN = new Sight.Difference(
            "network services of the shared function", "as when the slice was connected", "made again");

    private static final ClaimFacts NOTHING_KNOWN = new ClaimFacts(Map.of());

    private final SubnetClaims claims;

    FunctionClaimHandler(SubnetClaims claims) {
        this.claims = claims;
    }

    @Override
    public Progress<ClaimFacts> apply(FunctionClaim claim, @Nullable ClaimFacts known, Surroundings surroundings) {
        Effects.mark();
        return claims.use(claim.subnet());
    }

    /// Waiting for a shared instance leaves nothing to undo, whatever the state of that instance is now; only a claim
    /// on another subnet has to be released.
    @Override
    public Progress<ClaimFacts> restore(
            FunctionClaim changed, FunctionClaim held, @Nullable ClaimFacts known, Surroundings surroundings) {
        if (changed.subnet().equals(held.subnet())) {
            return new Progress.Ready<>(known == null ? NOTHING_KNOWN : known);
        }
        return switch (remove(changed, known)) {
            case Removal.Gone _ -> new Progress.Ready<>(NOTHING_KNOWN);
            case Removal.Underway(var on) -> new Progress.Underway<>(NOTHING_KNOWN, on);
        };
    }

    @Override
    public Removal remove(FunctionClaim claim, @Nullable ClaimFacts known) {
        Effects.mark();
        return claims.release(claim.subnet(), claim.slice());
    }

    @Override
    public Sight observe(FunctionClaim claim, @Nullable ClaimFacts known) {
        if (!claims.isClaimed(claim.subnet(), claim.slice())) {
            return new Sight.Gone();
        }
        try {
            boolean isStale = claims.use(claim.subnet()) instanceof Progress.Ready<ClaimFacts>(var now)
                    && known != null
                    && !now.equals(known);
            return isStale ? new Sight.Different(List.of(MADE_AGAIN)) : new Sight.Same();
        } catch (DriverException met) {
            if (met.fault() instanceof DriverFault.Broken(var detail)) {
                return new Sight.Different(List.of(new Sight.Difference("shared instance", "running", detail)));
            }
            throw met;
        }
    }
}
