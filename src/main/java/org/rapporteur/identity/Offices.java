package org.rapporteur.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** Who holds which office. */
@Service
public class Offices {

    /**
     * Appoints a person. The place must be of the kind in which the function is held; only {@link Function#OFFICER} may
     * also be held on the platform. Appointing the same person again to the same office changes its days.
     *
     * @param placeKey what stands for the place in the group's id: {@code csocd-42} for a session
     */
    public Office appoint(
            UUID accountId, Function function, Place place, String placeKey, LocalDate from, @Nullable LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /** Ends an office with the day before the given one. */
    public void end(UUID officeId, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The accounts that hold the function in the place (or, for officers, on the platform) today. */
    public List<Account> holders(Function function, Place place) {
        throw new UnsupportedOperationException();
    }

    /** All offices held in a place, past and future ones included, in order of function and name. */
    public List<Office> in(Place place) {
        throw new UnsupportedOperationException();
    }
}
