package io.santoku.driver;

import io.santoku.driver.NfvoDriver.VnfRecord;
import java.util.List;

/// Tells others what becomes of slices. Telling never waits and never fails: news that cannot be delivered are kept as
/// long as there is room, the oldest go first.
public interface NewsDriver {
    /// Passes the news on soon.
    void tell(News news);

    /// Something that happened to a slice.
    sealed interface News {
        /// The slice.
        String sliceId();
    }

    /// The slice has another status, in one lower-case word; `first` when it runs for the first time.
    record StatusChanged(String sliceId, String status, boolean first) implements News {}

    /// These network services of the slice run from now on.
    record ServicesStarted(String sliceId, List<Service> services) implements News {
        public ServicesStarted {
            services = List.copyOf(services);
        }
    }

    /// These network services went with their slice.
    record ServicesEnded(String sliceId, List<Service> services) implements News {
        public ServicesEnded {
            services = List.copyOf(services);
        }
    }

    /// A network service of the slice was stopped on purpose.
    record ServiceStopped(String sliceId, String serviceId, String location) implements News {}

    /// A network service: its stable identity, what the orchestrator calls it, and what it is made of.
    record Service(String id, String name, Site site, String instanceId, boolean shared, List<VnfRecord> vnfs) {
        public Service {
            vnfs = List.copyOf(vnfs);
        }
    }

    /// Where a network service runs: location, cloud and orchestrator.
    record Site(String location, String vim, String nfvo) {}
}
