/// An OpenStack cloud in memory: Keystone, Nova, Placement, Neutron and Cinder under one address, with finite hosts and
/// quotas, answering as the real Zed release does. Start reading at [EmulatedOpenStack]; `EmulatedCloud` is the state,
/// the classes named after a service implement its API.
@NullMarked
package io.santoku.emulators.openstack;

import org.jspecify.annotations.NullMarked;
