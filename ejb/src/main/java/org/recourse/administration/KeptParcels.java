package org.recourse.administration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recourse.access.Drafts;
import org.recourse.directory.Parcel;

/**
 * Files that were looked at and wait to be written, for a day at most. Sealed in parts like a draft: whoever has the
 * database reads no names of people. They are found again by a ticket that may stand in an address, because only an
 * administrator can ask for them and the ticket alone opens nothing.
 */
@ApplicationScoped
public class KeptParcels {

    /** A draft holds at most a megabyte. */
    private static final int PART = 600_000;

    private static final String FORM = "recourse-parcel/1";
    private static final String ARCHIVE = "kept.zip";

    @EJB
    private Drafts drafts;

    /**
     * Some files, and who asked for them to be written.
     *
     * @param officer number of that administrator
     * @param pseudonym as the ledger names him
     */
    record Kept(int officer, String pseudonym, Parcel parcel) {}

    /** Keeps files; answers with the ticket under which they are found again. */
    String keep(int officer, String pseudonym, Parcel parcel) {
        var text = Base64.getEncoder().encodeToString(parcel.packed());
        var parts = new ArrayList<String>();
        for (int from = 0; from < text.length(); from += PART) {
            parts.add(drafts.keep(null, text.substring(from, Math.min(from + PART, text.length()))));
        }
        return drafts.file(FORM + "\n" + officer + "\n" + pseudonym + "\n" + String.join("\n", parts));
    }

    Optional<Kept> find(String ticket) {
        return drafts.filed(ticket)
                .map(text -> text.lines().toList())
                .filter(lines -> lines.get(0).equals(FORM))
                .flatMap(this::opened);
    }

    private Optional<Kept> opened(List<String> lines) {
        var text = new StringBuilder();
        for (var part : lines.subList(3, lines.size())) {
            var opened = drafts.open(part);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            text.append(opened.get());
        }
        var packed = Base64.getDecoder().decode(text.toString());
        return Optional.of(new Kept(Integer.parseInt(lines.get(1)), lines.get(2), Parcel.of(Map.of(ARCHIVE, packed))));
    }

    /** Forgets files that were written. */
    void forget(String ticket) {
        drafts.filed(ticket).ifPresent(text -> text.lines().skip(3).forEach(drafts::forget));
        drafts.unfile(ticket);
    }
}
