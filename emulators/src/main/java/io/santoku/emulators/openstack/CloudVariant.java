package io.santoku.emulators.openstack;

import java.util.List;
import java.util.Map;

/// The differences between one OpenStack cloud and others: the names of its roles, the further regions of its services,
/// the types of service that it lacks, the additional ones (type to public address, which may be invalid), and the
/// number of entries after which Keystone truncates its lists (0: never).
public record CloudVariant(
        List<String> roles, List<String> moreRegions, List<String> without, Map<String, String> others, int listLimit) {
    /// A typical cloud.
    public static final CloudVariant USUAL = new CloudVariant(
            List.of("admin", "member", "reader", "service", "user", "heat_stack_owner"),
            List.of(),
            List.of(),
            Map.of(),
            0);

    /// Copies the collections.
    public CloudVariant {
        roles = List.copyOf(roles);
        moreRegions = List.copyOf(moreRegions);
        without = List.copyOf(without);
        others = Map.copyOf(others);
    }

    /// The same with these roles; `admin` always exists.
    public CloudVariant withRoles(String... names) {
        return new CloudVariant(List.of(names), moreRegions, without, others, listLimit);
    }

    /// The same, with services in these regions too.
    public CloudVariant withRegions(String... names) {
        return new CloudVariant(roles, List.of(names), without, others, listLimit);
    }

    /// The same without a type of service in its catalogue.
    public CloudVariant without(String type) {
        return new CloudVariant(roles, moreRegions, List.of(type), others, listLimit);
    }

    /// The same with another service in its catalogue.
    public CloudVariant with(String type, String url) {
        return new CloudVariant(roles, moreRegions, without, Map.of(type, url), listLimit);
    }

    /// The same with lists that are truncated.
    public CloudVariant cutting(int limit) {
        return new CloudVariant(roles, moreRegions, without, others, limit);
    }
}
