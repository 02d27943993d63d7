package io.santoku.driver;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Drives one cloud. Every verb may be repeated, blocks for at most the deadline of its calls, and throws
/// [DriverException].
public interface VimDriver {
    /// Logs in and reads how large the cloud is (overcommit included) and how much of it is used.
    CloudCapacity capacity();

    /// What is known of a tenant by its name; empty when there is none.
    Optional<TenantFacts> findTenant(String name);

    /// Makes the tenant or converges it: project, user with `password`, roles, security group, quota. Looks first, by
    /// `known` ids or by name, and makes all its reads before its first write.
    TenantFacts ensureTenant(TenantOrder order, @Nullable TenantFacts known);

    /// Removes the tenant and all that [#ensureTenant] made, by `known` ids without looking, and by name what was not
    /// there under them; succeeds when there is nothing.
    void removeTenant(String name, @Nullable TenantFacts known);

    /// What the cloud shows of a tenant with this quota, by `known` ids and by name: what outlived its project is there
    /// too. [#ensureTenant] mends every difference but that.
    Sight observeTenant(String name, Amounts quota, @Nullable TenantFacts known);

    /// The tenants (projects, and users without one) that the cloud has under names that `ours` holds for.
    List<Trace> traces(Predicate<String> ours);

    /// Total and used amounts of a cloud, and on how many hosts they are.
    record CloudCapacity(Amounts total, Amounts used, int hosts) {}

    /// What a tenant shall be; `quota` is what its network services need together.
    record TenantOrder(String name, Amounts quota, Secret password) {}

    /// The cloud's ids of a tenant's project and user, and the name of its security group.
    record TenantFacts(String projectId, String userId, String securityGroup) {}
}
