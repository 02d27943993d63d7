package io.santoku.emulators.openstack;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Addresses with a common prefix, such as 10.0.0.0/8; a single address has a prefix of full length.
record Cidr(InetAddress address, int length) {

    static Cidr of(String text) {
        try {
            String[] parts = text.split("/", 2);
            InetAddress address = InetAddress.ofLiteral(parts[0]);
            int bits = address.getAddress().length * 8;
            int length = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
            if (length >= 0 && length <= bits) {
                return new Cidr(address, length);
            }
        } catch (IllegalArgumentException _) {
            // the refusal below says everything necessary
        }
        throw new Refusal(400, "InvalidCIDR", "Invalid CIDR " + text + " given as IP prefix.");
    }

    String ethertype() {
        return address.getAddress().length == 4 ? "IPv4" : "IPv6";
    }

    String text() {
        return address.getHostAddress() + "/" + length;
    }

    /// The same with the bits after the prefix cleared.
    String normalized() {
        byte[] bytes = address.getAddress();
        for (int bit = length; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        return address(bytes).getHostAddress() + "/" + length;
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
