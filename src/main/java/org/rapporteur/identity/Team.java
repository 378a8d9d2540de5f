package org.rapporteur.identity;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;

/**
 * Who belongs to an organisation, and what may become of it: an organisation that has a coordinator never loses its last
 * one by an act of its own.
 *
 * @param coordinators by account
 * @param members by account; nobody is both
 */
record Team(Set<UUID> coordinators, Set<UUID> members) {

    Team {
        coordinators = Set.copyOf(coordinators);
        LinkedHashSet<UUID> others = new LinkedHashSet<>(members);
        others.removeAll(coordinators);
        members = Set.copyOf(others);
    }

    boolean has(UUID account) {
        return coordinators.contains(account) || members.contains(account);
    }

    /** As what somebody belongs to it, {@code null} for somebody who doesn't. */
    @Nullable
    Function functionOf(UUID account) {
        if (coordinators.contains(account)) {
            return Function.COORDINATOR;
        }
        return members.contains(account) ? Function.MEMBER : null;
    }

    int size() {
        return coordinators.size() + members.size();
    }

    /** @throws Refusal {@code member.already} */
    Team joinedBy(UUID account, Function as) {
        if (has(account)) {
            throw new Refusal("member.already");
        }
        return as == Function.COORDINATOR
                ? new Team(with(coordinators, account), members)
                : new Team(coordinators, with(members, account));
    }

    /** A member becomes a coordinator too. @throws Refusal {@code member.gone}, {@code member.coordinator-already} */
    Team promoting(UUID account) {
        requireHas(account);
        if (coordinators.contains(account)) {
            throw new Refusal("member.coordinator-already");
        }
        return new Team(with(coordinators, account), without(members, account));
    }

    /** A coordinator becomes an ordinary member. @throws Refusal {@code member.gone}, {@code member.last-coordinator} */
    Team demoting(UUID account) {
        requireHas(account);
        if (!coordinators.contains(account)) {
            throw new Refusal("member.no-coordinator");
        }
        requireAnother(account);
        return new Team(without(coordinators, account), with(members, account));
    }

    /** A coordinator hands over to someone else, who becomes one, and goes on as a member. */
    Team handingOver(UUID from, UUID to) {
        requireHas(to);
        Team both = coordinators.contains(to) ? this : promoting(to);
        return from.equals(to) ? both : both.demoting(from);
    }

    /** Someone leaves, or is taken out. @throws Refusal {@code member.gone}, {@code member.last-coordinator} */
    Team without(UUID account) {
        requireHas(account);
        if (coordinators.contains(account)) {
            requireAnother(account);
        }
        return new Team(without(coordinators, account), without(members, account));
    }

    private void requireHas(UUID account) {
        if (!has(account)) {
            throw new Refusal("member.gone");
        }
    }

    private void requireAnother(UUID account) {
        if (without(coordinators, account).isEmpty()) {
            throw new Refusal("member.last-coordinator");
        }
    }

    private static Set<UUID> with(Set<UUID> accounts, UUID account) {
        Set<UUID> more = new LinkedHashSet<>(accounts);
        more.add(account);
        return more;
    }

    private static Set<UUID> without(Set<UUID> accounts, UUID account) {
        Set<UUID> fewer = new LinkedHashSet<>(accounts);
        fewer.remove(account);
        return fewer;
    }
}
