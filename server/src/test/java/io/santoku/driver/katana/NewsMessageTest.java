package io.santoku.driver.katana;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.NewsDriver.Service;
import io.santoku.driver.NewsDriver.ServiceStopped;
import io.santoku.driver.NewsDriver.ServicesEnded;
import io.santoku.driver.NewsDriver.ServicesStarted;
import io.santoku.driver.NewsDriver.Site;
import io.santoku.driver.NewsDriver.StatusChanged;
import io.santoku.driver.NfvoDriver.VnfRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsMessageTest {
    private static final Service SERVICE = new Service(
            "ns-1",
            "cache",
            new Site("edge1", "edge1-cloud", "osm"),
            "instance-1",
            true,
            List.of(new VnfRecord("cache-vnfd", "10.0.0.1", List.of("10.0.0.1"), List.of("cache-0"))));

    @Test
    void a_status_counts_a_slice_when_it_runs_for_the_first_time() {
        assertThat(NewsMessage.of(new StatusChanged("slice-1", "placement", false)))
                .isEqualTo(Map.of(
                        "action", "katana_mon", "slice_info", Map.of("slice_id", "slice-1", "status", "placement")));
        assertThat(NewsMessage.of(new StatusChanged("slice-1", "running", true)))
                .containsEntry("increment", true);
    }

    @Test
    void services_are_listed_by_id_and_location() {
        var message = NewsMessage.of(new ServicesStarted("slice-1", List.of(SERVICE)));

        assertThat(message).containsEntry("action", "create").containsEntry("slice_id", "slice-1");
        assertThat(message.get("ns_list"))
                .isEqualTo(Map.of(
                        "ns-1",
                        Map.of(
                                "edge1",
                                Map.of(
                                        "nfvo_inst_ns", "instance-1",
                                        "nfvo-id", "osm",
                                        "ns-name", "cache",
                                        "slice_id", "slice-1",
                                        "vim", "edge1-cloud",
                                        "status", "Running",
                                        "shared", true,
                                        "vnfr",
                                                List.of(Map.of(
                                                        "vnf_name",
                                                        "cache-vnfd",
                                                        "mgmt_ip",
                                                        "10.0.0.1",
                                                        "vdu_ips",
                                                        List.of("10.0.0.1"),
                                                        "vm_list",
                                                        List.of("cache-0")))))));
    }

    @Test
    void services_that_end_or_are_stopped_are_told_as_the_predecessor_did() {
        assertThat(NewsMessage.of(new ServicesEnded("slice-1", List.of(SERVICE))))
                .containsOnlyKeys("action", "ns_list")
                .containsEntry("action", "delete");
        assertThat(NewsMessage.of(new ServiceStopped("slice-1", "ns-1", "edge1")))
                .isEqualTo(Map.of("action", "ns_stop", "ns_id", "ns-1", "ns_location", "edge1", "slice_id", "slice-1"));
    }
}
