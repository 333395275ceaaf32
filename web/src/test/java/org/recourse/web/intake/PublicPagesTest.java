package org.recourse.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Gallery;

class PublicPagesTest {

    private static final String CODE = "1NEM-CKT5-YCMY-6AA8-C3XC-5";

    @Test
    void the_home_page_names_the_three_ways_in() throws Exception {
        var html = Gallery.draw("home", HomePage.of(null, new Terms(Taxonomy.standard())));
        assertThat(html)
                .contains("href=\"/report\"")
                .contains("href=\"/follow-up\"")
                .contains("href=\"/about/talk\"");
    }

    @Test
    void the_home_page_promises_times_that_hold_for_every_case() throws Exception {
        assertThat(Gallery.draw("home", HomePage.of(null, new Terms(Taxonomy.standard()))))
                .contains("in 5 working days at most")
                .contains("in 15 working days at most")
                .contains("in 15 to 60 working days after that; your receipt says how long")
                .contains("take your time: 45 working days");
    }

    @Test
    void the_receipt_shows_the_code_in_numbered_groups_from_left_to_right() throws Exception {
        var page = ReceiptPage.of(CODE, MySamples.registered(), new Terms(Taxonomy.standard()));
        assertThat(Gallery.draw("receipt", page)).contains("<small>3</small>YCMY");
    }

    @Test
    void the_receipt_promises_the_times_of_this_very_case() throws Exception {
        var terms = new Terms(Taxonomy.standard());
        assertThat(Gallery.draw("receipt", ReceiptPage.of(CODE, MySamples.registered(), terms)))
                .contains("in 2 working days: by Thu 26\u00a0Nov 2026")
                .contains("in 5 working days after that")
                .contains("in 30 working days after that");
        assertThat(Gallery.draw("receipt", ReceiptPage.of(CODE, MySamples.admitted(), terms)))
                .doesNotContain("by Thu 26");
    }

    @Test
    void the_receipt_lets_whoever_has_the_code_close_the_case_on_this_phone() throws Exception {
        assertThat(Gallery.draw(
                        "receipt", ReceiptPage.of(CODE, MySamples.registered(), new Terms(Taxonomy.standard()))))
                .contains("action=\"/follow-up/close\"");
    }

    @Test
    void a_report_that_was_begun_can_be_gone_on_with_or_thrown_away() throws Exception {
        assertThat(Gallery.draw("unfinished", new UnfinishedPage("/report/who")))
                .contains("href=\"/report/who\"")
                .contains("action=\"/report/anew\"");
    }

    @Test
    void the_slip_does_not_say_what_it_is_for() throws Exception {
        var html = Gallery.draw("note", new NotePage(ReceiptPage.groups(CODE)));
        assertThat(html)
                .contains("<title>Note</title>")
                .doesNotContain("Recourse")
                .doesNotContain("case");
    }

    @Test
    void what_we_keep_says_how_long_as_the_tables_have_it() throws Exception {
        var page = AboutPage.of("keeping", new Terms(Taxonomy.standard()), SampleCountry.places("en"));
        assertThat(Gallery.draw("about-keeping", page))
                .contains("<strong>5 years</strong> after your case is closed")
                .contains("two people check after <strong>10 years</strong>")
                .contains("at least <strong>2 years</strong>")
                .contains("Ask us how long yours is kept");
    }

    @Test
    void every_explanation_is_drawn() throws Exception {
        for (var topic : AboutPage.topics()) {
            assertThat(Gallery.draw(
                            "about-" + topic,
                            AboutPage.of(topic, new Terms(Taxonomy.standard()), SampleCountry.places("en"))))
                    .doesNotContain("[about.");
        }
    }

    @Test
    void whoever_wants_to_speak_to_somebody_reads_which_desks_there_are_and_where() throws Exception {
        var page = AboutPage.of("talk", new Terms(Taxonomy.standard()), SampleCountry.places("en"));
        assertThat(Gallery.draw("about-talk", page))
                .containsSubsequence("Nessor desk", "Nessor, Upper Ombar", "Upper Ombar desk");
    }

    @Test
    void whoever_has_closed_a_case_or_signed_out_reads_that_it_is_so() throws Exception {
        var terms = new Terms(Taxonomy.standard());
        assertThat(Gallery.draw("home-closed", HomePage.of("closed", terms)))
                .contains("Your case is closed on this phone.");
        assertThat(Gallery.draw("home-signed-out", HomePage.of("signed-out", terms)))
                .contains("You are signed out.");
        assertThat(HomePage.of("anything", terms).done()).isNull();
    }
}
