package io.santoku.cli.view;

import java.util.function.Supplier;

/// The terminal behind standard output: whether it is interactive, whether it shows colour, and its current size.
public record Terminal(boolean interactive, boolean colour, Supplier<Size> sizes) {
    /// A terminal's size in characters.
    public record Size(int columns, int rows) {}

    private static final int UNLIMITED = Integer.MAX_VALUE;

    /// A file or a pipe: nothing is cut, coloured or redrawn.
    public static Terminal none() {
        return new Terminal(false, false, () -> new Size(UNLIMITED, UNLIMITED));
    }

    public Terminal withoutColour() {
        return new Terminal(interactive, false, sizes);
    }

    /// The current size, which changes when the window is resized.
    public Size size() {
        return sizes.get();
    }
}
