package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/portal",
                "/portal/",
                "/portal/cases/7K3M-9TQD-~",
                "/portal/cases/7K3M-9TQD-%7E/acts/note",
                "/portal/cases/7K3M-9TQD-*",
                "/portal/cases/7K3M-9TQD-%24",
                "/follow-up/proposal",
                "/assets/1a2b/source-serif-4-latin-600-normal.woff2",
                "/.well-known/nothing"
            })
    void an_address_of_ours_is_plain(String path) {
        assertThat(PlainPath.is(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "portal",
                "/%61pi/v1/grievances",
                "/p%6frtal",
                "/portal%2Fcases",
                "/follow%2Dup",
                "//portal",
                "/portal//cases",
                "/./portal",
                "/report/../portal",
                "/report/%2e%2E/portal",
                "/report/..",
                "/report/%2e",
                "/portal;a=b/cases",
                "/portal/cases;a",
                "/report/x%2f..%2fportal",
                "/report\\portal",
                "/report/%5cportal"
            })
    void an_address_that_the_server_reads_as_another_is_none_of_ours(String path) {
        assertThat(PlainPath.is(path)).isFalse();
    }
}
