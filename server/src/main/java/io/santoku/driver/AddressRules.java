package io.santoku.driver;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Decides which addresses components may have. A registered address makes Santoku call it from inside our network. So
/// the metadata service of the cloud that Santoku runs in, and services on this machine, are not called unless an
/// operator allows it; the ports on which Santoku itself listens are never called. The rules are checked when a
/// connection is opened, so that it does not matter which name led to the address.
public final class AddressRules {
    /// Refuses nothing.
    public static final AddressRules NONE = new AddressRules(List.of(Network.ALL_4, Network.ALL_6), List.of());

    private static final List<Network> REFUSED = Stream.of(
                    "0.0.0.0/8",
                    "127.0.0.0/8",
                    "169.254.0.0/16", // link-local; the metadata services of most clouds
                    "100.100.100.200/32", // the metadata service of Alibaba
                    "192.0.0.192/32", // the metadata service of Oracle
                    "fd00:c1::a9fe:a9fe/128", // Oracle's over IPv6
                    "168.63.129.16/32", // the metadata service of Azure
                    "224.0.0.0/3", // multicast, reserved, broadcast
                    "::/127", // unspecified and loopback
                    "fd00:ec2::254/128", // the metadata service of AWS
                    "fd20:ce::254/128", // the metadata service of Google
                    "64:ff9b::a9fe:0/112", // link-local, by way of a NAT64
                    "fe80::/10",
                    "ff00::/8")
            .map(Network::of)
            .toList();

    private final List<Network> allowed;
    private final List<Network> denied;
    private final Set<Integer> own = ConcurrentHashMap.newKeySet();

    /// `allowed` permits addresses that are refused by default, for example `127.0.0.0/8`; `denied` takes precedence
    /// over it.
    public AddressRules(List<Network> allowed, List<Network> denied) {
        this.allowed = List.copyOf(allowed);
        this.denied = List.copyOf(denied);
    }

    /// Adds a port of this machine on which Santoku itself listens: no component is there.
    public void isOurs(int port) {
        own.add(port);
    }

    /// Refuses an address with an [AddressRefused].
    public void check(InetSocketAddress address) throws AddressRefused {
        InetAddress host = address.getAddress();
        if (host == null) {
            return; // the name has no address: the connection fails by itself
        }
        boolean isRefused = has(denied, host) || (has(REFUSED, host) && !has(allowed, host));
        if (isRefused || (own.contains(address.getPort()) && isHere(host))) {
            throw new AddressRefused(host, address.getPort());
        }
    }

    /// Refuses a host with an [AddressRefused] when one of its addresses is refused.
    public void check(String host, int port) throws AddressRefused, UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            check(new InetSocketAddress(address, port));
        }
    }

    private static boolean has(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isHere(InetAddress address) {
        try {
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException _) {
            return false;
        }
    }
}
