package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Refusal;

class VersionsTest {

    private static final Instant NOW = Instant.parse("2026-03-12T22:00:00Z");

    /** What may happen to an organisation's submissions in a period, in any order. */
    enum Happening {
        SUBMIT,
        SUBMIT_WHAT_CAME_BACK,
        REOPEN_NEWEST,
        WITHDRAW_NEWEST,
        DEADLINE
    }

    /** A book of submissions as the database keeps it. */
    private static final class Book {
        final List<Submission> all = new ArrayList<>();
        Timing now = Timing.ON_TIME;

        Versions versions() {
            return new Versions(line(false), line(true));
        }

        private Versions.Line line(boolean late) {
            List<Submission> line = all.stream()
                    .filter(one -> (one.receipt().timing() == Timing.LATE) == late)
                    .toList();
            return line.stream()
                    .filter(one -> one.version().isInForce())
                    .findFirst()
                    .map(one -> new Versions.Line(
                            line.size(),
                            one.id(),
                            one.receipt().number(),
                            one.version().isReopened()))
                    .orElse(new Versions.Line(line.size(), null, null, false));
        }

        void happens(Happening happening) {
            switch (happening) {
                case SUBMIT -> submit(Set.of());
                case SUBMIT_WHAT_CAME_BACK -> submit(cameBack());
                case REOPEN_NEWEST ->
                    change(version ->
                            new SubmissionVersion(version.number(), version.replaces(), Standing.IN_FORCE, null, NOW));
                case WITHDRAW_NEWEST ->
                    change(version ->
                            new SubmissionVersion(version.number(), version.replaces(), Standing.WITHDRAWN, NOW, null));
                case DEADLINE -> now = Timing.LATE;
            }
        }

        private Set<UUID> cameBack() {
            return all.stream()
                    .filter(one -> one.version().isReopened())
                    .map(Submission::id)
                    .collect(java.util.stream.Collectors.toSet());
        }

        private void submit(Set<UUID> cameFrom) {
            Versions.Next next = versions().next(now, cameFrom);
            if (next.replaces() != null) {
                all.replaceAll(one -> one.id().equals(next.replaces()) ? with(one, ended(one)) : one);
            }
            all.add(submission(
                    now, new SubmissionVersion(next.number(), next.receipt(), Standing.IN_FORCE, null, null)));
        }

        private static SubmissionVersion ended(Submission one) {
            return new SubmissionVersion(
                    one.version().number(), one.version().replaces(), Standing.REPLACED, NOW, null);
        }

        private void change(java.util.function.UnaryOperator<SubmissionVersion> change) {
            if (all.isEmpty()) {
                return;
            }
            Submission newest = all.get(all.size() - 1);
            Versions.requireChangeable(newest, now);
            all.set(all.size() - 1, with(newest, change.apply(newest.version())));
        }
    }

    @Property
    void one_version_at_most_is_in_force_numbers_follow_and_the_deadline_makes_final(
            @ForAll List<Happening> happenings) {
        Book book = new Book();
        Map<UUID, Standing> atDeadline = new LinkedHashMap<>();
        for (Happening happening : happenings) {
            try {
                book.happens(happening);
            } catch (Refusal refused) {
                assertThat(refused.code())
                        .isIn(
                                "submission.already",
                                "submission.replaced-too-late",
                                "submission.not-in-force",
                                "submission.final");
            }
            if (book.now == Timing.LATE && atDeadline.isEmpty()) {
                book.all.stream()
                        .filter(one -> one.receipt().timing() != Timing.LATE)
                        .forEach(one -> atDeadline.put(one.id(), one.version().standing()));
            }
            for (boolean late : new boolean[] {false, true}) {
                List<Submission> line = book.all.stream()
                        .filter(one -> (one.receipt().timing() == Timing.LATE) == late)
                        .toList();
                assertThat(line.stream().filter(one -> one.version().isInForce()))
                        .hasSizeLessThanOrEqualTo(1);
                for (int i = 0; i < line.size(); i++) {
                    assertThat(line.get(i).version().number()).isEqualTo(i + 1);
                }
            }
        }
        assertThat(book.all)
                .filteredOn(one -> atDeadline.containsKey(one.id()))
                .allSatisfy(one -> assertThat(one.version().standing()).isEqualTo(atDeadline.get(one.id())));
    }

    @Test
    void what_was_received_in_time_never_becomes_late_by_being_replaced() {
        UUID first = UUID.randomUUID();
        Versions reopened = new Versions(new Versions.Line(1, first, "7F3A", true), Versions.Line.EMPTY);

        assertThat(reopened.next(Timing.IN_EXTENSION, Set.of(first))).isEqualTo(new Versions.Next(2, first, "7F3A"));
        assertThatThrownBy(() -> reopened.next(Timing.LATE, Set.of(first)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("submission.replaced-too-late"));
        assertThat(reopened.next(Timing.LATE, Set.of()))
                .as("a late one of its own")
                .isEqualTo(new Versions.Next(1, null, null));
        assertThat(reopened.replacing(Timing.LATE))
                .extracting(Replacing::tooLate)
                .isEqualTo(true);
    }

    @Test
    void after_a_withdrawal_the_next_version_replaces_nothing() {
        assertThat(new Versions(new Versions.Line(2, null, null, false), Versions.Line.EMPTY)
                        .next(Timing.ON_TIME, Set.of()))
                .isEqualTo(new Versions.Next(3, null, null));
        assertThat(Versions.NONE.next(Timing.ON_TIME, Set.of())).isEqualTo(new Versions.Next(1, null, null));
    }

    private static Submission submission(Timing timing, SubmissionVersion version) {
        UUID id = UUID.randomUUID();
        return new Submission(
                id,
                id,
                id,
                id,
                false,
                "",
                new Receipt(id, id.toString(), NOW, timing, "", 1),
                version,
                Channel.PORTAL,
                List.of(),
                List.of());
    }

    private static Submission with(Submission one, SubmissionVersion version) {
        return new Submission(
                one.id(),
                one.procedureId(),
                one.periodId(),
                one.organisationId(),
                one.nameWithheldRequested(),
                one.withholdReason(),
                one.receipt(),
                version,
                Channel.PORTAL,
                one.cosigners(),
                one.endorsers());
    }
}
