package io.santoku.driver;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.Host;
import io.santoku.inventory.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Drives one cloud. Every verb may be repeated, blocks for at most the deadline of its calls, and throws
/// [DriverException].
public interface VimDriver extends ComponentDriver {
    /// Logs in and reads how large the cloud is (overcommit included) and how much of it is used.
    CloudCapacity capacity();

    /// What is known of a tenant by its name; empty when there is none.
    Optional<ProjectFacts> findProject(String name);

    /// Makes the tenant or converges it: project, user with `password`, roles, security group, quota. Looks first, by
    /// `known` ids or by name, and makes all its reads before its first write.
    ProjectFacts ensureProject(ProjectOrder order, @Nullable ProjectFacts known);

    /// Removes the tenant and all that [#ensureProject] made, by `known` ids without looking, and by name what was not
    /// there under them; succeeds when there is nothing. What others left in it is a [DriverFault.Conflict] that
    /// names it, unless the operator wants it removed, too.
    void removeProject(String name, @Nullable ProjectFacts known);

    /// What the cloud shows of a tenant with this quota, by `known` ids and by name: what outlived its project is there
    /// too. [#ensureProject] mends every difference but that.
    Sight observeProject(String name, Amounts quota, @Nullable ProjectFacts known);

    /// The tenants (projects, and users without one) that the cloud has under names that `ours` holds for.
    List<Trace> traces(Predicate<String> ours);

    /// Total and used amounts of a cloud, on how many hosts they are, and how these are, one by one; none `byHost`
    /// where the cloud does not tell.
    record CloudCapacity(Amounts total, Amounts used, int hosts, List<Host> byHost) {
        public CloudCapacity {
            byHost = List.copyOf(byHost);
        }

        /// Of a cloud that tells nothing of its single hosts.
        public CloudCapacity(Amounts total, Amounts used, int hosts) {
            this(total, used, hosts, List.of());
        }
    }

    /// What a tenant shall be; `quota` is what its network services need together.
    record ProjectOrder(String name, Amounts quota, Secret password) {}

    /// The cloud's ids of a tenant's project and user, the name of its security group, and the projects that it had and
    /// that vanished, as long as something is left in them.
    record ProjectFacts(String projectId, String userId, String securityGroup, List<String> formerProjects) {
        public ProjectFacts {
            formerProjects = formerProjects == null ? List.of() : List.copyOf(formerProjects); // none in older rows
        }

        /// Of one that had no other project.
        public ProjectFacts(String projectId, String userId, String securityGroup) {
            this(projectId, userId, securityGroup, List.of());
        }
    }
}
