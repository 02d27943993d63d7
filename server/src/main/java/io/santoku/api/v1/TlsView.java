package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.santoku.inventory.TlsTrust;
import org.jspecify.annotations.Nullable;

/// Whom we believe on TLS connections to a component, as the API shows it; the authority is PEM.
@JsonInclude(JsonInclude.Include.NON_NULL)
record TlsView(boolean verify, @Nullable String certificateAuthority) {
    static TlsView of(TlsTrust tls) {
        return switch (tls) {
            case TlsTrust.SystemAuthorities _ -> new TlsView(true, null);
            case TlsTrust.Authority(var pem) -> new TlsView(true, pem);
            case TlsTrust.Anybody _ -> new TlsView(false, null);
        };
    }
}
