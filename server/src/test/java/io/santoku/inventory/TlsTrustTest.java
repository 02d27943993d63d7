package io.santoku.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTrustTest {
    private static final TlsTrust SYSTEM = new SystemAuthorities();
    private static final TlsTrust ANYBODY = new Anybody();
    private static final TlsTrust ONE = new Authority("one");
    private static final TlsTrust OTHER = new Authority("other");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cloud.example:5000/v3",
                "HTTPS://cloud.example",
                "http://127.0.0.1:5000/v3",
                "http://127.1.2.3",
                "http://localhost:5000",
                "http://[::1]:5000/"
            })
    void secrets_are_sent_over_tls_and_to_this_machine(String address) {
        assertThat(SYSTEM.permitsSecretsAt(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cloud.example:5000/v3",
                "HTTP://cloud.example",
                "http://10.0.0.1",
                "http://os_ctl:5000",
                "http://127.0.0.1.example",
                "http://localhost.example",
                "http://localhost@cloud.example",
                "http://cloud.example?@localhost",
                "http://cloud.example#@localhost",
                "http://[2001:db8::1]/"
            })
    void secrets_are_sent_elsewhere_over_plain_http_only_where_that_is_allowed(String address) {
        assertThat(SYSTEM.permitsSecretsAt(URI.create(address))).isFalse();
        assertThat(ANYBODY.permitsSecretsAt(URI.create(address))).isFalse();
        assertThat(SYSTEM.allowingPlain().permitsSecretsAt(URI.create(address))).isTrue();
    }

    @Test
    void trust_is_loosened_by_believing_others_and_by_plain_http() {
        assertThat(SYSTEM.isNoLooserThan(SYSTEM)).isTrue();
        assertThat(ONE.isNoLooserThan(ANYBODY)).isTrue();
        assertThat(SYSTEM.isNoLooserThan(SYSTEM.allowingPlain())).isTrue();
        assertThat(SYSTEM.allowingPlain().isNoLooserThan(SYSTEM.allowingPlain()))
                .isTrue();

        assertThat(ANYBODY.isNoLooserThan(SYSTEM)).isFalse();
        assertThat(OTHER.isNoLooserThan(ONE)).isFalse();
        assertThat(SYSTEM.isNoLooserThan(ONE)).isFalse();
        assertThat(SYSTEM.allowingPlain().isNoLooserThan(SYSTEM)).isFalse();
        assertThat(ANYBODY.allowingPlain().isNoLooserThan(ANYBODY)).isFalse();
        assertThat(ANYBODY.allowingPlain().isNoLooserThan(SYSTEM.allowingPlain()))
                .isFalse();
    }
}
