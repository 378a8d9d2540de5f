package org.rapporteur.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 9162, section 2.1, over SHA-256: roots and proofs from the hashes of complete subtrees. A leaf
 * is hashed behind a byte 0x00 and a node behind 0x01, so that neither passes for the other.
 */
final class MerkleTree {

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private MerkleTree() {}

    /** A complete subtree: over the leaves from {@code position * 2^level}, as many as {@code 2^level}. */
    record Node(int level, long position) {}

    /** Gives the hash of each complete subtree of a tree. */
    interface Nodes {
        byte[] hash(Node node);
    }

    static byte[] leafHash(byte[] content) {
        MessageDigest sha = sha256();
        sha.update(LEAF);
        return sha.digest(content);
    }

    static byte[] nodeHash(byte[] left, byte[] right) {
        MessageDigest sha = sha256();
        sha.update(NODE);
        sha.update(left);
        return sha.digest(right);
    }

    /** The root over the first leaves; of none, the hash of nothing. */
    static byte[] root(long size, Nodes nodes) {
        return size == 0 ? sha256().digest() : hash(0, size, nodes);
    }

    /** The path from a leaf to the root, the lowest first. */
    static List<byte[]> inclusion(long position, long size, Nodes nodes) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("no leaf " + position + " among " + size);
        }
        List<byte[]> path = new ArrayList<>();
        inclusion(position, 0, size, nodes, path);
        return path;
    }

    private static void inclusion(long position, long from, long to, Nodes nodes, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + leftOf(to - from);
        if (position < middle) {
            inclusion(position, from, middle, nodes, path);
            path.add(hash(middle, to, nodes));
        } else {
            inclusion(position, middle, to, nodes, path);
            path.add(hash(from, middle, nodes));
        }
    }

    /** What shows that the tree of the first {@code earlier} leaves is the beginning of the one of {@code later}. */
    static List<byte[]> consistency(long earlier, long later, Nodes nodes) {
        if (earlier < 1 || earlier > later) {
            throw new IllegalArgumentException("no proof from " + earlier + " to " + later);
        }
        List<byte[]> proof = new ArrayList<>();
        consistency(earlier, 0, later, true, nodes, proof);
        return proof;
    }

    private static void consistency(long earlier, long from, long to, boolean whole, Nodes nodes, List<byte[]> proof) {
        if (earlier == to) {
            if (!whole) {
                proof.add(hash(from, to, nodes));
            }
            return;
        }
        long middle = from + leftOf(to - from);
        if (earlier <= middle) {
            consistency(earlier, from, middle, whole, nodes, proof);
            proof.add(hash(middle, to, nodes));
        } else {
            consistency(earlier, middle, to, false, nodes, proof);
            proof.add(hash(from, middle, nodes));
        }
    }

    /** The complete subtrees that together are the first leaves, the greatest first. */
    static List<Node> edge(long size) {
        List<Node> edge = new ArrayList<>();
        long from = 0;
        for (long left = size; left > 0; left -= Long.highestOneBit(left)) {
            int level = Long.numberOfTrailingZeros(Long.highestOneBit(left));
            edge.add(new Node(level, from >> level));
            from += Long.highestOneBit(left);
        }
        return edge;
    }

    /** The hash over the leaves of a range, which begins where a subtree of its size may begin. */
    private static byte[] hash(long from, long to, Nodes nodes) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.hash(new Node(level, from >> level));
        }
        long middle = from + leftOf(size);
        return nodeHash(hash(from, middle, nodes), hash(middle, to, nodes));
    }

    /** How many of the leaves of a tree are under its left branch: the greatest power of two below their number. */
    private static long leftOf(long size) {
        return Long.highestOneBit(size - 1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
