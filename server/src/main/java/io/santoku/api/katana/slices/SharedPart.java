package io.santoku.api.katana.slices;

import io.santoku.lifecycle.SliceSubnet;

/// A subnet that a slice shares, with the resources that the subnet holds.
record SharedPart(SliceSubnet subnet, HeldResources holdings) {}
