package org.rapporteur.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.lang.Nullable;

/**
 * Gathers what is refused in a form, so that every wrong field is named at once. Of several refusals of one field the
 * first is kept: what follows from it need not be said.
 */
public final class Faults {
    private final List<Refusal> found = new ArrayList<>();

    /** What a rule makes of a field, or {@code null} where it refuses it: that is gathered. */
    @Nullable
    public <T> T of(Supplier<? extends T> rule) {
        try {
            return rule.get();
        } catch (Refusal refused) {
            add(refused);
            return null;
        }
    }

    /** The same for a rule whose refusals do not name the field that they are about. */
    @Nullable
    public <T> T of(String field, Supplier<? extends T> rule) {
        return of(() -> {
            try {
                return rule.get();
            } catch (Refusal refused) {
                throw refused.on(field);
            }
        });
    }

    /** What a rule says without making anything. */
    public void of(Runnable rule) {
        of(() -> {
            rule.run();
            return null;
        });
    }

    /** Gathers a refusal of a field where something is wrong with it. */
    public void when(boolean wrong, String field, String code, Object... details) {
        if (wrong) {
            add(new Refusal(code, details).on(field));
        }
    }

    public boolean areNone() {
        return found.isEmpty();
    }

    /** @throws Refusal the one that was gathered, or {@link SeveralRefusals}; nothing where none was */
    public void refuse() {
        if (found.size() == 1) {
            throw found.get(0);
        }
        if (!found.isEmpty()) {
            throw new SeveralRefusals(found);
        }
    }

    private void add(Refusal refused) {
        for (Refusal each : refused.all()) {
            String field = each.field();
            if (field == null || found.stream().noneMatch(earlier -> field.equals(earlier.field()))) {
                found.add(each);
            }
        }
    }
}
