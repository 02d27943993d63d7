package io.santoku.driver;

import java.io.IOException;
import java.net.InetAddress;

/// Reports that no connection was opened, because no component may have this address.
public final class AddressRefused extends IOException {
    AddressRefused(InetAddress address, int port) {
        super("components may not be at %s port %d: an operator can allow it with the setting southbound.allow"
                .formatted(address.getHostAddress(), port));
    }
}
