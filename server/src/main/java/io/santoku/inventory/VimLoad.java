package io.santoku.inventory;

/// How full a cloud is: its capacity as it told us, what others use of it, and what our slices have reserved.
public record VimLoad(ComponentId vim, String location, Amounts capacity, Amounts usedByOthers, Amounts reserved) {
    /// What a new slice may still reserve.
    public Amounts free() {
        return capacity.minus(usedByOthers).minus(reserved);
    }
}
