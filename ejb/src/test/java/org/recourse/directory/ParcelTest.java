package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ParcelTest {

    private static final String LEAVE = "officer,from,until\n";

    private static Parcel of(String name, String text, Charset charset) {
        return Parcel.of(Map.of(name, text.getBytes(charset)));
    }

    private static void isBlamed(Parcel parcel, String file, Defect defect) {
        assertThat(parcel.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo(file))
                .satisfies(fault -> assertThat(fault.defect()).isEqualTo(defect));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void files_come_by_themselves_or_in_an_archive_with_folders_and_a_byte_order_mark() throws IOException {
        var sent = new LinkedHashMap<String, byte[]>();
        sent.put("C:\\country\\Leave.CSV", LEAVE.getBytes(StandardCharsets.UTF_8));
        sent.put("rest.zip", zip("our country/duty.csv", "\ufeffdesk".getBytes(StandardCharsets.UTF_8)));

        var parcel = Parcel.of(sent);

        assertThat(parcel.faults()).isEmpty();
        assertThat(parcel.text("leave.csv")).contains(LEAVE);
        assertThat(parcel.text("duty.csv")).contains("desk");
        assertThat(Parcel.of(Map.of("kept.zip", parcel.packed())).files()).containsExactly("leave.csv", "duty.csv");
    }

    @Test
    void what_is_no_file_of_a_country_is_named() throws IOException {
        isBlamed(of("people.csv", LEAVE, StandardCharsets.UTF_8), "people.csv", Defect.UNKNOWN_FILE);
        isBlamed(of("leave.xlsx", LEAVE, StandardCharsets.UTF_8), "leave.xlsx", Defect.NOT_CSV);
        isBlamed(of("leave.zip", LEAVE, StandardCharsets.UTF_8), "leave.zip", Defect.BROKEN_ZIP);
        isBlamed(of("leave.csv", "officer,été", StandardCharsets.ISO_8859_1), "leave.csv", Defect.NOT_UTF8);
        isBlamed(of("leave.csv", LEAVE, StandardCharsets.UTF_16), "leave.csv", Defect.NOT_UTF8);
        assertThat(Parcel.of(Map.of()).faults()).extracting(Fault::defect).containsExactly(Defect.MISSING_FILE);
        var twice = Parcel.of(Map.of("leave.csv", new byte[1], "LEAVE.csv", new byte[1]));
        isBlamed(twice, "leave.csv", Defect.FILE_TWICE);
    }

    @Test
    void an_archive_that_grows_without_end_is_left_where_it_becomes_too_large() throws IOException {
        var bomb = zip("leave.csv", new byte[Parcel.MOST_BYTES + 1]);

        assertThat(bomb.length).isLessThan(100_000);
        isBlamed(Parcel.of(Map.of("bomb.zip", bomb)), "bomb.zip", Defect.TOO_LARGE);
        isBlamed(Parcel.of(Map.of("leave.csv", new byte[Parcel.MOST_BYTES + 1])), "leave.csv", Defect.TOO_LARGE);
    }

    @Test
    void a_parcel_tells_no_log_what_is_in_it() {
        assertThat(of("leave.csv", LEAVE, StandardCharsets.UTF_8)).hasToString("parcel of 1");
    }
}
