package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.http.Addresses;
import io.santoku.driver.http.Call;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/// Finds the endpoints of a cloud's services in its catalogue, by the operator's settings.
final class ServiceEndpoints {
    private final URI keystone;
    private final CloudSettings settings;

    ServiceEndpoints(URI keystone, CloudSettings settings) {
        this.keystone = keystone;
        this.settings = settings;
    }

    /// The endpoint for `call`.
    URI of(Service service, Token token, Call call) {
        if (service == Service.IDENTITY) {
            return keystone; // it answered here; the catalogue may have an internal name for it
        }
        String region = region(token, call);
        String address = token.endpoint(service, settings.face(), region)
                .orElseThrow(() -> new DriverException(call.name(), noSuch(service, region)));
        return usable(service, address, call);
    }

    /// Whether the catalogue has this service.
    boolean has(Service service, Token token) {
        return service == Service.IDENTITY
                || token.endpoint(service, settings.face(), onlyRegion(token).orElse(settings.region()))
                        .isPresent();
    }

    /// The region that the operator named, else the only one of the catalogue.
    String region(Token token, Call call) {
        List<String> regions = token.regions(settings.face());
        if (!settings.region().isEmpty() && !regions.isEmpty() && !regions.contains(settings.region())) {
            throw refused(call, "the cloud has no region %s".formatted(settings.region()), regions);
        }
        if (settings.region().isEmpty() && regions.size() > 1) {
            throw refused(call, "the cloud has several regions, and none is named", regions);
        }
        return onlyRegion(token).orElse(settings.region());
    }

    private Optional<String> onlyRegion(Token token) {
        List<String> regions = token.regions(settings.face());
        return settings.region().isEmpty() && regions.size() == 1 ? Optional.of(regions.getFirst()) : Optional.empty();
    }

    private static DriverException refused(Call call, String what, List<String> regions) {
        String choice = "%s: `config.%s` may be %s".formatted(what, CloudSettings.REGION, String.join(", ", regions));
        return new DriverException(call.name(), new Rejected(choice));
    }

    private Rejected noSuch(Service service, String region) {
        String where = region.isEmpty() ? "" : " in region " + region;
        return new Rejected(
                "Keystone's catalogue has no %s %s service%s".formatted(settings.face(), service.type(), where));
    }

    /// Removes the version from Neutron's address: most catalogues leave it out, and our path templates have it.
    private static URI usable(Service service, String address, Call call) {
        try {
            String plain = Addresses.withoutSlash(new URI(address));
            return URI.create(service == Service.NETWORK ? plain.replaceFirst("/v2\\.0$", "") : plain);
        } catch (URISyntaxException unusable) {
            var fault = new Rejected("Keystone's catalogue has an unusable address for its %s service: %s"
                    .formatted(service.type(), unusable.getReason()));
            throw new DriverException(call.name(), fault, unusable);
        }
    }
}
