package org.rapporteur.portal.secretariat;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The organisations that a call invites, as officers write them: by their acronyms, one a line or between commas. */
@Component
class CallInvitations {
    private final Organisations organisations;

    CallInvitations(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * @throws Refusal {@code call.invited-unknown} with the acronyms that no organisation has,
     *     {@code call.invited-pending} with those of which the secretariat has not yet decided
     */
    Set<UUID> read(Inputs inputs) {
        return organisations(inputs).stream().map(Organisation::id).collect(Collectors.toSet());
    }

    /** The same as organisations, in the order of their acronyms. */
    List<Organisation> organisations(Inputs inputs) {
        List<String> acronyms = acronyms(inputs.text("invited"));
        List<Organisation> found = organisations.withAcronyms(acronyms);
        admitted(acronyms, found);
        return found;
    }

    /** Those invited, in the order of their acronyms. */
    List<Organisation> invited(Collection<UUID> ids) {
        return organisations.byId(ids).values().stream()
                .sorted(Comparator.comparing(Organisation::acronym, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    static Set<UUID> admitted(List<String> acronyms, List<Organisation> found) {
        Set<String> known = found.stream()
                .map(organisation -> organisation.acronym().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> unknown = acronyms.stream()
                .filter(acronym -> !known.contains(acronym.toLowerCase(Locale.ROOT)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal("call.invited-unknown", unknown);
        }
        List<String> pending = found.stream()
                .filter(Organisation::isPending)
                .map(Organisation::acronym)
                .toList();
        if (!pending.isEmpty()) {
            throw new Refusal("call.invited-pending", pending);
        }
        return found.stream().map(Organisation::id).collect(Collectors.toSet());
    }

    String written(Collection<UUID> invited) {
        return organisations.byId(invited).values().stream()
                .map(Organisation::acronym)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining("\n"));
    }

    static List<String> acronyms(String written) {
        return Arrays.stream(written.split("[,;\\r\\n]+"))
                .map(String::strip)
                .filter(acronym -> !acronym.isEmpty())
                .distinct()
                .toList();
    }
}
