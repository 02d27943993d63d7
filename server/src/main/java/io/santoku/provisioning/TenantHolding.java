package io.santoku.provisioning;

import io.santoku.driver.VimDriver.TenantFacts;
import io.santoku.inventory.Secret;

/// What we know of a tenant that we made: the cloud's ids, and the password of its user.
record TenantHolding(TenantFacts ids, Secret password) {}
