package io.santoku.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Resources and their needs: closed (all needs are in the graph), free of cycles, in an order in which needs come
/// first.
public final class ResourceGraph {
    /// No resource at all, as a new slice holds and a deleted slice desires.
    public static final ResourceGraph EMPTY = new ResourceGraph(List.of());

    private final List<Resource> inOrder;
    private final Map<ResourceId, Resource> byId = new HashMap<>();

    private final boolean closed;
    private final Set<ResourceId> doubtful;

    /// The graph of these resources; a duplicate id, an unknown need or a cycle is a bug of the caller.
    public ResourceGraph(Collection<? extends Resource> resources) {
        this(resources, true, Set.of());
    }

    /// The graph of the resources that a slice holds. Parts of it may be gone, so needs outside of the graph are
    /// ignored.
    public static ResourceGraph ofHeld(Collection<? extends Resource> resources) {
        return ofHeld(resources, Set.of());
    }

    /// The graph of the resources that a slice holds; the `doubtful` ones may exist in part or not at all.
    public static ResourceGraph ofHeld(Collection<? extends Resource> resources, Set<ResourceId> doubtful) {
        return new ResourceGraph(resources, false, doubtful);
    }

    private ResourceGraph(Collection<? extends Resource> resources, boolean closed, Set<ResourceId> doubtful) {
        this.closed = closed;
        this.doubtful = Set.copyOf(doubtful);
        for (Resource resource : resources) {
            if (byId.put(resource.id(), resource) != null) {
                throw new IllegalStateException("two resources are called " + resource.id());
            }
        }
        this.inOrder = List.copyOf(needsFirst(resources));
    }

    /// The resources, each after all resources that it needs.
    public List<Resource> resources() {
        return inOrder;
    }

    /// The resource of this id.
    public Optional<Resource> find(ResourceId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Whether the resource is certain to exist as it should.
    boolean isSure(ResourceId id) {
        return !doubtful.contains(id);
    }

    private List<Resource> needsFirst(Collection<? extends Resource> resources) {
        var ordered = new ArrayList<Resource>();
        var visited = new HashMap<ResourceId, Boolean>();
        resources.forEach(resource -> visit(resource, visited, ordered));
        return ordered;
    }

    /// Visits depth first. The value in `visited` is `false` while the needs of a resource are being visited; a
    /// resource that is met in that state is part of a cycle.
    private void visit(Resource resource, Map<ResourceId, Boolean> visited, List<Resource> ordered) {
        Boolean finished = visited.putIfAbsent(resource.id(), false);
        if (finished != null) {
            if (!finished) {
                throw new IllegalStateException(resource.id() + " needs itself");
            }
            return;
        }
        for (ResourceId need : resource.needs().stream().sorted().toList()) {
            if (closed || byId.containsKey(need)) {
                visit(needed(resource, need), visited, ordered);
            }
        }
        visited.put(resource.id(), true);
        ordered.add(resource);
    }

    private Resource needed(Resource resource, ResourceId need) {
        Resource found = byId.get(need);
        if (found == null) {
            throw new IllegalStateException(resource.id() + " needs " + need + ", which is not there");
        }
        return found;
    }
}
