package io.santoku.provisioning;

import io.santoku.driver.VimDriver.TenantFacts;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;

/// What we know of a tenant that we made: the cloud's ids, and the password of its user.
record TenantHolding(TenantFacts ids, Secret password) {
    /// How the tenant's own user logs in; the user and the project are called as the tenant is.
    Credentials login(String tenant) {
        return new Credentials(tenant, password, tenant);
    }
}
