package io.santoku.emulators.openstack;

/// A thing that Keystone finds by its id or by its name.
interface Named {
    String id();

    String name();
}
