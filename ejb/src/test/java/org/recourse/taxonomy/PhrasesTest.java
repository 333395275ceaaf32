package org.recourse.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.taxonomy.Phrases.Never;

class PhrasesTest {

    private final Phrases phrases = Taxonomy.standard().phrases();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Do you have a licence for the pit?~ASKS_PAPERS",
                "Did you have a valid mining permit?~ASKS_PAPERS",
                "Please send us a copy of your passport.~ASKS_PAPERS",
                "What is your nationality?~ASKS_PAPERS",
                "Are you registered?~ASKS_PAPERS",
                "هل لديك رخصة تعدين؟~ASKS_PAPERS",
                "أرسل لنا صورة جواز سفرك~ASKS_PAPERS",
                "ما هي جنسيتك؟~ASKS_PAPERS",
                "What is your full name?~ASKS_NAME",
                "Tell us your name and the day.~ASKS_NAME",
                "Who are you?~ASKS_NAME",
                "ما اسمك؟~ASKS_NAME",
                "اكتب لنا اسمك~ASKS_NAME",
                "The miner gives up the right to appeal.~WAIVES",
                "She waives all further claims.~WAIVES",
                "This is in full and final settlement.~WAIVES",
                "After payment they may not go to court.~WAIVES",
                "He releases the company from any liability.~WAIVES",
                "يتنازل صاحب الشكوى عن حقه في الطعن~WAIVES",
                "ولا يحق له اللجوء إلى القضاء~WAIVES",
                "هذه تسوية نهائية~WAIVES",
            })
    void what_is_never_said_is_found(String text, Never never) {
        assertThat(phrases.in(text, never)).as(text).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On which day did they ask for your licence?",
                "Who asked for papers at the gate, and what was said?",
                "Which side of the road was it on?",
                "What was the name of the officer?",
                "Who was with you?",
                "You do not give up any right by this.",
                "Nobody waives the right to appeal.",
                "You can still appeal and go to court.",
                "The mine gives back the tools and the papers.",
                "في أي يوم طلبوا منك الرخصة؟",
                "من كان معك؟",
                "لا يتنازل أحد عن حقه بهذا",
                "يمكنك الطعن واللجوء إلى القضاء",
            })
    void what_may_be_said_is_left_alone(String text) {
        assertThat(Stream.of(Never.values()).flatMap(never -> phrases.in(text, never).stream()))
                .as(text)
                .isEmpty();
    }
}
