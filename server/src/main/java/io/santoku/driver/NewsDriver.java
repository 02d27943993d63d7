package io.santoku.driver;

import io.santoku.driver.NfvoDriver.VnfRecord;
import java.util.List;

/// Publishes what happens to slices. Publishing never waits and never fails: news that cannot be delivered are kept as
/// long as there is room, and the oldest are dropped first.
public interface NewsDriver {
    /// Queues the news for delivery.
    void publish(News news);

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

    /// These network services ended with their slice.
    record ServicesEnded(String sliceId, List<Service> services) implements News {
        public ServicesEnded {
            services = List.copyOf(services);
        }
    }

    /// A network service of the slice was stopped on purpose.
    record ServiceStopped(String sliceId, String serviceId, String location) implements News {}

    /// A network service: its stable id, its name, its site, the orchestrator's id of it, whether slices share it, and
    /// its VNFs.
    record Service(String id, String name, Site site, String instanceId, boolean shared, List<VnfRecord> vnfs) {
        public Service {
            vnfs = List.copyOf(vnfs);
        }
    }

    /// The place where a network service runs: location, cloud and orchestrator.
    record Site(String location, String vim, String nfvo) {}
}
