package org.rapporteur.comment;

import java.util.Collection;
import org.rapporteur.kernel.Refusal;

/** How many files, and how much of them. */
final class AttachmentRule {

    /** The most files of one comment. */
    static final int MOST_OF_A_COMMENT = 20;

    /** The most bytes of all files of a submission together: 50 MiB. */
    static final long MOST_BYTES_TOGETHER = 50L << 20;

    private AttachmentRule() {}

    /**
     * @param files how many the comment would have
     * @throws Refusal {@code attachment.too-many}
     */
    static void requireFew(int files) {
        if (files > MOST_OF_A_COMMENT) {
            throw new Refusal("attachment.too-many", MOST_OF_A_COMMENT);
        }
    }

    /**
     * @param bytes how many all files of the organisation's comments would have
     * @throws Refusal {@code attachment.too-much}
     */
    static void requireWithinTotal(long bytes) {
        if (bytes > MOST_BYTES_TOGETHER) {
            throw new Refusal("attachment.too-much", (bytes + (1 << 20) - 1) >> 20);
        }
    }

    static long bytes(Collection<Attachment> files) {
        return files.stream().mapToLong(Attachment::size).sum();
    }
}
