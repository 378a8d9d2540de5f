package org.rapporteur.journal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.journal.MerkleTree.Node;

/** A Merkle tree to which leaves are added. It holds its right edge, and what was added since that was last taken. */
final class GrowingTree {

    private final Map<Node, byte[]> edge;
    private Map<Node, byte[]> added = new LinkedHashMap<>();
    private long size;

    /** @param edge the complete subtrees that together are the tree so far: {@link MerkleTree#edge} */
    GrowingTree(long size, Map<Node, byte[]> edge) {
        this.size = size;
        this.edge = new HashMap<>(edge);
        if (!edge.keySet().containsAll(MerkleTree.edge(size))) {
            throw new IllegalStateException("the log lacks hashes of its " + size + " entries");
        }
    }

    GrowingTree() {
        this(0, Map.of());
    }

    long size() {
        return size;
    }

    void add(byte[] leafHash) {
        Node node = new Node(0, size);
        byte[] hash = leafHash;
        added.put(node, hash);
        while ((node.position() & 1) == 1) {
            byte[] left = edge.remove(new Node(node.level(), node.position() - 1));
            hash = MerkleTree.nodeHash(left, hash);
            node = new Node(node.level() + 1, node.position() >> 1);
            added.put(node, hash);
        }
        edge.put(node, hash);
        size++;
    }

    byte[] root() {
        return MerkleTree.root(size, edge::get);
    }

    /** The complete subtrees that came about since this was last asked. */
    Map<Node, byte[]> takeNew() {
        Map<Node, byte[]> taken = added;
        added = new LinkedHashMap<>();
        return taken;
    }
}
