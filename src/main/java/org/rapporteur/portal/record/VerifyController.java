package org.rapporteur.portal.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.rapporteur.comment.ReceiptRegister;
import org.rapporteur.comment.Vouched;
import org.rapporteur.journal.RecordedReceipts;
import org.rapporteur.portal.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Verifies a receipt for anyone who has its number, and the file that it is for. It says when and whether, never who or
 * what; a file is read once to make its fingerprint and kept nowhere.
 */
@Controller
class VerifyController {

    private final ReceiptRegister register;
    private final RecordedReceipts recorded;

    VerifyController(ReceiptRegister register, RecordedReceipts recorded) {
        this.register = register;
        this.recorded = recorded;
    }

    @GetMapping("/verify")
    @OpenToAll
    ModelAndView verify(@RequestParam @Nullable String number) {
        return page(number, null);
    }

    /** Changes nothing, so its answer is the page itself. */
    @PostMapping("/verify")
    @OpenToAll
    ModelAndView verify(@RequestParam String number, @RequestParam @Nullable MultipartFile file) {
        return page(number, file == null || file.isEmpty() ? null : sha256(file));
    }

    private ModelAndView page(@Nullable String number, @Nullable String sha256) {
        ModelAndView page = new ModelAndView("record/verify");
        page.addObject("number", number == null ? "" : number.strip());
        page.addObject("zone", ZoneOffset.UTC);
        if (number == null || number.isBlank()) {
            return page;
        }
        Optional<Vouched> vouched = register.find(number);
        if (vouched.isEmpty()) {
            page.addObject("unknown", true);
            page.setStatus(HttpStatus.NOT_FOUND);
            return page;
        }
        page.addObject("receipt", vouched.get());
        page.addObject(
                "sealing",
                recorded.sealing(vouched.get().number(), vouched.get().fingerprint())
                        .orElse(null));
        if (sha256 != null) {
            page.addObject("sha256", sha256);
            page.addObject("matches", sha256.equals(vouched.get().fingerprint()));
        }
        return page;
    }

    private static String sha256(MultipartFile file) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (InputStream stream = new DigestInputStream(file.getInputStream(), sha)) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
