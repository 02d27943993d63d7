package io.santoku.emulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.santoku.emulators.ems.EmsDialect;
import io.santoku.emulators.osm.NsdSpec;
import io.santoku.emulators.osm.Release;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {
    @Test
    void what_a_file_leaves_out_is_as_code_would_have_it() {
        Scenario read = Scenario.parse("""
            clouds: [{name: one}]
            opennebulas: [{name: two}]
            osms: [{name: osm}]
            wims: [{name: wim}]
            emss: [{name: ems}]
            policies: [{name: policy}]
            """);
        assertThat(read)
                .isEqualTo(new Scenario(
                        "unnamed",
                        1,
                        "none",
                        new Scenario.Components(
                                Scenario.EMPTY.with(CloudScenario.named("one")).clouds(),
                                Scenario.EMPTY
                                        .with(OpenNebulaScenario.named("two"))
                                        .opennebulas(),
                                Scenario.EMPTY.with(OsmScenario.named("osm")).osms(),
                                Scenario.EMPTY.with(WimScenario.named("wim")).wims(),
                                Scenario.EMPTY.with(EmsScenario.named("ems")).emss(),
                                Scenario.EMPTY
                                        .with(PolicyScenario.named("policy"))
                                        .policies()),
                        Scenario.EMPTY.faults()));
    }

    @Test
    void a_file_says_everything() {
        Scenario read = Scenario.parse("""
            name: small
            seed: 7
            latency: uniform PT0.001S PT0.002S
            clouds:
            - name: one
              location: edge1
              credentials: {username: root}
              hypervisors: [{name: h, vcpus: 4, memoryMib: 4096, diskGib: 40}]
            osms:
            - name: osm
              release: r8
              settings: {bootTime: PT2S, bootTimes: {slow-ns: PT9S}, failing: {bad-ns: it is bad}}
              catalogue: {vnfds: [], nsds: [{id: n, name: N, vnfds: []}]}
            wims: [{name: wim, bootstrapServers: "127.0.0.1:9092"}]
            emss: [{name: ems, dialect: OPEN5GS}]
            faults: [{server: one, kind: GET /x, nth: 2, times: -1, what: hang}]
            """);
        assertThat(read.seed()).isEqualTo(7);
        assertThat(read.clouds().getFirst().credentials()).isEqualTo(new Credentials("root", "test-password", "admin"));
        assertThat(read.clouds().getFirst().hypervisors()).hasSize(1);
        assertThat(read.osms().getFirst().release()).isEqualTo(Release.R8);
        assertThat(read.osms().getFirst().settings().times().bootTimes())
                .containsEntry("slow-ns", Duration.ofSeconds(9));
        assertThat(read.osms().getFirst().catalogue().nsds()).containsExactly(new NsdSpec("n", "N", List.of()));
        assertThat(read.wims().getFirst().kafka()).isTrue();
        assertThat(read.emss().getFirst().dialect()).isEqualTo(EmsDialect.OPEN5GS);
        assertThat(read.faults()).containsExactly(new FaultScenario("one", "GET /x", 2, -1, "hang"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour: red",
                "clouds: [{name: one, colour: red}]",
                "clouds: [{name: one}, {name: one}]",
                "clouds: [{name: one, hypervisors: [{name: h}]}]",
                "clouds: [one]",
                "osms: [{name: osm, settings: {bootTime: soon}}]",
                "osms: [{name: osm, settings: {colour: red}}]",
                "osms: [{name: osm, settings: {bootTime: null}}]",
                "osms: [{name: osm, settings: {failureProbability: 2}}]",
                "latency: sometimes",
                "faults: [{server: one, what: explode}]",
                "clouds: [{"
            })
    void nonsense_is_refused(String yaml) {
        assertThatIllegalArgumentException().isThrownBy(() -> Scenario.parse(yaml));
    }

    @Test
    void the_dev_scenario_has_a_core_and_three_edges_one_with_two_clouds() {
        Scenario dev = Scenario.builtIn("dev");
        assertThat(dev.clouds())
                .extracting(CloudScenario::location)
                .containsExactly("core", "edge1", "edge1", "edge2", "edge3");
        assertThat(dev.emss()).extracting(EmsScenario::dialect).containsExactly(EmsDialect.values());
        assertThat(dev.osms().getFirst().catalogue().nsds())
                .extracting(NsdSpec::id)
                .contains("core-ns", "broken-ns");
    }

    @Test
    void a_document_is_laid_over_what_is_there_and_null_takes_away() {
        var settings = OsmScenario.named("osm").settings().withFailing("a", "x").withFailing("b", "y");
        assertThat(Documents.read("{\"failing\": {\"a\": null, \"c\": \"z\"}}", settings)
                        .faults()
                        .failing())
                .containsOnlyKeys("b", "c");
    }
}
