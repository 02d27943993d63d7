package io.santoku.driver;

import io.santoku.inventory.Credentials;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.Vim;
import io.santoku.inventory.VnfDescriptor;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Drives one orchestrator. Every verb may be repeated, never waits for a life cycle to end, and throws
/// [DriverException].
public interface NfvoDriver extends ComponentDriver {
    /// Logs in and reads the descriptors that are on board.
    DescriptorCatalogue catalogue();

    /// Registers a project of a cloud, or asks how far that is; finds it by `known` id or by name before making one.
    /// One that was given something else than the order says, or perhaps something else, is given it again.
    Progress<AccountFacts> ensureAccount(AccountOrder order, @Nullable AccountFacts known);

    /// Takes a cloud account away, or asks how far that is; gone when there is none of the `known` id nor of this name.
    Removal removeAccount(String name, @Nullable AccountFacts known);

    /// Starts a network service, or asks how far it is; finds it by `known` id or by name before starting one. A
    /// service that ended badly is a [DriverFault.Broken].
    Progress<ServiceFacts> ensureService(ServiceOrder order, @Nullable ServiceFacts known);

    /// Terminates and deletes a network service, or asks how far that is; gone when there is none of the `known` id nor
    /// of this name.
    Removal removeService(String name, @Nullable ServiceFacts known);

    /// How all network services are that the orchestrator knows, by its ids of them, in one call.
    Map<String, Condition> services();

    /// What the orchestrator shows of a cloud account, by `known` id and by name.
    Sight observeAccount(String name, @Nullable AccountFacts known);

    /// What the orchestrator shows of a network service, by `known` id and by name; one that neither runs nor is being
    /// changed, and more than one, is different.
    Sight observeService(String name, @Nullable ServiceFacts known);

    /// The accounts and network services that the orchestrator has under names that `ours` holds for.
    List<Trace> traces(Predicate<String> ours);

    /// How a network service is. CHANGING: the orchestrator works on it by itself (it heals, scales or updates it), and
    /// nobody can say yet what comes of that.
    enum Condition {
        RUNNING,
        CHANGING,
        TERMINATING,
        TERMINATED,
        FAILED
    }

    /// The descriptors on board.
    record DescriptorCatalogue(List<NsDescriptor> services, List<VnfDescriptor> functions) {}

    /// A tenant of `vim`, to be known as `name`, and the tenant's own `login`: a user who may do in this project what
    /// an orchestrator has to, and nothing elsewhere. User and project are in the domain of the project that the
    /// cloud is registered with (`project_domain_name`). `securityGroup` may be empty.
    record AccountOrder(String name, Vim vim, Credentials login, String securityGroup) {}

    /// The orchestrator's id of a cloud account, and what it was given for it; null when nobody knows.
    record AccountFacts(String accountId, @Nullable AccountPrint given) {
        /// The id alone: what was given is for who ordered the account to say.
        public AccountFacts(String accountId) {
            this(accountId, null);
        }
    }

    /// A network service to be known as `name` (unique: it holds the slice's id), from the descriptor `nsdId`, on a
    /// cloud account. `nsdKey` is the orchestrator's key of the descriptor when its catalogue was last read: one
    /// that was taken on board again since has another.
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
