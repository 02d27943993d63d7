package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.santoku.inventory.Entry;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.VnfDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An imported descriptor, in the form of the API; only network services have `vnfIds`.
@JsonInclude(JsonInclude.Include.NON_NULL)
record DescriptorView(
        String id, String name, String nfvo, @Nullable List<String> vnfIds, AmountsView flavour) {
    static DescriptorView ofService(Entry<NsDescriptor> entry) {
        NsDescriptor service = entry.item();
        return new DescriptorView(
                service.id(),
                service.name(),
                service.nfvo().id(),
                service.vnfdIds(),
                AmountsView.of(service.flavour()));
    }

    static DescriptorView ofFunction(Entry<VnfDescriptor> entry) {
        VnfDescriptor function = entry.item();
        return new DescriptorView(
                function.id(), function.name(), function.nfvo().id(), null, AmountsView.of(function.flavour()));
    }
}
