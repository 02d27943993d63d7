package io.santoku.driver;

import io.santoku.driver.NfvoDriver.VnfRecord;
import io.santoku.inventory.Secrets;
import io.santoku.profile.RadioRequirements;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Drives one element manager. Every method may be repeated and throws [DriverException].
public interface EmsDriver extends ComponentDriver {
    /// Checks that the element manager answers.
    void check();

    /// Sends the radio configuration of one connection; sending it again changes nothing.
    void configure(RadioOrder order);

    /// Removes the slice's radio configuration; succeeds when there is none.
    void removeConfiguration(String sliceId);

    /// Looks for a slice's radio configuration, which most element managers do not show.
    Sight observeConfiguration(String sliceId);

    /// The radio configuration of one connection of a slice: its ends and the requirements on the radio.
    record RadioOrder(String sliceId, Ends<RadioEnd> ends, RadioRequirements sla) {}

    /// One end of a connection: the function's id, its running network services and its physical functions. A list
    /// is null where the function is registered without it, and the id is null where it was not stored yet. The
    /// text of this record shows secrets of physical functions as dots.
    record RadioEnd(
            @Nullable String function,
            @Nullable List<RadioService> services,
            @Nullable List<Map<String, Object>> physicalFunctions)
            implements PhysicalEnd {
        @Override
        public String toString() {
            return "RadioEnd[function=%s, services=%s, physicalFunctions=%s]"
                    .formatted(function, services, Secrets.printed(physicalFunctions));
        }
    }

    /// A running network service to which the radio connects; a shared one names its sharing list.
    record RadioService(
            String name,
            String location,
            List<VnfRecord> vnfs,
            @Nullable String sharingList) {}
}
