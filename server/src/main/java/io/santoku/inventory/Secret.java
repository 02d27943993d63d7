package io.santoku.inventory;

/// A text that must not be shown: it prints as dots, and only drivers and the store may [#reveal] it.
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "•••";
    }
}
