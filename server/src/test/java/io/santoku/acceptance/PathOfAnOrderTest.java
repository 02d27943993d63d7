package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The calls of an order from the controller to the plan, as the JVM's flight recorder traces them.
class PathOfAnOrderTest {
    private static final String CONTROLLER = "io.santoku.api.v1.slices.SliceController";
    private static final int MOST_CLASSES = 12;

    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @TempDir
    Path folder = Path.of("target");

    @Test
    void an_order_is_mapped_once_and_takes_a_short_way_to_its_plan() throws IOException {
        List<RecordedEvent> traced = traced(() -> {
            String id = api.order(Nests.twoSites());
            api.settled(id);
            api.remove(id);
        });

        Set<String> classes = new LinkedHashSet<>();
        traced.stream().filter(event -> isOf(event, "Planner")).forEach(event -> classes.addAll(classes(event)));
        System.out.printf("an order goes through %d classes to its plan: %s%n", classes.size(), classes);
        assertThat(classes).contains("Lifecycle").hasSizeBetween(2, MOST_CLASSES);
        assertThat(traced.stream().filter(event -> isOf(event, "Mapping"))).hasSize(1);
    }

    /// The traced calls that began at the controller of slices.
    private List<RecordedEvent> traced(Runnable order) throws IOException {
        Path file = folder.resolve("order.jfr");
        try (var recording = new Recording()) {
            recording
                    .enable("jdk.MethodTrace")
                    .with("filter", "io.santoku.plan.Planner::plan;io.santoku.nest.Mapping::map")
                    .withStackTrace();
            recording.start();
            order.run();
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        Files.delete(file);
        return events.stream()
                .filter(event ->
                        event.getStackTrace() != null && !classes(event).isEmpty())
                .toList();
    }

    /// The overload with the most parameters is the one that all others call.
    private static boolean isOf(RecordedEvent event, String type) {
        String traced = String.valueOf(event.<Object>getValue("method"));
        return traced.contains(type) && traced.contains(type.equals("Mapping") ? "Manner" : "Observed");
    }

    /// The top-level classes of ours from the controller to the traced method; none if another class called it.
    private static List<String> classes(RecordedEvent event) {
        List<String> frames = event.getStackTrace().getFrames().stream()
                .filter(RecordedFrame::isJavaFrame)
                .map(frame -> frame.getMethod().getType().getName())
                .toList();
        int controller = frames.indexOf(CONTROLLER);
        return frames.subList(0, controller + 1).stream()
                .filter(name -> name.startsWith("io.santoku."))
                .map(name -> name.replaceFirst("\\$.*", ""))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .distinct()
                .toList();
    }
}
