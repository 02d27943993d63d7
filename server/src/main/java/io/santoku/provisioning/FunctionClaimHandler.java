package io.santoku.provisioning;

import io.santoku.driver.Effects;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.execution.ResourceHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Waits for shared functions to be there, and gives them up. The claim itself is made with the order, so that it is
/// there from the first attempt on and always to be given up again.
final class FunctionClaimHandler implements ResourceHandler<FunctionClaim, ClaimFacts> {
    private static final Sight.Difference MADE_ANEW =
            new Sight.Difference("network services of the shared function", "as the slice was told", "made anew");

    private final SubnetClaims claims;

    FunctionClaimHandler(SubnetClaims claims) {
        this.claims = claims;
    }

    @Override
    public Progress<ClaimFacts> apply(FunctionClaim claim, @Nullable ClaimFacts known, Surroundings surroundings) {
        Effects.mark();
        return claims.use(claim.subnet());
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
        boolean isStale = known != null
                && claims.use(claim.subnet()) instanceof Progress.Ready<ClaimFacts>(var now)
                && !now.equals(known);
        return isStale ? new Sight.Different(List.of(MADE_ANEW)) : new Sight.Same();
    }
}
