/// Drives OpenStack clouds: Keystone, Nova, Placement, Neutron. Start reading at [OpenStackVimDriver].
@NullMarked
package io.santoku.driver.openstack;

import org.jspecify.annotations.NullMarked;
