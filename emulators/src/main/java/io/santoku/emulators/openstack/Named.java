package io.santoku.emulators.openstack;

/// An object that Keystone finds by its id or by its name.
interface Named {
    String id();

    String name();
}
