package io.santoku.emulators.opennebula;

/// An object in a pool.
interface Item {
    int id();

    String name();
}
