package org.rapporteur.comment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The order in which comments are sent. */
final class SendingOrder {

    private SendingOrder() {}

    /** The same things with one of them a place further up or down; as they were where it can't go there. */
    static <T> List<T> moved(List<T> order, T which, Coordination.Way way) {
        int from = order.indexOf(which);
        int to = way == Coordination.Way.UP ? from - 1 : from + 1;
        List<T> after = new ArrayList<>(order);
        if (from >= 0 && to >= 0 && to < after.size()) {
            Collections.swap(after, from, to);
        }
        return after;
    }
}
