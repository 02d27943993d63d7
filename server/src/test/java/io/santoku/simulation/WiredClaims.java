package io.santoku.simulation;

import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.provisioning.ClaimFacts;
import io.santoku.provisioning.SubnetClaims;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.StepKind.Verb;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;

/// Claims that meet the same faults as calls do.
record WiredClaims(SubnetClaims claims, Wire wire) implements SubnetClaims {
    @Override
    public Progress<ClaimFacts> use(SubnetId subnet) {
        return wire.send(call("use", Verb.APPLY, subnet), () -> claims.use(subnet));
    }

    @Override
    public Removal release(SubnetId subnet, SliceId slice) {
        return wire.send(call("release", Verb.REMOVE, subnet), () -> claims.release(subnet, slice));
    }

    @Override
    public boolean isClaimed(SubnetId subnet, SliceId slice) {
        return wire.send(call("ask for", Verb.OBSERVE, subnet), () -> claims.isClaimed(subnet, slice));
    }

    private static Wire.Call call(String name, Verb verb, SubnetId subnet) {
        return new Wire.Call(name + " " + subnet, "", new StepKind(Kind.CLAIM, verb), verb != Verb.OBSERVE);
    }
}
