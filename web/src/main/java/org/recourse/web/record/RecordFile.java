package org.recourse.web.record;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.recourse.record.Copy;
import org.recourse.shared.Reference;

/** A copy as the file that leaves the house. */
final class RecordFile {

    static final String PDF = "application/pdf";

    private RecordFile() {}

    /** Sends the pages, to be kept and not to be shown. */
    static Response of(Reference reference, Copy copy, byte[] pages) {
        return Response.ok(pages, PDF)
                .header("Content-Disposition", "attachment; filename=\"" + name(reference, copy) + '"')
                .build();
    }

    /** The name of the file. The complainant's says no more than its cover: a stranger may find it on a telephone. */
    static String name(Reference reference, Copy copy) {
        return copy == Copy.COMPLAINANT ? "note.pdf" : reference.text() + '-' + part(copy) + ".pdf";
    }

    /** The copy as addresses and names of files have it, such as {@code duty-bearer}. */
    static String part(Copy copy) {
        return copy.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
