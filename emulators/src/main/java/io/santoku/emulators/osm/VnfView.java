package io.santoku.emulators.osm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The records of VNFs; addresses appear once the machines are created, in stage 2 of the instantiation.
final class VnfView {
    private static final int MACHINES_MADE = 2;

    private VnfView() {}

    static Stream<Map<String, Object>> of(NetworkService service, Instant now) {
        return service.vnfs().stream().map(vnf -> of(vnf, service, now));
    }

    static Map<String, Object> of(Vnf vnf, NetworkService service, Instant now) {
        return view(vnf, service, made(service, now));
    }

    private static boolean made(NetworkService service, Instant now) {
        return switch (service.stateAt(now)) {
            case READY -> true;
            case BUILDING -> service.lastOperation().orElseThrow().stageAt(now) > MACHINES_MADE;
            case BROKEN -> service.fate().killed().isPresent();
            case CREATED, TERMINATING, TERMINATED, TERMINATION_FAILED -> false;
        };
    }

    private static Map<String, Object> view(Vnf vnf, NetworkService service, boolean made) {
        Map<String, Object> view = Maps.of(
                "_id", vnf.id(),
                "id", vnf.id(),
                "nsr-id-ref", service.id(),
                "member-vnf-index-ref", vnf.member().index(),
                "vnfd-ref", vnf.member().vnfdId(),
                "vnfd-id", vnf.vnfdKey(),
                "vim-account-id", vnf.account());
        Object address =
                made && !vnf.machines().isEmpty() ? vnf.machines().getFirst().address() : Maps.NOTHING;
        view.putAll(Maps.of(
                "ip-address", address,
                "connection-point", List.of(Maps.of("name", "mgmt", "id", "mgmt")),
                "vdur",
                        vnf.machines().stream()
                                .map(machine -> vdur(machine, made))
                                .toList(),
                "_admin", Maps.of("nsState", "NOT_INSTANTIATED", "created", Times.seconds(service.created()))));
        return view;
    }

    private static Map<String, Object> vdur(Vnf.Machine machine, boolean made) {
        Object address = made ? machine.address() : Maps.NOTHING;
        return Maps.of(
                "_id", machine.id(),
                "id", machine.id(),
                "vdu-id-ref", machine.vdu().id(),
                "count-index", machine.countIndex(),
                "name", machine.name(),
                "vim-id", made ? machine.id() : Maps.NOTHING,
                "status", made ? "ACTIVE" : "BUILD",
                "ip-address", address,
                "interfaces", interfaces(machine, made));
    }

    private static List<Map<String, Object>> interfaces(Vnf.Machine machine, boolean made) {
        List<String> addresses = Stream.concat(Stream.of(machine.address()), machine.further().stream())
                .toList();
        return IntStream.range(0, addresses.size())
                .mapToObj(i -> Maps.of(
                        "name", "eth" + i,
                        "ip-address", made ? addresses.get(i) : Maps.NOTHING,
                        "mac-address", made ? mac(machine) : Maps.NOTHING,
                        "ns-vld-id", i == 0 ? "mgmtnet" : "net" + i,
                        "mgmt-vnf", i == 0))
                .toList();
    }

    private static String mac(Vnf.Machine machine) {
        String digits = machine.id();
        return "fa:16:3e:%s:%s:%s".formatted(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4, 6));
    }
}
