package io.santoku.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.PolicyDriver.PolicyEvent;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.emulators.policy.EmulatedPolicyEngine;
import io.santoku.emulators.scenario.PolicyScenario;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What every driver of policy engines promises, tried on the emulated engine.
public abstract class PolicyDriverContract {
    protected static final PolicyEvent FAILING = new PolicyEvent("slice-1", "FailingNS", true);

    private static final Map<String, Object> NEST =
            Map.of("base_slice_descriptor", Map.of("coverage", List.of("edge1")), "service_descriptor", Map.of());

    private final EmulatedWorld world = EmulatedWorld.start(Scenario.EMPTY.with(PolicyScenario.named("policy")));
    private final PolicyDriver driver;

    protected PolicyDriverContract(BiFunction<PolicyEngine, HttpSettings, PolicyDriver> maker) {
        var address = world.component("policy").uri();
        var engine = new PolicyEngine(
                new Component.Identity(ComponentId.policy("policy"), "", "any", ""), address, new SystemAuthorities());
        driver = maker.apply(engine, HttpSettings.DEFAULTS);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void the_engine_answers() {
        assertThatCode(driver::check).doesNotThrowAnyException();

        world.component("policy").faults().add(new Rule("*", 1, -1, new Fault.Status(503)));
        assertThat(FaultOf.the(driver::check)).isInstanceOf(Unavailable.class);
    }

    @Test
    void the_nest_arrives_as_it_was_posted() {
        driver.sliceOrdered(NEST);

        assertThat(engine().nests()).containsExactly(NEST);
    }

    @Test
    void an_engine_that_refuses_is_a_fault() {
        world.component("policy").faults().add(new Rule("*", 1, -1, new Fault.Status(404)));

        assertThat(FaultOf.the(() -> driver.sliceOrdered(NEST))).isInstanceOf(Rejected.class);
    }

    protected PolicyDriver driver() {
        return driver;
    }

    protected EmulatedPolicyEngine engine() {
        return world.product("policy", EmulatedPolicyEngine.class);
    }
}
