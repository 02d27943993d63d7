package io.santoku.emulators.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Creates the machines of network services in the clouds behind the VIM accounts.
final class Machines {
    private static final Logger LOG = LoggerFactory.getLogger(Machines.class);

    private final Accounts accounts;
    private final Descriptors vnfds;
    private final ComputeHost compute;
    private final Supplier<OsmSettings> settings;
    private final AtomicInteger subnets = new AtomicInteger();

    Machines(Accounts accounts, Descriptors vnfds, ComputeHost compute, Supplier<OsmSettings> settings) {
        this.settings = settings;
        this.accounts = accounts;
        this.vnfds = vnfds;
        this.compute = compute;
    }

    /// The VNFs of a service and the accounts where each will run; nothing is started yet.
    List<Vnf> planned(Descriptor nsd, Map<String, Object> params) {
        String name = Maps.text(params, "nsName").orElse("");
        int subnet = subnets.incrementAndGet();
        List<Vnf> vnfs = Topology.members(nsd.content()).stream()
                .map(member -> planned(member, name, subnet))
                .toList();
        return placed(vnfs, params);
    }

    /// The same VNFs, placed as the parameters require: all at one account, except those with an account of their own.
    static List<Vnf> placed(List<Vnf> vnfs, Map<String, Object> params) {
        String account = Maps.text(params, "vimAccountId").orElse("");
        Map<String, String> elsewhere = Maps.children(params, "vnf").stream()
                .filter(vnf -> vnf.containsKey("vimAccountId"))
                .collect(Collectors.toMap(
                        vnf -> Maps.text(vnf, "member-vnf-index").orElse(""),
                        vnf -> Maps.text(vnf, "vimAccountId").orElse("")));
        return vnfs.stream()
                .map(vnf -> vnf.at(elsewhere.getOrDefault(vnf.member().index(), account)))
                .toList();
    }

    /// Refuses VNFs with Kubernetes units: OSM looks for their cluster among those of the VIM account, and no account
    /// here has one.
    void mustFindClusters(List<Vnf> vnfs) {
        for (Vnf vnf : vnfs) {
            boolean needsOne = vnfds.find(vnf.vnfdKey())
                    .filter(vnfd -> !Maps.children(vnfd.content(), "kdu").isEmpty())
                    .isPresent();
            if (needsOne) {
                throw new OsmError(
                        400, "No k8scluster with requirements='{}' at vim_account=%s".formatted(vnf.account()));
            }
        }
    }

    /// Starts the machines in turn; returns the text of the first refusal, if any, and leaves the machines before it
    /// running.
    Optional<String> boot(List<Vnf> vnfs) {
        try {
            vnfs.forEach(this::boot);
            return Optional.empty();
        } catch (NoCapacity e) {
            return Optional.of("Deploying at VIM: " + e.getMessage());
        }
    }

    /// Deletes all machines that the clouds permit to delete; returns the text of the first refusal, if any.
    Optional<String> destroy(List<Vnf> vnfs) {
        List<String> refusals = vnfs.stream()
                .flatMap(vnf -> vnf.machines().stream().flatMap(machine -> destroyed(vnf, machine).stream()))
                .toList();
        return refusals.stream().findFirst();
    }

    /// Whether a cloud behind them is slow in creating and deleting machines.
    boolean takeTime(List<Vnf> vnfs) {
        return vnfs.stream()
                .anyMatch(vnf -> place(vnf).filter(compute::takesTime).isPresent());
    }

    private Optional<String> destroyed(Vnf vnf, Vnf.Machine machine) {
        try {
            place(vnf).ifPresent(place -> compute.destroy(place, machine.name()));
            return Optional.empty();
        } catch (NoCapacity refused) {
            LOG.warn("could not end {}: {}", machine.name(), refused.getMessage());
            return Optional.of("Deleting from VIM: " + refused.getMessage());
        }
    }

    private void boot(Vnf vnf) {
        Account account = accounts.find(vnf.account()).orElseThrow(() -> new NoCapacity("no such VIM account"));
        account.refusalAt(accounts.now()).ifPresent(refusal -> {
            throw new NoCapacity("VIM account in state ERROR: " + refusal);
        });
        for (Vnf.Machine machine : vnf.machines()) {
            VduSpec vdu = machine.vdu();
            compute.boot(account.place(), machine.name(), vdu.vcpus(), vdu.memoryMib(), vdu.diskGib());
        }
    }

    private Optional<ComputeHost.Place> place(Vnf vnf) {
        return accounts.find(vnf.account()).map(Account::place);
    }

    private Vnf planned(Topology.Member member, String service, int subnet) {
        Descriptor vnfd = vnfds.byId(member.vnfdId()).orElseThrow(() -> OsmError.notFound("vnfds", member.vnfdId()));
        var machines = new ArrayList<Vnf.Machine>();
        for (VduSpec vdu : Topology.vdus(vnfd.content())) {
            for (int i = 0; i < vdu.count(); i++) {
                String name = "%s-%s-%s-%d".formatted(service, member.index(), vdu.id(), i);
                String address = "10.%d.%d.%d".formatted(subnet >> 8 & 255, subnet & 255, subnetHost(member, machines));
                machines.add(new Vnf.Machine(UUID.randomUUID().toString(), vdu, i, name, address, further(address)));
            }
        }
        return new Vnf(UUID.randomUUID().toString(), member, vnfd.key(), "", List.copyOf(machines));
    }

    /// The addresses of the interfaces after the first, each in its own network.
    private List<String> further(String address) {
        String host = address.substring(address.indexOf('.', 3) + 1);
        return IntStream.range(1, settings.get().interfaces())
                .mapToObj(network -> "172.%d.%s".formatted(15 + network, host))
                .toList();
    }

    private static int subnetHost(Topology.Member member, List<Vnf.Machine> before) {
        return 1 + Math.floorMod(member.index().hashCode() * 16 + before.size(), 250);
    }
}
