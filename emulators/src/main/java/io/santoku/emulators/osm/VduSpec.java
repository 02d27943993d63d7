package io.santoku.emulators.osm;

/// A kind of virtual machine in a VNF, and how many of it there are.
public record VduSpec(String id, int count, int vcpus, int memoryMib, int diskGib) {}
