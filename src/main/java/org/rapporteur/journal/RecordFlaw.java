package org.rapporteur.journal;

import org.springframework.lang.Nullable;

/**
 * Something in the journal or its log that does not fit what was sealed.
 *
 * @param position in the log, from 0, of the first entry that does not fit; {@code null} where none is concerned
 * @param sequence the entry's number in the journal, where it is known
 * @param head the size of the head concerned, where one is
 */
public record RecordFlaw(
        Kind kind,
        @Nullable Long position,
        @Nullable Long sequence,
        @Nullable Long head) {

    public enum Kind {
        /** The log has no entry at this position. */
        LEAF_MISSING,
        /** The entry that the log names is not in the journal. */
        ENTRY_REMOVED,
        /** What the entry says is not what its commitment was made over. */
        ENTRY_CHANGED,
        /** The entry is not the one that was sealed at this position: its commitment was changed, or another put there. */
        ENTRY_EXCHANGED,
        /** A hash of the tree above the entry is not what the entries give. */
        HASH_CHANGED,
        /** A head bears no signature of a key of this log, or was changed after it was signed. */
        HEAD_FORGED,
        /** A head was signed over other entries; the first that can be meant is at the position. */
        HEAD_BROKEN,
        /** Entries stand in the log behind the last head. */
        HEAD_MISSING,
        /** The entry is neither in the log nor waiting to be sealed. */
        ENTRY_LOST,
        /** An entry that waited to be sealed is not in the journal. */
        WAITING_REMOVED,
        /** The checkpoint given is none of this log's, by its name, its key or its form. */
        CHECKPOINT_FOREIGN,
        /** The log is shorter than the checkpoint given, or was another when that was signed. */
        CHECKPOINT_BROKEN
    }

    static RecordFlaw at(Kind kind, long position, @Nullable Long sequence) {
        return new RecordFlaw(kind, position, sequence, null);
    }

    static RecordFlaw of(Kind kind, long head) {
        return new RecordFlaw(kind, null, null, head);
    }
}
