package org.recourse.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recourse.access.Scope;
import org.recourse.record.Copy;
import org.recourse.web.shared.Bundles;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class RecordTest {

    private static final String HASH = "5f2a1254999964dd5f2a1254999964dd5f2a1254999964dd5f2a1254999964dd";

    private static final int ENTRIES = 10_000;

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** All but that of a referral, which is made of a consent and has its own. */
    static Stream<Arguments> copies() {
        return Stream.of(Copy.values())
                .filter(copy -> copy != Copy.REFERRAL)
                .flatMap(copy ->
                        Bundles.all().languages().stream().map(language -> Arguments.of(copy, language.code())));
    }

    private static Press.Printed print(Paper paper) {
        var language = Bundles.all().language(paper.language()).orElseThrow();
        var texts = Samples.ink(paper.language()).texts();
        var xhtml = PaperPage.draw(paper, HASH, texts);
        var attached = List.of(
                new Attachment(
                        "record.json",
                        "application/json",
                        "Data",
                        PaperJson.write(paper).getBytes(StandardCharsets.UTF_8)),
                new Attachment("record.salt", "text/plain", "Salt", new byte[] {48}));
        return Press.print(xhtml, language.rightToLeft(), Instant.parse(paper.made()), attached);
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            return Foundries.defaultInstance()
                    .createValidator(flavour, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .map(rule -> rule.getRuleId().getClause() + " " + rule.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("copies")
    void every_copy_in_every_language_is_archival_and_accessible(Copy copy, String language) throws Exception {
        var pdf = print(Samples.paper(copy, language)).pdf();
        keep(copy.name(), language, pdf);
        assertThat(broken(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    /** Keeps the pages as pictures, to be looked at. */
    private static void keep(String copy, String language, byte[] pdf) throws IOException {
        var folder = Files.createDirectories(Path.of("target/gallery/record"));
        Files.write(folder.resolve(copy + "-" + language + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var picture = folder.resolve(copy + "-" + language + "-" + (i + 1) + ".png");
                ImageIO.write(renderer.renderImageWithDPI(i, 110), "png", picture.toFile());
            }
        }
    }

    /** As long as a case comes. {@code RecordsIT} makes one of real entries, in Arabic. */
    @Test
    void a_case_of_ten_thousand_entries_is_printed_as_far_as_somebody_reads_and_attached_whole() throws Exception {
        var paper = Samples.paper(Copy.OVERSIGHT, "en", ENTRIES, Samples.summary("en"));
        var printed = print(paper);

        assertThat(broken(printed.pdf(), PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(broken(printed.pdf(), PDFAFlavour.PDFUA_1)).isEmpty();
        var history = paper.parts().get(paper.parts().size() - 1).rows();
        var table = Shortened.of(history);
        assertThat(history).hasSizeGreaterThan(ENTRIES);
        assertThat(printed.pages()).isLessThan(150);
        var read = plain(String.join(" ", pages(printed.pdf())));
        var gap = table.lines().stream().mapToInt(Shortened.Line::left).max().orElseThrow();
        assertThat(read).contains(plain(Samples.ink("en").texts().number(gap)));
        assertThat(PaperJson.read(Objects.requireNonNull(files(printed.pdf()).get("record.json"))))
                .isEqualTo(paper);
    }

    /** The entry of the copy itself stands alone in a stream of its own and proves nothing of the case. */
    @Test
    void the_copy_for_oversight_says_where_the_history_ended() throws Exception {
        var hash = PaperPage.groups(Samples.HASH);
        for (var language : List.of("en", "ar")) {
            var said = Samples.paper(Copy.OVERSIGHT, language).parts().get(0).facts().stream()
                    .filter(fact -> fact.name().equals("newest"))
                    .map(Paper.Fact::value);
            assertThat(said).hasSize(1).allMatch(value -> value.contains("70") && value.contains(hash));
        }
        assertThat(plain(pages(print(Samples.paper(Copy.OVERSIGHT, "en")).pdf()).get(0)))
                .contains("Newest entry of the history Number 70. Its hash is " + hash);
    }

    @Test
    void what_is_neither_is_told_apart() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            assertThat(broken(bytes.toByteArray(), PDFAFlavour.PDFA_3_A)).isNotEmpty();
            assertThat(broken(bytes.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
        }
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(plain(stripper.getText(document)));
            }
            return pages;
        }
    }

    /** Letters in their plain form: on paper Arabic has the form of each place. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace("\u0640", "")
                .replaceAll("[\\p{Cf}\\u064B-\\u0652]", "")
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @MethodSource("copies")
    void every_page_names_its_recipient_and_its_number(Copy copy, String language) throws Exception {
        var paper = Samples.paper(copy, language);
        var printed = print(paper);
        var pages = pages(printed.pdf());
        assertThat(pages).hasSize(printed.pages()).hasSizeGreaterThan(copy == Copy.DUTY_BEARER ? 0 : 1);
        var ink = Samples.ink(language);
        for (int i = 0; i < pages.size(); i++) {
            var words = Stream.of(plain(paper.recipient()).split("[ ،]+", -1));
            assertThat(pages.get(i)).contains(words.toList());
            var of = language.equals("ar") ? "/" : ink.say("page.of");
            assertThat(pages.get(i)).containsPattern(ink.say("page") + " ?" + (i + 1) + " " + of + " " + pages.size());
        }
    }

    @ParameterizedTest
    @MethodSource("copies")
    void every_word_can_be_read_out_of_the_pages_again(Copy copy, String language) throws Exception {
        var paper = Samples.paper(copy, language);
        var read = String.join(" ", pages(print(paper).pdf()));
        var missing = paper.texts()
                .flatMap(text -> Stream.of(plain(text).split("[\\s.,:;،()/]+", -1)))
                .filter(word -> !read.contains(word))
                .distinct()
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void the_data_are_attached_byte_by_byte_and_read_back_as_they_were() throws Exception {
        var paper = Samples.paper(Copy.OVERSIGHT, "en");
        var files = files(print(paper).pdf());
        var json = PaperJson.write(paper);
        assertThat(files).containsOnlyKeys("record.json", "record.salt");
        assertThat(files.get("record.json")).isEqualTo(json);
        assertThat(PaperJson.read(json)).isEqualTo(paper);
    }

    private static Map<String, String> files(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var names =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            var files = new TreeMap<String, String>();
            for (var file : names.entrySet()) {
                files.put(file.getKey(), content(file.getValue()));
            }
            return files;
        }
    }

    private static String content(PDComplexFileSpecification file) throws IOException {
        return new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("copies")
    void no_copy_holds_what_it_never_contains(Copy copy, String language) throws Exception {
        var everything = everything(print(Samples.paper(copy, language)).pdf());
        assertThat(everything)
                .doesNotContain(Samples.IDENTITY, Samples.ACCUSED, Samples.PHRASE)
                .doesNotContain(Samples.GROUPS, Samples.PLACE, Samples.NOTES);
        if (copy == Copy.COMPLAINANT) {
            assertThat(everything).contains(Samples.NARRATIVE);
        } else {
            assertThat(everything).doesNotContain(Samples.NARRATIVE);
        }
        var critical = plain(Samples.ink(language).code("band", "CRITICAL"));
        assertThat(everything.contains(critical)).isEqualTo(copy == Copy.OVERSIGHT);
    }

    static Stream<Arguments> consents() {
        var all = List.of(
                Set.of(Scope.NARRATIVE),
                Set.of(Scope.IDENTITY),
                Set.of(Scope.EXACT_LOCATION),
                Set.of(Scope.NARRATIVE, Scope.IDENTITY, Scope.EXACT_LOCATION, Scope.EVIDENCE));
        return all.stream()
                .flatMap(consented ->
                        Bundles.all().languages().stream().map(language -> Arguments.of(consented, language.code())));
    }

    @ParameterizedTest
    @MethodSource("consents")
    void the_copy_of_a_referral_holds_what_was_consented_to_and_nothing_else(Set<Scope> consented, String language)
            throws Exception {
        var printed = print(Samples.referral(language, consented));
        keep("REFERRAL-" + consented.size(), language, printed.pdf());
        assertThat(broken(printed.pdf(), PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(broken(printed.pdf(), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(pages(printed.pdf())).allMatch(page -> page.contains(Samples.DOOR));
        var everything = everything(printed.pdf());
        assertThat(everything.contains(Samples.NARRATIVE)).isEqualTo(consented.contains(Scope.NARRATIVE));
        assertThat(everything.contains(Samples.IDENTITY)).isEqualTo(consented.contains(Scope.IDENTITY));
        assertThat(everything.contains(Samples.PLACE)).isEqualTo(consented.contains(Scope.EXACT_LOCATION));
        assertThat(everything)
                .doesNotContain(Samples.ACCUSED, Samples.PHRASE, Samples.GROUPS, Samples.NOTES)
                .doesNotContain(plain(Samples.summary(language)).substring(0, 30));
    }

    /** The words of the pages, the attachments and what the file says of itself. */
    private static String everything(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return plain(String.join(" ", pages(pdf))
                    + files(pdf).values()
                    + document.getDocumentInformation().getCOSObject()
                    + new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_file_says_of_itself_what_it_is_called_and_when_it_was_made_and_nothing_else() throws Exception {
        var paper = Samples.paper(Copy.COMPLAINANT, "en");
        try (var document = Loader.loadPDF(print(paper).pdf())) {
            var info = document.getDocumentInformation();
            assertThat(info.getMetadataKeys())
                    .containsExactlyInAnyOrder("Title", "Subject", "Producer", "CreationDate");
            assertThat(info.getTitle()).isEqualTo("Note");
            assertThat(info.getCreationDate().toInstant()).isEqualTo(Instant.parse(paper.made()));
        }
    }

    @Test
    void the_cover_of_the_complainants_copy_says_nothing() throws Exception {
        var cover = pages(print(Samples.paper(Copy.COMPLAINANT, "en")).pdf()).get(0);
        assertThat(cover)
                .contains("This belongs to one person")
                .doesNotContain("Recourse", "0000-001A", "case", "mine");
    }

    @Test
    void a_telephone_number_among_arabic_words_is_not_turned_round() {
        var contacts = Samples.paper(Copy.COMPLAINANT, "ar").parts().stream()
                .flatMap(part -> part.facts().stream())
                .filter(fact -> fact.name().equals("talk") || fact.name().equals("danger"))
                .map(Paper.Fact::value);
        assertThat(contacts).containsExactly("\u200E0800 555 014\u200E", "\u200E0800 555 015\u200E");
    }

    @Test
    void a_letter_without_a_shape_is_named() {
        assertThat(missing("መዝገብ")).contains("U+1218 ETHIOPIC SYLLABLE MA");
        assertThat(missing("खान")).contains("U+0916 DEVANAGARI LETTER KHA");
        assertThat(missing("ߒߞߏ")).contains("U+07D2 NKO LETTER N");
        assertThat(missing("⛏️🪨")).isNotEmpty();
    }

    @Test
    void letters_of_the_scripts_that_are_drawn_right_are_not_refused() {
        assertThat(missing("Łódź, Кыргызстан, ɛ ŋ ɓ, “quoted” – 1 200 €, شكرًا جزيلًا، الميزان، ماء وشيء وقراءة\n"))
                .isEmpty();
    }

    @Test
    void an_arabic_letter_that_would_not_join_its_neighbours_is_named() {
        assertThat(missing("سنگ")).contains("U+06AF ARABIC LETTER GAF");
    }

    private static List<String> missing(String text) {
        return Letters.missing(Stream.of(text)).stream().toList();
    }
}
