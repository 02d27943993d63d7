package io.santoku.driver;

import io.santoku.driver.NfvoDriver.VnfRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Drives one element manager. Every verb may be repeated and throws [DriverException].
public interface EmsDriver {
    /// Says whether the element manager answers.
    void check();

    /// Sends the radio configuration of one connection; the same again changes nothing.
    void configure(RadioOrder order);

    /// Takes the slice's radio configuration away; succeeds when there is none.
    void removeConfiguration(String sliceId);

    /// What the element manager shows of a slice's radio configuration; most show nothing.
    Sight observeConfiguration(String sliceId);

    /// One connection of a slice, in the words of the predecessor's message (katana-behaviour section 5); `ends` has
    /// the keys `core` and `radio`.
    record RadioOrder(String sliceId, Map<String, RadioEnd> ends, Map<String, Object> sla) {}

    /// What one end of a connection has: its running network services and its physical boxes.
    record RadioEnd(List<RadioService> services, List<Map<String, String>> physicalFunctions) {}

    /// A running network service, for the radio to connect to; a shared one names its sharing list.
    record RadioService(
            String name,
            String location,
            List<VnfRecord> vnfs,
            @Nullable String sharingList) {}
}
