package io.santoku.emulators;

import io.santoku.emulators.http.CallLog;
import io.santoku.emulators.http.Faults;
import io.santoku.emulators.http.Latency;
import io.santoku.emulators.http.Router;
import io.santoku.emulators.wim.EmulatedKafkaWim;
import java.net.URI;
import java.util.Map;

/// A WIM on Kafka, which has no faults: it sends no answer that could be delayed or wrong.
record KafkaWimComponent(String name, String bootstrapServers, EmulatedKafkaWim wim, Faults faults)
        implements Emulated {

    @Override
    public String kind() {
        return "kafka-wim";
    }

    @Override
    public URI uri() {
        return URI.create("kafka://" + bootstrapServers.split(",", 2)[0]);
    }

    @Override
    public Map<String, String> registration() {
        return Map.of();
    }

    @Override
    public Router router() {
        return new Router();
    }

    @Override
    public CallLog calls() {
        return wim.calls();
    }

    @Override
    public void setLatency(Latency latency) {
        // a consumer sends no answers that could be delayed
    }

    @Override
    public Map<String, Object> inventory() {
        return wim.inventory();
    }

    @Override
    public int vanish(String kind, String name) {
        return wim.vanish(kind, name);
    }

    @Override
    public void reset() {
        wim.reset();
    }

    @Override
    public void close() {
        wim.close();
    }
}
