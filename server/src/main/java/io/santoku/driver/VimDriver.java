package io.santoku.driver;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.Host;
import io.santoku.inventory.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Drives one cloud. Every method may be repeated, blocks for at most the deadline of its calls, and throws
/// [DriverException].
public interface VimDriver extends ComponentDriver {
    /// Logs in and reads how large the cloud is (overcommit included) and how much of it is used.
    CloudCapacity capacity();

    /// Finds a project and its user by their name; empty when either is missing.
    Optional<ProjectFacts> findProject(String name);

    /// Makes or converges a project with its user, roles, security group and quota. Looks for the project, the user and
    /// the group, by `known` ids or by name, before its first write.
    ProjectFacts ensureProject(ProjectOrder order, @Nullable ProjectFacts known);

    /// Removes the project and all that [#ensureProject] made: by `known` ids without looking, and then by name if
    /// something was not there under these ids. Succeeds when there is nothing. Objects that others left in the
    /// project are a [DriverFault.Conflict] that names them, unless the operator wants them removed, too.
    void removeProject(String name, @Nullable ProjectFacts known);

    /// Looks for a project with this quota, by `known` ids and by name, and for remains that outlived it.
    /// [#ensureProject] corrects every difference of the project.
    Sight observeProject(String name, Amounts quota, @Nullable ProjectFacts known);

    /// Lists the projects of the cloud whose names `ours` accepts, and the users and security groups of such names that
    /// have no project.
    @Override
    Listing traces(Predicate<String> ours);

    /// The total and used amounts of a cloud, the number of its hosts, and the amounts of each host; `byHost` is empty
    /// where the cloud does not report them.
    record CloudCapacity(Amounts total, Amounts used, int hosts, List<Host> byHost) {
        public CloudCapacity {
            byHost = List.copyOf(byHost);
        }

        /// The capacity of a cloud that does not report its single hosts.
        public CloudCapacity(Amounts total, Amounts used, int hosts) {
            this(total, used, hosts, List.of());
        }
    }

    /// An order for a project; `quota` is what its network services need together.
    record ProjectOrder(String name, Amounts quota, Secret password) {}

    /// The cloud's ids of a project and its user, the name of its security group, and its former projects that
    /// vanished, as long as something is left in them.
    record ProjectFacts(String projectId, String userId, String securityGroup, List<String> formerProjects) {
        public ProjectFacts {
            formerProjects = formerProjects == null ? List.of() : List.copyOf(formerProjects); // older rows have none
        }

        /// The facts of a project without former ones.
        public ProjectFacts(String projectId, String userId, String securityGroup) {
            this(projectId, userId, securityGroup, List.of());
        }
    }
}
