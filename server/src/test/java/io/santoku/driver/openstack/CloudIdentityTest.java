package io.santoku.driver.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.SystemIdentity;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudIdentityTest {
    @Test
    void a_cloud_is_the_same_under_every_address_and_no_other_is() {
        try (var cloud = new EdgeCloud();
                var other = new EdgeCloud()) {
            SystemIdentity identity = of(cloud.uri());
            URI local = URI.create(cloud.uri().toString().replace("127.0.0.1", "localhost") + "/");

            assertThat(of(local)).isEqualTo(identity);
            assertThat(identity.place()).isEqualTo("RegionOne");
            assertThat(of(other.uri())).isNotEqualTo(identity);
        }
    }

    private static SystemIdentity of(URI url) {
        return EdgeCloud.driver(EdgeCloud.admin("admin"), url, Map.of())
                .identity()
                .orElseThrow();
    }
}
