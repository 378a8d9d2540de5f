package org.rapporteur.portal.joining;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;

/** The network that an address on the internet is of, by which senders are told apart without keeping their address. */
final class Network {
    /** An address in figures; no name, which would be looked up. */
    private static final Pattern FIGURES =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}|(?=.*:)[0-9a-fA-F:.]{2,45}");

    private static final int BYTES_OF_IPV4 = 3;
    private static final int BYTES_OF_IPV6 = 6;

    private Network() {}

    /**
     * The first 24 bits of an address of IPv4, the first 48 of one of IPv6, as {@code 203.0.113.0/24}.
     *
     * @param address of the sender, perhaps as a proxy has passed it on
     * @return {@code null} for what is no address in figures and for private ones, which say nothing of a sender
     */
    @Nullable
    static String of(@Nullable String address) {
        String figures = address == null ? "" : address.replaceAll("^\\[|\\]$|%.*$", "");
        if (!FIGURES.matcher(figures).matches()) {
            return null;
        }
        try {
            return of(InetAddress.getByName(figures));
        } catch (UnknownHostException e) {
            return null;
        }
    }

    @Nullable
    private static String of(InetAddress address) throws UnknownHostException {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length > 4 && (bytes[0] & 0xfe) == 0xfc;
        if (uniqueLocal
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()) {
            return null;
        }
        int kept = bytes.length == 4 ? BYTES_OF_IPV4 : BYTES_OF_IPV6;
        byte[] network = new byte[bytes.length];
        System.arraycopy(bytes, 0, network, 0, kept);
        return InetAddress.getByAddress(network).getHostAddress() + "/" + kept * Byte.SIZE;
    }
}
