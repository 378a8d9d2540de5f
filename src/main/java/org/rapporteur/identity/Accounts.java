package org.rapporteur.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Accounts of persons. */
@Service
public class Accounts {

    /** Creates an account whose password is stored hashed. A user name or address already taken is refused. */
    public Account create(String username, String email, String name, String password) {
        throw new UnsupportedOperationException();
    }

    public Optional<Account> find(String username) {
        throw new UnsupportedOperationException();
    }

    public Account get(UUID accountId) {
        throw new UnsupportedOperationException();
    }

    /**
     * The account with the offices it holds today.
     *
     * @throws org.rapporteur.kernel.NotKnown when there is no such account
     */
    public Actor actor(String username) {
        throw new UnsupportedOperationException();
    }
}
