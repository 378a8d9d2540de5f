package org.rapporteur.portal.record;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.journal.RecordKey;
import org.rapporteur.journal.SealedLog;
import org.rapporteur.journal.SignedHead;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.portal.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sealed record for everyone: its heads and keys, as a page and as files for tools. */
@Controller
class SealedRecordController {

    private static final int PAGE = 25;
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final SealedLog log;

    SealedRecordController(SealedLog log) {
        this.log = log;
    }

    @GetMapping("/record")
    @OpenToAll
    String record(@RequestParam @Nullable String after, Model model) {
        model.addAttribute("newest", log.newest().orElse(null));
        model.addAttribute("keys", log.keys());
        model.addAttribute("heads", log.heads(after, PAGE));
        model.addAttribute("zone", ZoneOffset.UTC);
        return "record/record";
    }

    /** The heads for tools, newest first: {@code next} goes into {@code after} for those before them. */
    @GetMapping(value = "/record/heads", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToAll
    ResponseEntity<Page<SignedHead>> heads(
            @RequestParam @Nullable String after, @RequestParam(defaultValue = "100") int size) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(log.heads(after, size));
    }

    /** The newest head as a checkpoint. */
    @GetMapping("/record/checkpoint")
    @OpenToAll
    ResponseEntity<String> checkpoint() {
        SignedHead head = log.newest().orElseThrow(() -> new NotKnown("head of the record", "newest"));
        return text(head.checkpoint(), CacheControl.noCache());
    }

    /** A head that was signed once never changes. */
    @GetMapping("/record/heads/{size}")
    @OpenToAll
    ResponseEntity<String> head(@PathVariable long size) {
        return text(log.head(size).checkpoint(), permanent());
    }

    /** What shows that one head continues another. */
    @GetMapping("/record/consistency/{earlier}/{later}")
    @OpenToAll
    ResponseEntity<byte[]> consistency(@PathVariable long earlier, @PathVariable long later) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(permanent())
                .body(log.consistencyFile(earlier, later));
    }

    /** The keys as tools for signed notes want them, one a line. */
    @GetMapping("/record/keys")
    @OpenToAll
    ResponseEntity<String> keys() {
        List<RecordKey> keys = log.keys();
        return text(
                keys.stream().map(key -> key.verifierKey() + "\n").collect(Collectors.joining()),
                CacheControl.noCache());
    }

    /** A key as PEM. */
    @GetMapping("/record/keys/{keyId}.pem")
    @OpenToAll
    ResponseEntity<String> key(@PathVariable String keyId) {
        RecordKey key = log.keys().stream()
                .filter(known -> known.id().equals(keyId))
                .findFirst()
                .orElseThrow(() -> new NotKnown("key of the record", keyId));
        return text(key.pem(), permanent());
    }

    private static ResponseEntity<String> text(String text, CacheControl cache) {
        return ResponseEntity.ok().contentType(PLAIN).cacheControl(cache).body(text);
    }

    private static CacheControl permanent() {
        return CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    }
}
