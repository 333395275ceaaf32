package org.recourse.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountrySheets;
import org.recourse.directory.CountryTemplate;
import org.recourse.directory.Fault;
import org.recourse.directory.Foreseen;
import org.recourse.directory.Parcel;
import org.recourse.directory.Proposed;
import org.recourse.taxonomy.Taxonomy;

/** The files that an administrator can begin with. */
class ExampleCountryTest {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private static Proposed read(UnaryOperator<String> template) {
        var files = new HashMap<String, byte[]>();
        CountrySheets.names()
                .forEach(name -> files.put(name, template.apply(name).getBytes(StandardCharsets.UTF_8)));
        return Proposed.read(Parcel.of(files), CountryFile.NOWHERE, List.of(), TAXONOMY);
    }

    @Test
    void the_example_can_be_imported_as_it_is() {
        var example = read(CountryTemplate::example);

        assertThat(example.faults()).isEmpty();
        assertThat(example.partners()).hasSize(1);
        assertThat(RouteGaps.of(Foreseen.of(example.foreseen()), TAXONOMY, Instant.parse("2026-11-25T08:00:00Z")))
                .isEmpty();
    }

    @Test
    void empty_files_have_the_headers_and_say_nothing() {
        assertThat(read(CountryTemplate::empty).faults())
                .extracting(Fault::line)
                .containsOnly(0);
    }
}
