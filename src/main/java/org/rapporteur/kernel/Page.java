package org.rapporteur.kernel;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.lang.Nullable;

/**
 * One page of a list that is read by cursor.
 *
 * @param items at most as many as were asked for
 * @param next the cursor of the page that follows, {@code null} on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most items a page may hold, whatever a caller asks for. */
    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page from a query that fetched one item more than was asked for.
     *
     * @param fetched up to {@code size + 1} items in order
     * @param size how many the page may hold
     * @param cursor gives the cursor that starts after an item
     */
    public static <T> Page<T> of(List<T> fetched, int size, Function<T, Object> cursor) {
        if (fetched.size() <= size) {
            return new Page<>(fetched, null);
        }
        List<T> kept = fetched.subList(0, size);
        return new Page<>(kept, cursor.apply(kept.get(size - 1)).toString());
    }

    /**
     * The id that the cursor of a list in order of id stands for.
     *
     * @throws NotKnown for what no page ever gave as its cursor
     */
    public static UUID cursorId(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new NotKnown("page after", cursor);
        }
    }

    /** Where a list in order of id goes on; an address may name no cursor, or an empty one. */
    public static UUID cursorId(@Nullable String cursor, UUID whereNone) {
        return cursor == null || cursor.isEmpty() ? whereNone : cursorId(cursor);
    }

    /** Keeps the cursor, changes the items. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
