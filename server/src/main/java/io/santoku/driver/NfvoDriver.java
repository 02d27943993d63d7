package io.santoku.driver;

import io.santoku.inventory.Credentials;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.Vim;
import io.santoku.inventory.VnfDescriptor;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Drives one orchestrator. Every method may be repeated, never waits for a life-cycle operation to end, and throws
/// [DriverException].
public interface NfvoDriver extends ComponentDriver {
    /// Logs in and reads the onboarded descriptors.
    DescriptorCatalogue catalogue();

    /// Registers a project of a cloud as a cloud account, or reports how far that is. Looks for the account by its
    /// `known` id or by its name before making one. An account for which the orchestrator was given, or may have
    /// been given, other values than the order has is given them again.
    Progress<AccountFacts> ensureAccount(AccountOrder order, @Nullable AccountFacts known);

    /// Removes a cloud account, or reports how far that is; gone when there is none of the `known` id nor of this name.
    Removal removeAccount(String name, @Nullable AccountFacts known);

    /// Starts a network service, or reports how far that is. Looks for it by its `known` id or by its name before
    /// starting one. A service that failed is a [DriverFault.Broken].
    Progress<ServiceFacts> ensureService(ServiceOrder order, @Nullable ServiceFacts known);

    /// Terminates and deletes a network service, or reports how far that is; gone when there is none of the `known` id
    /// nor of this name.
    Removal removeService(String name, @Nullable ServiceFacts known);

    /// Reads the conditions of all network services of the orchestrator, by its ids of them, in one call.
    Map<String, Condition> services();

    /// Looks for a cloud account, by its `known` id and by its name.
    Sight observeAccount(String name, @Nullable AccountFacts known);

    /// Looks for a network service, by its `known` id and by its name. A service that neither runs nor is being changed
    /// counts as different, and so do several of one name.
    Sight observeService(String name, @Nullable ServiceFacts known);

    /// Lists the accounts and network services of the orchestrator whose names `ours` accepts.
    @Override
    Listing traces(Predicate<String> ours);

    /// The condition of a network service. CHANGING: the orchestrator works on it by itself (it heals, scales or
    /// updates it), and the result is not known yet.
    enum Condition {
        RUNNING,
        CHANGING,
        TERMINATING,
        TERMINATED,
        FAILED
    }

    /// The onboarded descriptors.
    record DescriptorCatalogue(List<NsDescriptor> services, List<VnfDescriptor> functions) {}

    /// An order to register a project of `vim` as the cloud account `name`, with the project's own `login`: a user
    /// who may do in this project what an orchestrator has to, and nothing elsewhere. User and project are in the
    /// domain of the project that the cloud is registered with (`project_domain_name`). `securityGroup` may be
    /// empty.
    record AccountOrder(String name, Vim vim, Credentials login, String securityGroup) {}

    /// The orchestrator's id of a cloud account, and the digests of what the orchestrator was given for it; null where
    /// they are not known.
    record AccountFacts(String accountId, @Nullable AccountPrint given) {
        /// Has the id only: the caller that ordered the account adds what was given.
        public AccountFacts(String accountId) {
            this(accountId, null);
        }
    }

    /// An order to start a network service from the descriptor `nsdId` on a cloud account. Its `name` is unique,
    /// because it holds the slice's id. `nsdKey` is the orchestrator's key of the descriptor when its catalogue was
    /// last read: a descriptor that was onboarded again since then has another key.
    record ServiceOrder(String name, String nsdId, String nsdKey, String accountId) {}

    /// The orchestrator's ids of a network service and of the operation that starts it, and its VNFs once it runs.
    record ServiceFacts(String instanceId, @Nullable String operationId, List<VnfRecord> vnfs) {
        public ServiceFacts {
            vnfs = List.copyOf(vnfs);
        }
    }

    /// A VNF of a running network service: its management address, the addresses of its units, the names of its
    /// machines.
    record VnfRecord(String name, @Nullable String managementAddress, List<String> vduAddresses, List<String> vms) {}
}
