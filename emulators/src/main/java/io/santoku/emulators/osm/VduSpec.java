package io.santoku.emulators.osm;

/// A kind of virtual machine in a VNF, and the number of its instances.
public record VduSpec(String id, int count, int vcpus, int memoryMib, int diskGib) {}
