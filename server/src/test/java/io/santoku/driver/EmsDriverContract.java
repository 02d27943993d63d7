package io.santoku.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.EmsDriver.RadioEnd;
import io.santoku.driver.EmsDriver.RadioOrder;
import io.santoku.driver.EmsDriver.RadioService;
import io.santoku.driver.NfvoDriver.VnfRecord;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.emulators.Emulated;
import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.ems.EmsDialect;
import io.santoku.emulators.ems.EmulatedEms;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.emulators.scenario.EmsScenario;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Ems;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import io.santoku.profile.RadioAccess;
import io.santoku.profile.RadioRequirements;
import io.santoku.profile.Rates;
import io.santoku.profile.Terminals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What every EMS driver promises, tried on the emulated EMS of its dialect.
public abstract class EmsDriverContract {
    private static final VnfRecord VNF = new VnfRecord("gnb-cu", "10.0.0.4", List.of("10.0.0.5"), List.of("gnb-cu-1"));
    private static final Ends<RadioEnd> ENDS = new Ends<>(
            new RadioEnd("amf", List.of(), List.of(Map.of("pnf-id", "amf-1", "location", "core"))),
            new RadioEnd("gnb", List.of(new RadioService("cu", "edge1", List.of(VNF), null)), null));
    private static final RadioOrder ORDER = new RadioOrder(
            "slice-1",
            ENDS,
            new RadioRequirements(
                    new Rates(null, null),
                    new Terminals(5, null, null),
                    new RadioAccess.Features(null, null, List.of())));

    private final EmsScenario scenario;
    private final BiFunction<Ems, HttpSettings, EmsDriver> maker;
    private final EmulatedWorld world;
    private final Emulated emulated;
    private final EmsDriver driver;

    protected EmsDriverContract(EmsDialect dialect, BiFunction<Ems, HttpSettings, EmsDriver> maker) {
        scenario = EmsScenario.named("ems").withDialect(dialect);
        this.maker = maker;
        world = EmulatedWorld.start(Scenario.EMPTY.with(scenario));
        emulated = world.component("ems");
        driver = maker.apply(ems(world), HttpSettings.DEFAULTS);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private static final Map<String, @Nullable Object> SLA = new HashMap<>();

    static {
        for (String name : List.of(
                "ue_DL_throughput",
                "ue_UL_throughput",
                "group_communication_support",
                "positional_support",
                "device_velocity",
                "terminal_density")) {
            SLA.put(name, null);
        }
        SLA.put("radio_spectrum", List.of());
        SLA.put("number_of_terminals", 5);
    }

    @Test
    void the_element_manager_answers() {
        assertThatCode(driver::check).doesNotThrowAnyException();

        emulated.faults().add(new Rule("*", 1, -1, new Fault.Status(503)));
        assertThat(FaultOf.the(driver::check)).isInstanceOf(Unavailable.class);
    }

    @Test
    void the_configuration_arrives_in_the_predecessors_words() {
        driver.configure(ORDER);

        assertThat(messages())
                .containsExactly(Map.of(
                        "slice_id",
                        "slice-1",
                        "slice_sla",
                        SLA,
                        "core",
                        Map.of(
                                "id",
                                "amf",
                                "ns",
                                List.of(),
                                "pnf",
                                List.of(Map.of("pnf-id", "amf-1", "location", "core"))),
                        "radio",
                        Map.of(
                                "id",
                                "gnb",
                                "ns",
                                List.of(Map.of(
                                        "name",
                                        "cu",
                                        "location",
                                        "edge1",
                                        "shared",
                                        false,
                                        "vnf_list",
                                        List.of(Map.of(
                                                "vnf_name",
                                                "gnb-cu",
                                                "mgmt_ip",
                                                "10.0.0.4",
                                                "vdu_ips",
                                                List.of("10.0.0.5"),
                                                "vm_list",
                                                List.of("gnb-cu-1"))))))));
    }

    @Test
    void a_removed_configuration_is_gone_and_may_be_removed_again() {
        driver.configure(ORDER);
        driver.configure(ORDER);
        assertThat(messages()).hasSize(1);

        driver.removeConfiguration("slice-1");
        driver.removeConfiguration("slice-1");
        assertThat(messages()).isEmpty();
    }

    @Test
    void a_refusal_keeps_its_kind() {
        emulated.faults().add(new Rule("*", 1, 2, new Fault.Status(403)));

        assertThat(FaultOf.the(() -> driver.configure(ORDER))).isInstanceOf(Denied.class);
        assertThat(FaultOf.the(() -> driver.removeConfiguration("slice-1"))).isInstanceOf(Denied.class);
    }

    @Test
    void what_it_has_is_listed_or_it_cannot_be_asked() {
        driver.configure(ORDER);
        Listing expected = scenario.dialect() == EmsDialect.TEST
                ? new Listing.Complete(List.of(new Trace(Trace.Kind.RADIO, "slice-1", "slice-1")))
                : new Listing.Impossible("its protocol offers no list");

        assertThat(driver.traces("slice-1"::equals)).isEqualTo(expected);
        assertThat(driver.traces(_ -> false).traces()).isEmpty();
    }

    private List<Map<String, Object>> messages() {
        return world.product("ems", EmulatedEms.class).messages("slice-1");
    }

    @Test
    void a_configuration_is_seen_until_it_vanishes_and_is_made_again() {
        assertThat(driver.observeConfiguration("slice-1").isThere()).isFalse();
        driver.configure(ORDER);
        assertThat(driver.observeConfiguration("slice-1")).isEqualTo(new Sight.Same());

        assertThat(world.vanish("ems", "radio", "slice-1")).isEqualTo(1);
        assertThat(driver.observeConfiguration("slice-1")).isEqualTo(new Sight.Unseen("answers 404"));

        driver.configure(ORDER);
        assertThat(messages()).hasSize(1);
        assertThat(driver.observeConfiguration("slice-1")).isEqualTo(new Sight.Same());
    }

    @Test
    void an_element_manager_that_shows_nothing_says_so() {
        try (EmulatedWorld silent = EmulatedWorld.start(Scenario.EMPTY.with(scenario.unreadable()))) {
            EmsDriver blind = maker.apply(ems(silent), HttpSettings.DEFAULTS);
            blind.configure(ORDER);

            assertThat(blind.observeConfiguration("slice-1")).isEqualTo(new Sight.Unseen("answers 405"));
        }
    }

    @Test
    void a_configuration_whose_answer_was_lost_is_removed_all_the_same() {
        emulated.faults().add(new Rule("*", 1, 1, new Fault.Lost()));
        assertThat(FaultOf.the(() -> driver.configure(ORDER))).isInstanceOf(Unavailable.class);

        driver.removeConfiguration("slice-1");

        assertThat(world.inventory()).isEmpty();
    }

    private static Ems ems(EmulatedWorld world) {
        return new Ems(
                new Component.Identity(ComponentId.ems("ems"), "EMS", "any", ""),
                world.component("ems").uri(),
                new SystemAuthorities());
    }
}
