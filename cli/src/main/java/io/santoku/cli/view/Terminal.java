package io.santoku.cli.view;

import java.util.function.Supplier;

/// Where standard output goes: whether people watch it change, whether it shows colour, and how large it is now.
public record Terminal(boolean interactive, boolean colour, Supplier<Size> sizes) {
    /// A terminal's size in characters.
    public record Size(int columns, int rows) {}

    private static final int UNLIMITED = Integer.MAX_VALUE;

    /// A file or a pipe: nothing is cut, coloured or drawn again.
    public static Terminal none() {
        return new Terminal(false, false, () -> new Size(UNLIMITED, UNLIMITED));
    }

    public Terminal withoutColour() {
        return new Terminal(interactive, false, sizes);
    }

    /// Asked again each time, because windows are resized.
    public Size size() {
        return sizes.get();
    }
}
