package org.rapporteur.comment;

import java.util.Optional;
import org.rapporteur.kernel.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anyone who has a receipt's number may know of it: neither whose it is nor what it is for. */
@Service
public class ReceiptRegister {

    private final JdbcClient jdbc;

    ReceiptRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param typed a number as people type it: in any case, with or without hyphens, O for 0 and I or L for 1 */
    @Transactional(readOnly = true)
    public Optional<Vouched> find(String typed) {
        return ReceiptNumber.read(typed)
                .flatMap(number -> jdbc.sql(
                                "select number, received_at, fingerprint, standing from submission where number = ?")
                        .param(number)
                        .query((row, index) -> new Vouched(
                                row.getString(1),
                                Instants.of(row, "received_at"),
                                row.getString(3),
                                Standing.valueOf(row.getString(4))))
                        .optional());
    }
}
