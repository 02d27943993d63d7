/// An OpenStack cloud in memory: Keystone, Nova, Placement and Neutron under one address, with finite hosts and
/// quotas, answering as the real Zed release does. Start reading at [EmulatedOpenStack]; `EmulatedCloud` is the
/// state, the classes named after a service are its faces.
@NullMarked
package io.santoku.emulators.openstack;

import org.jspecify.annotations.NullMarked;
