package org.rapporteur.lifecycle.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Offices;
import org.rapporteur.kernel.NotKnown;
import org.springframework.lang.Nullable;

/**
 * People and their offices as the engine's users and groups, read from module identity and never written.
 *
 * <p>Whoever asks through the engine's API sees only themselves, and the others who hold the same office; an operator
 * sees every account that holds an office. Code of ours, which runs without an engine authentication, sees all.
 */
final class OfficeHolders implements ReadOnlyIdentityProvider {

    private final Accounts accounts;
    private final Offices offices;

    OfficeHolders(Accounts accounts, Offices offices) {
        this.accounts = accounts;
        this.offices = offices;
    }

    @Override
    public User findUserById(String userId) {
        return accounts.find(userId).map(OfficeHolders::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(executor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new Users(null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new UnsupportedOperationException("accounts are not the engine's to query");
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        // the portal's sign-in is the only one
        return false;
    }

    @Override
    public Group findGroupById(String groupId) {
        return group(groupId);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups(executor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Groups(null);
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants(null);
    }

    @Override
    public void flush() {
        // nothing is ever written
    }

    @Override
    public void close() {
        // holds nothing
    }

    /** What a query is run by when it is asked for outside of a command. */
    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private List<String> groupsOf(String username) {
        try {
            return EngineGroups.of(accounts.actor(username));
        } catch (NotKnown unknown) {
            return List.of();
        }
    }

    private static User user(Account account) {
        UserEntity user = new UserEntity(account.username());
        user.setFirstName(account.name());
        user.setLastName("");
        return user;
    }

    private static Group group(String id) {
        GroupEntity group = new GroupEntity(id);
        group.setName(id);
        group.setType("OFFICE");
        return group;
    }

    private static <T> List<T> cut(List<T> all, Page page) {
        if (page == null) {
            return all;
        }
        int from = Math.min(page.getFirstResult(), all.size());
        return all.subList(from, Math.min(from + page.getMaxResults(), all.size()));
    }

    private static String asking(CommandContext context) {
        return context.getAuthenticatedUserId();
    }

    private final class Users extends UserQueryImpl {

        Users(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return found(context).size();
        }

        @Override
        public List<User> executeList(CommandContext context, Page page) {
            return cut(found(context), page);
        }

        private List<User> found(CommandContext context) {
            String asking = asking(context);
            Stream<Account> candidates;
            if (id != null) {
                candidates = accounts.find(id).stream();
            } else if (groupId != null) {
                candidates = offices.usersInGroup(groupId).stream();
            } else {
                candidates = asking == null ? Stream.empty() : accounts.find(asking).stream();
            }
            return candidates
                    .filter(account -> ids == null || List.of(ids).contains(account.username()))
                    .filter(account -> mayKnow(asking, account))
                    .filter(account ->
                            groupId == null || groupsOf(account.username()).contains(groupId))
                    .sorted(Comparator.comparing(Account::username))
                    .map(OfficeHolders::user)
                    .toList();
        }

        private boolean mayKnow(String asking, Account account) {
            if (asking == null || asking.equals(account.username())) {
                return true;
            }
            List<String> own = groupsOf(asking);
            return own.contains(EngineAuthorizations.OPERATOR)
                    || groupsOf(account.username()).stream()
                            .filter(group -> !group.equals(EngineAuthorizations.TASKLIST))
                            .anyMatch(own::contains);
        }
    }

    private final class Groups extends GroupQueryImpl {

        Groups(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return found(context).size();
        }

        @Override
        public List<Group> executeList(CommandContext context, Page page) {
            return cut(found(context), page);
        }

        private List<Group> found(CommandContext context) {
            String asking = asking(context);
            List<String> groups = new ArrayList<>();
            if (userId != null) {
                if (asking == null || Objects.equals(asking, userId)) {
                    groups.addAll(groupsOf(userId));
                }
            } else if (asking != null) {
                groups.addAll(groupsOf(asking));
            } else if (id != null) {
                groups.add(id);
            }
            return groups.stream()
                    .filter(group -> id == null || id.equals(group))
                    .filter(group -> ids == null || List.of(ids).contains(group))
                    .sorted()
                    .map(OfficeHolders::group)
                    .toList();
        }
    }

    private static final class NoTenants extends TenantQueryImpl {

        NoTenants(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, Page page) {
            return List.of();
        }
    }
}
