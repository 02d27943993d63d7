package io.santoku.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.emulators.scenario.CloudScenario;
import io.santoku.emulators.scenario.Documents;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.emulators.scenario.WimScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class BrokenStartTest {
    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void a_world_that_cannot_start_leaves_no_port_behind() throws IOException {
        int port = free();
        CloudScenario cloud = Documents.read("{\"port\": " + port + "}", CloudScenario.named("cloud"));
        Scenario clashing = Scenario.EMPTY.with(cloud).with(new WimScenario("wim", port, "", true));
        assertThatThrownBy(() -> EmulatedWorld.start(clashing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("port " + port);
        try (var world = EmulatedWorld.start(Scenario.EMPTY.with(cloud))) {
            assertThat(world.component("cloud").uri().getPort()).isEqualTo(port);
        }
    }
}
