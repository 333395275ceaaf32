package org.recourse.system.api;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A fetched record as whoever got it takes it apart. */
public final class Pdf {

    static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String BEGIN = "\nstream\r\n";

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Pdf() {}

    /** What it breaks of PDF/A-3a and PDF/UA-1. */
    static List<String> broken(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> broken(pdf, flavour).stream())
                .toList();
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(rule -> rule.getRuleId().getClause() + " " + rule.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The attached {@code record.json}: of all streams of the file, the one that begins as it does. */
    public static JsonObject record(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + 1)) {
            var content = inflated(pdf, at + BEGIN.length());
            if (content.startsWith("{\"format\":\"recourse-record/1\"")) {
                return Machine.parsed(content);
            }
        }
        throw new AssertionError("no record.json in it");
    }

    private static String inflated(byte[] pdf, int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            var content = new ByteArrayOutputStream();
            var part = new byte[8192];
            for (int read = inflater.inflate(part); read > 0; read = inflater.inflate(part)) {
                content.write(part, 0, read);
            }
            return content.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException other) {
            return "";
        } finally {
            inflater.end();
        }
    }
}
