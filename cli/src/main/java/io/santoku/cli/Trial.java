package io.santoku.cli;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// The durations of the parts of one deployment, as measured by the server.
record Trial(JsonNode deploymentTime) {
    /// The measured parts, with the names and in the order of the predecessor's tool.
    enum Part {
        PLACEMENT("Placement_Time"),
        PROVISIONING("Provisioning_Time"),
        WAN("WAN_Deployment_Time"),
        NETWORK_SERVICES("NS_Deployment_Time"),
        RADIO("Radio_Configuration_Time"),
        SLICE("Slice_Deployment_Time");

        private final String member;

        Part(String member) {
            this.member = member;
        }

        String member() {
            return member;
        }
    }

    /// The duration of one part, NaN when it was not measured; the durations of the network services are added up.
    double seconds(Part part) {
        JsonNode time = deploymentTime.path(part.member());
        return time.isObject()
                ? time.valueStream().mapToDouble(service -> service.asDouble(0)).sum()
                : time.asDouble(Double.NaN);
    }

    static String text(double seconds) {
        return Double.isNaN(seconds) ? "" : String.format(Locale.ROOT, "%.4f", seconds);
    }
}
