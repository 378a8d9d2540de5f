package org.rapporteur.journal;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Checks proofs by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2, which know nothing of the tree. */
final class MerkleProofs {

    private MerkleProofs() {}

    /** Whether a leaf is at its position in the tree with this root. */
    static boolean includes(long position, long size, byte[] leafHash, List<byte[]> path, byte[] root) {
        if (position < 0 || position >= size) {
            return false;
        }
        long node = position;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleTree.nodeHash(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree of the earlier size and root is the beginning of the later one. */
    static boolean isConsistent(long earlier, long later, byte[] earlierRoot, byte[] laterRoot, List<byte[]> proof) {
        if (earlier < 1 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return proof.isEmpty() && Arrays.equals(earlierRoot, laterRoot);
        }
        Iterator<byte[]> rest = proof.iterator();
        boolean isComplete = Long.bitCount(earlier) == 1;
        if (!isComplete && !rest.hasNext()) {
            return false;
        }
        byte[] first = isComplete ? earlierRoot : rest.next();
        byte[] before = first;
        byte[] after = first;
        long node = earlier - 1;
        long last = later - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        while (rest.hasNext()) {
            byte[] hash = rest.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = MerkleTree.nodeHash(hash, before);
                after = MerkleTree.nodeHash(hash, after);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                after = MerkleTree.nodeHash(after, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(before, earlierRoot) && Arrays.equals(after, laterRoot);
    }
}
