package org.recourse.web.record;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes pages of XHTML: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), tagged, with nothing in it but what was given.
 * Nothing is fetched, and nothing of what is printed is ever logged. Whoever prints has his turn ({@link PressTurns}).
 */
final class Press {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Press() {}

    /** The file and how many pages it has. */
    record Printed(byte[] pdf, int pages) {
        Printed {
            pdf = pdf.clone();
        }

        @Override
        public byte[] pdf() {
            return pdf.clone();
        }

        @Override
        public String toString() {
            return "PDF of " + pages + " pages";
        }
    }

    /**
     * Prints a page.
     *
     * @param xhtml well-formed, with a title and a language
     * @param made  what the file says of when it was made
     */
    static Printed print(String xhtml, boolean rightToLeft, Instant made, List<Attachment> attached) {
        try (var renderer = builder(xhtml, rightToLeft).buildPdfRenderer()) {
            renderer.layout();
            try (var document = renderer.createPDFKeepOpen()) {
                Metadata.date(document, made);
                Attachment.all(document, attached, made);
                return saved(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Printed saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return new Printed(bytes.toByteArray(), document.getNumberOfPages());
    }

    private static PdfRendererBuilder builder(String xhtml, boolean rightToLeft) {
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(xhtml, null);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Recourse");
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR);
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withDiagnosticConsumer(nothing -> {});
        Stream.of(Type.values()).forEach(type -> type.addTo(builder));
        builder.toStream(OutputStream.nullOutputStream());
        return builder;
    }
}
