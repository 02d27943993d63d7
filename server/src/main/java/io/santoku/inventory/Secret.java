package io.santoku.inventory;

/// A word that must not be seen: it prints as dots, and only drivers and the store may [#reveal] it.
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "•••";
    }
}
