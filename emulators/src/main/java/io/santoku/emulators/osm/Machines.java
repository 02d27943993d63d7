package io.santoku.emulators.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// Makes the machines of network services in the clouds behind the VIM accounts.
final class Machines {
    private final Accounts accounts;
    private final Descriptors vnfds;
    private final ComputeHost compute;
    private final AtomicInteger subnets = new AtomicInteger();

    Machines(Accounts accounts, Descriptors vnfds, ComputeHost compute) {
        this.accounts = accounts;
        this.vnfds = vnfds;
        this.compute = compute;
    }

    /// The VNFs of a service and where each will run; nothing is started yet.
    List<Vnf> planned(Descriptor nsd, Map<String, Object> params) {
        String name = Maps.text(params, "nsName").orElse("");
        int subnet = subnets.incrementAndGet();
        List<Vnf> vnfs = Topology.members(nsd.content()).stream()
                .map(member -> planned(member, name, subnet))
                .toList();
        return placed(vnfs, params);
    }

    /// The same VNFs where the parameters want them: all at one account, save those with one of their own.
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

    /// Starts the machines in turn; the text of the first refusal, if any, leaves those before it running.
    Optional<String> boot(List<Vnf> vnfs) {
        try {
            vnfs.forEach(this::boot);
            return Optional.empty();
        } catch (NoCapacity e) {
            return Optional.of("Deploying at VIM: " + e.getMessage());
        }
    }

    void destroy(List<Vnf> vnfs) {
        for (Vnf vnf : vnfs) {
            place(vnf).ifPresent(place -> vnf.machines().forEach(machine -> compute.destroy(place, machine.name())));
        }
    }

    private void boot(Vnf vnf) {
        Account account = accounts.find(vnf.account()).orElseThrow(() -> new NoCapacity("no such VIM account"));
        account.refusalAt(accounts.now()).ifPresent(refusal -> {
            throw new NoCapacity("VIM account in state ERROR: " + refusal);
        });
        for (Vnf.Machine machine : vnf.machines()) {
            VduSpec vdu = machine.vdu();
            compute.boot(place(account), machine.name(), vdu.vcpus(), vdu.memoryMib(), vdu.diskGib());
        }
    }

    private Optional<ComputeHost.Place> place(Vnf vnf) {
        return accounts.find(vnf.account()).map(Machines::place);
    }

    private static ComputeHost.Place place(Account account) {
        return new ComputeHost.Place(account.field("vim_url"), account.field("vim_tenant_name"));
    }

    private Vnf planned(Topology.Member member, String service, int subnet) {
        Descriptor vnfd = vnfds.byId(member.vnfdId()).orElseThrow(() -> OsmError.notFound("vnfds", member.vnfdId()));
        var machines = new ArrayList<Vnf.Machine>();
        for (VduSpec vdu : Topology.vdus(vnfd.content())) {
            for (int i = 0; i < vdu.count(); i++) {
                String name = "%s-%s-%s-%d".formatted(service, member.index(), vdu.id(), i);
                String address = "10.%d.%d.%d".formatted(subnet >> 8 & 255, subnet & 255, subnetHost(member, machines));
                machines.add(new Vnf.Machine(UUID.randomUUID().toString(), vdu, i, name, address));
            }
        }
        return new Vnf(UUID.randomUUID().toString(), member, vnfd.key(), "", List.copyOf(machines));
    }

    private static int subnetHost(Topology.Member member, List<Vnf.Machine> before) {
        return 1 + Math.floorMod(member.index().hashCode() * 16 + before.size(), 250);
    }
}
