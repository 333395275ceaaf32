package org.recourse.web.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What the file says of itself: what it is called, and when the record was made; not when somebody fetched it. */
final class Metadata {

    private static final DateTimeFormatter XMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private Metadata() {}

    /** Writes the instant in both places where the file has one; they must say the same (ISO 19005-3, 6.6.3). */
    static void date(PDDocument document, Instant made) throws IOException {
        document.getDocumentInformation().setCreationDate(calendar(made));
        var catalog = document.getDocumentCatalog();
        var xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8)
                .replaceFirst(
                        "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
                        "<xmp:CreateDate>" + XMP.format(second(made).atOffset(ZoneOffset.UTC)) + "</xmp:CreateDate>");
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(second(instant).atZone(ZoneOffset.UTC));
    }

    private static Instant second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
