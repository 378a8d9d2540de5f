package org.rapporteur.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.journal.MerkleTree.Node;
import org.rapporteur.journal.RecordFlaw.Kind;
import org.springframework.lang.Nullable;

/**
 * Goes through the log from its first entry, builds the tree anew and holds it against each head. It ends at the first
 * entry that does not fit: behind it nothing can.
 */
final class LogWalk {

    private final SignedHeads heads;
    private final Optional<Checkpoint> witness;
    private final GrowingTree tree = new GrowingTree();
    private final List<RecordFlaw> flaws = new ArrayList<>();

    @Nullable
    private SignedHead nextHead;

    private long proven;
    private long headsFitting;
    private long erased;
    private boolean isWitnessed;

    LogWalk(SignedHeads heads, Optional<Checkpoint> witness) {
        this.heads = heads;
        this.witness = witness;
        this.nextHead = heads.next();
        this.isWitnessed = witness.isEmpty();
    }

    long size() {
        return tree.size();
    }

    long heads() {
        return headsFitting;
    }

    long erased() {
        return erased;
    }

    List<RecordFlaw> flaws() {
        return flaws;
    }

    /** @return whether all of them fit */
    boolean through(List<SealedEntries.Sealed> stretch) {
        for (SealedEntries.Sealed sealed : stretch) {
            Optional<RecordFlaw> flaw = flaw(sealed);
            if (flaw.isPresent()) {
                flaws.add(flaw.get());
                return false;
            }
            if (sealed.salt() == null) {
                erased++;
            }
            tree.add(sealed.leafHash());
            if (!isAsSigned()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the hashes that proofs are made of are those of the entries gone through since this was last asked. */
    boolean hashesAre(Function<Collection<Node>, Map<Node, byte[]>> kept) {
        Map<Node, byte[]> made = tree.takeNew();
        Map<Node, byte[]> found = made.isEmpty() ? Map.of() : kept.apply(made.keySet());
        Optional<Node> wrong = made.entrySet().stream()
                .filter(node -> !Arrays.equals(node.getValue(), found.get(node.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
        wrong.ifPresent(node -> flaws.add(RecordFlaw.at(Kind.HASH_CHANGED, node.position() << node.level(), null)));
        return wrong.isEmpty();
    }

    /** There are no more entries: nothing may be left of the heads, and no entry without one. */
    void end() {
        if (nextHead != null) {
            flaws.add(new RecordFlaw(Kind.LEAF_MISSING, tree.size(), null, nextHead.size()));
        } else if (proven < tree.size()) {
            flaws.add(RecordFlaw.at(Kind.HEAD_MISSING, proven, null));
        }
        if (!isWitnessed) {
            flaws.add(
                    RecordFlaw.of(Kind.CHECKPOINT_BROKEN, witness.orElseThrow().size()));
        }
    }

    private Optional<RecordFlaw> flaw(SealedEntries.Sealed sealed) {
        if (sealed.position() != tree.size()) {
            return Optional.of(RecordFlaw.at(Kind.LEAF_MISSING, tree.size(), null));
        } else if (sealed.entry() == null) {
            return Optional.of(RecordFlaw.at(Kind.ENTRY_REMOVED, sealed.position(), sealed.sequence()));
        } else if (!Arrays.equals(sealed.leafHash(), sealed.hash())) {
            return Optional.of(RecordFlaw.at(Kind.ENTRY_EXCHANGED, sealed.position(), sealed.sequence()));
        } else if (sealed.salt() != null
                && !Commitment.of(sealed.entry().entry(), sealed.salt())
                        .equals(sealed.entry().commitment())) {
            return Optional.of(RecordFlaw.at(Kind.ENTRY_CHANGED, sealed.position(), sealed.sequence()));
        }
        return Optional.empty();
    }

    private boolean isAsSigned() {
        if (witness.isPresent() && witness.get().size() == tree.size()) {
            isWitnessed = true;
            if (!Arrays.equals(witness.get().root(), tree.root())) {
                flaws.add(new RecordFlaw(Kind.CHECKPOINT_BROKEN, proven, null, tree.size()));
                return false;
            }
        }
        if (nextHead == null || nextHead.size() != tree.size()) {
            return true;
        }
        Optional<Checkpoint> signed = heads.signed(nextHead);
        if (signed.isEmpty()) {
            flaws.add(RecordFlaw.of(Kind.HEAD_FORGED, nextHead.size()));
        } else if (!Arrays.equals(signed.get().root(), tree.root())) {
            flaws.add(new RecordFlaw(Kind.HEAD_BROKEN, proven, null, nextHead.size()));
            return false;
        } else {
            headsFitting++;
            proven = tree.size();
        }
        nextHead = heads.next();
        return true;
    }
}
