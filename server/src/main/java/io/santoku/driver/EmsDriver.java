package io.santoku.driver;

import io.santoku.driver.NfvoDriver.VnfRecord;
import io.santoku.inventory.Secrets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Drives one element manager. Every verb may be repeated and throws [DriverException].
public interface EmsDriver extends ComponentDriver {
    /// Says whether the element manager answers.
    void check();

    /// Sends the radio configuration of one connection; the same again changes nothing.
    void configure(RadioOrder order);

    /// Takes the slice's radio configuration away; succeeds when there is none.
    void removeConfiguration(String sliceId);

    /// What the element manager shows of a slice's radio configuration; most show nothing.
    Sight observeConfiguration(String sliceId);

    /// One connection of a slice, in the words of the predecessor's message; `ends` has the keys `core` and `radio`.
    record RadioOrder(String sliceId, Map<String, RadioEnd> ends, Map<String, Object> sla) {}

    /// What one end of a connection is and has: the function's id, its running network services and its physical boxes;
    /// null for a list that the function is registered without, and for the id where it was not told yet. It prints
    /// secrets of boxes as dots.
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

    /// A running network service, for the radio to connect to; a shared one names its sharing list.
    record RadioService(
            String name,
            String location,
            List<VnfRecord> vnfs,
            @Nullable String sharingList) {}
}
