package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.rapporteur.comment.Coordination.Way;

class DraftStateTest {

    @Test
    void what_a_coordinator_writes_is_accepted_and_what_a_member_writes_is_not() {
        assertThat(DraftState.written(true)).isEqualTo(DraftState.ACCEPTED);
        assertThat(DraftState.written(false)).isEqualTo(DraftState.WORKING);
    }

    @Property
    void no_text_that_only_members_saved_is_ever_accepted_without_a_coordinator(@ForAll List<Boolean> savedNotOffered) {
        DraftState state = DraftState.written(false);
        for (boolean saved : savedNotOffered) {
            state = saved ? state.rewritten(false) : state.offered();
            assertThat(state.isAccepted()).isFalse();
        }
    }

    @Property
    void a_member_who_changes_what_was_accepted_offers_it_again(@ForAll DraftState before) {
        DraftState after = before.rewritten(false);

        assertThat(after).isEqualTo(before.isAccepted() ? DraftState.OFFERED : before);
        assertThat(before.rewritten(true)).isEqualTo(DraftState.ACCEPTED);
    }

    @Property
    void offering_is_done_once_and_takes_no_acceptance_away(@ForAll DraftState before) {
        DraftState after = before.offered();

        assertThat(after.canBeOffered()).isFalse();
        assertThat(after.offered()).isEqualTo(after);
        assertThat(after == before).isEqualTo(!before.canBeOffered());
    }

    @Property
    void moving_loses_nothing_and_moving_back_restores(
            @ForAll @UniqueElements List<Integer> order, @ForAll @IntRange(min = 0, max = 20) int which) {
        if (order.isEmpty()) {
            return;
        }
        Integer moved = order.get(which % order.size());
        List<Integer> down = SendingOrder.moved(order, moved, Way.DOWN);

        assertThat(down).containsExactlyInAnyOrderElementsOf(order);
        assertThat(down.indexOf(moved)).isEqualTo(Math.min(order.indexOf(moved) + 1, order.size() - 1));
        if (!down.equals(order)) {
            assertThat(SendingOrder.moved(down, moved, Way.UP)).isEqualTo(order);
        }
        assertThat(SendingOrder.moved(order, order.get(0), Way.UP)).isEqualTo(order);
    }
}
