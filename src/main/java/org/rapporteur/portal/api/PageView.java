package org.rapporteur.portal.api;

import java.util.List;
import java.util.function.Function;
import org.rapporteur.kernel.Page;
import org.springframework.lang.Nullable;

/**
 * A page of a list.
 *
 * @param next what to send as {@code after} for the page that follows; none on the last one
 */
record PageView<T>(List<T> items, @Nullable String next) implements ApiBody {

    static <S, T> PageView<T> of(Page<S> page, Function<S, T> view) {
        return new PageView<>(page.items().stream().map(view).toList(), page.next());
    }
}
