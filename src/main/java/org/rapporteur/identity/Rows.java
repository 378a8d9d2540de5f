package org.rapporteur.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** Reads the module's records from rows; the columns of an office carry the prefix {@code office_} beside an account's. */
final class Rows {
    static final String ACCOUNT = "a.id, a.username, a.email, a.name, a.locale, a.zone";

    static final String OFFICE = "o.id as office_id, o.account_id, o.function, o.place_kind, o.place_id, o.group_key,"
            + " o.from_day, o.to_day";

    static final String ORGANISATION =
            "g.id, g.name, g.acronym, g.status, g.country, g.state, g.language, g.other_names";

    private Rows() {}

    static Account account(ResultSet row, int index) throws SQLException {
        return account(row, "");
    }

    /** An account beside an organisation, whose id and name go by these words. */
    static Account coordinator(ResultSet row) throws SQLException {
        return account(row, "account_");
    }

    private static Account account(ResultSet row, String prefix) throws SQLException {
        return new Account(
                row.getObject(prefix + "id", UUID.class),
                row.getString("username"),
                row.getString("email"),
                row.getString(prefix + "name"),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")));
    }

    static Office office(ResultSet row, int index) throws SQLException {
        return new Office(
                row.getObject("office_id", UUID.class),
                row.getObject("account_id", UUID.class),
                Function.valueOf(row.getString("function")),
                new Place(Place.Kind.valueOf(row.getString("place_kind")), row.getObject("place_id", UUID.class)),
                row.getString("group_key"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }

    static Organisation organisation(ResultSet row, int index) throws SQLException {
        String name = row.getString("name");
        return new Organisation(
                row.getObject("id", UUID.class),
                name,
                row.getString("acronym"),
                ConsultativeStatus.valueOf(row.getString("status")),
                row.getString("country"),
                OrganisationState.valueOf(row.getString("state")),
                new OrganisationNames(row.getString("language"), name, Json.names(row.getString("other_names"))));
    }

    static Delegation delegation(ResultSet row, int index) throws SQLException {
        return new Delegation(row.getObject("id", UUID.class), row.getString("name"), row.getString("code"));
    }
}
