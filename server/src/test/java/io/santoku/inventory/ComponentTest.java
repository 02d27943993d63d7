package io.santoku.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ComponentTest {
    @Test
    void believing_anybody_is_a_warning() {
        assertThat(Samples.nfvo("osm").warnings()).singleElement().asString().contains("not verified");
    }

    @Test
    void sending_credentials_over_http_is_a_warning() {
        var nfvo = Samples.nfvo("osm");
        var plain = new Nfvo(
                new Component.Identity(nfvo.id(), nfvo.name(), nfvo.type(), ""),
                URI.create("HTTP://127.0.0.1"),
                nfvo.credentials(),
                new TlsTrust.SystemAuthorities());
        assertThat(plain.warnings()).singleElement().asString().contains("unencrypted");
    }

    @Test
    void a_cloud_behind_verified_tls_and_an_ems_without_credentials_worry_nobody() {
        assertThat(Samples.vim("cloud", "core").warnings()).isEmpty();
        assertThat(Samples.ems("ems").warnings()).isEmpty();
    }
}
