package io.santoku.driver;

/// Reports that this node may have lost its claim on the operation: another node has it, or may have taken it by now.
/// The call that was about to be made is not made.
public final class ClaimLost extends RuntimeException {
    public ClaimLost(String call) {
        super(call + " was not made: the operation may be another node's by now");
    }
}
