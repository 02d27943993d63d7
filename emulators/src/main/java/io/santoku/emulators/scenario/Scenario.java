package io.santoku.emulators.scenario;

import io.santoku.emulators.http.Latency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// A whole world to emulate. `latency` applies to all its servers; [Latency] defines its format.
public record Scenario(String name, long seed, String latency, Components components, List<FaultScenario> faults) {

    /// A world without components.
    public static final Scenario EMPTY = new Scenario(
            "empty",
            1,
            "none",
            new Components(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of());

    /// Copies the list; refuses an invalid latency.
    public Scenario {
        faults = List.copyOf(faults);
        Latency.parse(latency);
    }

    /// The components to emulate.
    public record Components(
            List<CloudScenario> clouds,
            List<OpenNebulaScenario> opennebulas,
            List<OsmScenario> osms,
            List<WimScenario> wims,
            List<EmsScenario> emss,
            List<PolicyScenario> policies) {
        /// Copies the lists; refuses duplicate names.
        public Components {
            clouds = List.copyOf(clouds);
            opennebulas = List.copyOf(opennebulas);
            osms = List.copyOf(osms);
            wims = List.copyOf(wims);
            emss = List.copyOf(emss);
            policies = List.copyOf(policies);
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
    }

    /// The clouds.
    public List<CloudScenario> clouds() {
        return components.clouds();
    }

    /// The clouds of type OpenNebula.
    public List<OpenNebulaScenario> opennebulas() {
        return components.opennebulas();
    }

    /// The orchestrators.
    public List<OsmScenario> osms() {
        return components.osms();
    }

    /// The controllers of wide-area networks.
    public List<WimScenario> wims() {
        return components.wims();
    }

    /// The element managers.
    public List<EmsScenario> emss() {
        return components.emss();
    }

    /// The policy engines.
    public List<PolicyScenario> policies() {
        return components.policies();
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
        return with(new Components(
                plus(components.clouds, cloud),
                components.opennebulas,
                components.osms,
                components.wims,
                components.emss,
                components.policies));
    }

    /// The same with one more OpenNebula.
    public Scenario with(OpenNebulaScenario cloud) {
        return with(new Components(
                components.clouds,
                plus(components.opennebulas, cloud),
                components.osms,
                components.wims,
                components.emss,
                components.policies));
    }

    /// The same with one more OSM.
    public Scenario with(OsmScenario osm) {
        return with(new Components(
                components.clouds,
                components.opennebulas,
                plus(components.osms, osm),
                components.wims,
                components.emss,
                components.policies));
    }

    /// The same with one more WIM.
    public Scenario with(WimScenario wim) {
        return with(new Components(
                components.clouds,
                components.opennebulas,
                components.osms,
                plus(components.wims, wim),
                components.emss,
                components.policies));
    }

    /// The same with one more EMS.
    public Scenario with(EmsScenario ems) {
        return with(new Components(
                components.clouds,
                components.opennebulas,
                components.osms,
                components.wims,
                plus(components.emss, ems),
                components.policies));
    }

    /// The same with one more policy engine.
    public Scenario with(PolicyScenario policy) {
        return with(new Components(
                components.clouds,
                components.opennebulas,
                components.osms,
                components.wims,
                components.emss,
                plus(components.policies, policy)));
    }

    /// The same with one more fault from the start.
    public Scenario with(FaultScenario fault) {
        return new Scenario(name, seed, latency, components, plus(faults, fault));
    }

    /// The same with another latency.
    public Scenario withLatency(String other) {
        return new Scenario(name, seed, other, components, faults);
    }

    private Scenario with(Components others) {
        return new Scenario(name, seed, latency, others, faults);
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
