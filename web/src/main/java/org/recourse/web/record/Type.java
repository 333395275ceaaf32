package org.recourse.web.record;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The faces of a record: DejaVu, whose Arabic can be read out of the pages again. */
enum Type {
    SANS("DejaVuSansCondensed", "Sans", 400, FontStyle.NORMAL),
    BOLD("DejaVuSansCondensed-Bold", "Sans", 700, FontStyle.NORMAL),
    ITALIC("DejaVuSansCondensed-Oblique", "Sans", 400, FontStyle.ITALIC),
    HEADING("DejaVuSerifCondensed-Bold", "Serif", 700, FontStyle.NORMAL),
    CODE("DejaVuSansMono", "Mono", 400, FontStyle.NORMAL),
    /** Stands in for the letters that another face lacks. */
    PLAIN("DejaVuSansCondensed", "Plain", 400, FontStyle.NORMAL);

    private final byte[] bytes;
    private final String family;
    private final int weight;
    private final FontStyle style;

    Type(String file, String family, int weight, FontStyle style) {
        this.bytes = read(file);
        this.family = family;
        this.weight = weight;
        this.style = style;
    }

    private static byte[] read(String file) {
        var name = "/net/sf/jasperreports/fonts/dejavu/" + file + ".ttf";
        try (var stream = Type.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(bytes), family, weight, style, true);
    }
}
