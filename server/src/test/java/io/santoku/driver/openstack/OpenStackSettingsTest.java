package io.santoku.driver.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.SettingDescription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenStackSettingsTest {
    private static final SettingDescription INGRESS =
            OpenStackSettings.TYPE.config(CloudSettings.INGRESS).orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"inside", "0.0.0.0/0, ::/0", "10.0.0.5", "inside 10.0.0.0/8,2001:db8::/32"})
    void machines_may_be_reached_from_each_other_and_from_address_ranges(String ingress) {
        assertThat(INGRESS.objection(ingress)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"everyone", "10.0.0.0/33", "10.0.0.0/8, outside", "Inside", "any"})
    void what_the_cloud_would_refuse_at_each_order_is_refused_at_once(String ingress) {
        assertThat(INGRESS.objection(ingress))
                .contains("must be inside, or address ranges such as 10.0.0.0/8, 2001:db8::/32");
    }
}
