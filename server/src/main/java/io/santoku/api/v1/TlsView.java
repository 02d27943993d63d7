package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.santoku.inventory.TlsTrust;
import org.jspecify.annotations.Nullable;

/// The trusted TLS peers of a component, in the form of the API; the authority is PEM, and `plain` is left out where
/// secrets are never sent without TLS.
@JsonInclude(JsonInclude.Include.NON_NULL)
record TlsView(
        boolean verify,
        @Nullable String certificateAuthority,
        @Nullable Boolean plain) {
    static TlsView of(TlsTrust tls) {
        Boolean plain = tls instanceof TlsTrust.PlainAllowed ? true : null;
        return switch (tls.whereEncrypted()) {
            case TlsTrust.SystemAuthorities _ -> new TlsView(true, null, plain);
            case TlsTrust.Authority(var pem) -> new TlsView(true, pem, plain);
            case TlsTrust.Anybody _ -> new TlsView(false, null, plain);
        };
    }
}
