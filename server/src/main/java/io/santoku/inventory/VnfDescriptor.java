package io.santoku.inventory;

/// A VNF descriptor (VNFD) imported from an orchestrator, with what one instance needs.
public record VnfDescriptor(ComponentId nfvo, String id, String name, Amounts flavour) {}
