package io.santoku.emulators.scenario;

import io.santoku.emulators.http.Latency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// A whole world to emulate. `latency` applies to all its servers; [Latency] defines its format.
public record Scenario(
        String name,
        long seed,
        String latency,
        List<CloudScenario> clouds,
        List<OpenNebulaScenario> opennebulas,
        List<OsmScenario> osms,
        List<WimScenario> wims,
        List<EmsScenario> emss,
        List<PolicyScenario> policies,
        List<FaultScenario> faults) {

    /// A world without components.
    public static final Scenario EMPTY = new Scenario(
            "empty", 1, "none", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /// Copies the lists; refuses duplicate names and an invalid latency.
    public Scenario {
        clouds = List.copyOf(clouds);
        opennebulas = List.copyOf(opennebulas);
        osms = List.copyOf(osms);
        wims = List.copyOf(wims);
        emss = List.copyOf(emss);
        policies = List.copyOf(policies);
        faults = List.copyOf(faults);
        Latency.parse(latency);
        var seen = new HashSet<String>();
        Stream.of(
                        names(clouds, osms, wims, emss),
                        opennebulas.stream().map(OpenNebulaScenario::name),
                        policies.stream().map(PolicyScenario::name))
                .flatMap(all -> all)
                .filter(each -> !seen.add(each))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalArgumentException("two components are called " + twice);
                });
    }

    /// Reads YAML; omitted members are as the `named` methods of the parts set them, and unknown members are an error.
    public static Scenario parse(String yaml) {
        return ScenarioFile.parse(yaml);
    }

    /// The built-in scenario of this name, for example `dev`.
    public static Scenario builtIn(String name) {
        return ScenarioFile.parse(Resources.text("scenarios/" + name + ".yaml"));
    }

    /// The same with one more cloud.
    public Scenario with(CloudScenario cloud) {
        return new Scenario(name, seed, latency, plus(clouds, cloud), opennebulas, osms, wims, emss, policies, faults);
    }

    /// The same with one more OpenNebula.
    public Scenario with(OpenNebulaScenario cloud) {
        return new Scenario(name, seed, latency, clouds, plus(opennebulas, cloud), osms, wims, emss, policies, faults);
    }

    /// The same with one more OSM.
    public Scenario with(OsmScenario osm) {
        return new Scenario(name, seed, latency, clouds, opennebulas, plus(osms, osm), wims, emss, policies, faults);
    }

    /// The same with one more WIM.
    public Scenario with(WimScenario wim) {
        return new Scenario(name, seed, latency, clouds, opennebulas, osms, plus(wims, wim), emss, policies, faults);
    }

    /// The same with one more EMS.
    public Scenario with(EmsScenario ems) {
        return new Scenario(name, seed, latency, clouds, opennebulas, osms, wims, plus(emss, ems), policies, faults);
    }

    /// The same with one more policy engine.
    public Scenario with(PolicyScenario policy) {
        return new Scenario(name, seed, latency, clouds, opennebulas, osms, wims, emss, plus(policies, policy), faults);
    }

    /// The same with one more fault from the start.
    public Scenario with(FaultScenario fault) {
        return new Scenario(name, seed, latency, clouds, opennebulas, osms, wims, emss, policies, plus(faults, fault));
    }

    /// The same with another latency.
    public Scenario withLatency(String other) {
        return new Scenario(name, seed, other, clouds, opennebulas, osms, wims, emss, policies, faults);
    }

    private static Stream<String> names(
            List<CloudScenario> clouds, List<OsmScenario> osms, List<WimScenario> wims, List<EmsScenario> emss) {
        return Stream.of(
                        clouds.stream().map(CloudScenario::name),
                        osms.stream().map(OsmScenario::name),
                        wims.stream().map(WimScenario::name),
                        emss.stream().map(EmsScenario::name))
                .flatMap(all -> all);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
