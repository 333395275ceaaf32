package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.recourse.access.Presented;
import org.recourse.grievance.Acknowledgement;
import org.recourse.grievance.Act;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.NewsService;
import org.recourse.grievance.SafePhone;
import org.recourse.system.ContainerTest;

/** From an act to the mailbox of whoever must act, over the server's own mail session and a real mail server. */
class MailIT extends ContainerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** Who brought the case, and may not see it any more. */
    private static final String LIAISON = "amina-tolo";

    /** The telephones of the desk of Dalume, by day and by night, at the gateway. */
    private static final List<String> ON_DUTY =
            List.of("0800555112@sms.tarwen.example", "0800555113@sms.tarwen.example");

    @Inject
    private Stage stage;

    @Inject
    private Road road;

    @EJB
    private NewsService news;

    @Inject
    private Presented presented;

    @Resource(lookup = "java:jboss/mail/Recourse")
    private Session session;

    /** What a look into the mailbox of the house is for. */
    @FunctionalInterface
    private interface Look<T> {
        T at(Folder folder) throws MessagingException, IOException;
    }

    private <T> T looked(Look<T> look) throws MessagingException, IOException {
        try (var store = session.getStore("imap")) {
            store.connect();
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                return look.at(folder);
            }
        }
    }

    /** The mails to one person after so many, as they went over the wire. */
    private List<String> to(String person, int before) throws MessagingException, IOException {
        return at(List.of(person + "@tarwen.example"), before);
    }

    /** Each mail is asked for by itself, and other tests leave thousands: only what came after them is looked at. */
    private List<String> at(List<String> addresses, int before) throws MessagingException, IOException {
        return looked(folder -> {
            var found = new ArrayList<String>();
            for (int number = before + 1; number <= folder.getMessageCount(); number++) {
                var mail = folder.getMessage(number);
                var to = mail.getRecipients(Message.RecipientType.TO)[0].toString();
                if (addresses.contains(to)) {
                    var raw = new ByteArrayOutputStream();
                    ((MimeMessage) mail).writeTo(raw);
                    found.add(raw.toString(StandardCharsets.UTF_8));
                }
            }
            return found;
        });
    }

    /** Waits for the first of them; none where none comes. */
    private List<String> awaited(String person, int before) throws MessagingException, IOException {
        return awaitedAt(List.of(person + "@tarwen.example"), before);
    }

    private List<String> awaitedAt(List<String> addresses, int before) throws MessagingException, IOException {
        var until = Instant.now().plus(PATIENCE);
        while (at(addresses, before).isEmpty() && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return at(addresses, before);
    }

    @Test
    void a_life_in_danger_is_told_at_once_to_whoever_is_named_and_to_nobody_else() throws Exception {
        stage.countryIsThere();
        int before = looked(Folder::getMessageCount);
        // Where no other test puts a life in danger: a second letter would wait for ten minutes.
        var tale = new Tale(road.place("XT010201"));
        tale.flags = List.of("LIFE_AT_RISK", "SEXUAL_VIOLENCE");
        var life = road.registered(road.player(Part.LIAISON), tale).reference();
        assertThat(awaited("karim-roe", before))
                .hasSize(1)
                .allMatch(mail -> mail.contains("Message-ID: <") && mail.contains("Auto-Submitted: auto-generated"))
                .noneMatch(mail -> mail.contains(life.text()));
        assertThat(to(LIAISON, before)).isEmpty();
        assertThat(awaitedAt(ON_DUTY, before))
                .hasSize(1)
                .allMatch(call -> call.contains("From: news@tarwen.example"))
                .noneMatch(call -> call.contains(life.text()));
    }

    @Test
    void news_is_for_a_telephone_that_was_chosen_for_it_and_only_the_product_finds_it() {
        stage.countryIsThere();
        var tale = road.tale();
        tale.contact = "SMS";
        tale.contactDetail = "+256 700 123 456";
        tale.mayLeaveMessage = true;
        var life = road.registered(road.player(Part.LIAISON), tale).reference();
        assertThat(presented.asClockwork(() -> news.look(life, 1)).verdict())
                .as("nothing is owed yet")
                .isEqualTo(NewsService.Verdict.LEAVE);
        road.does(Part.MANAGER, Act.ACKNOWLEDGE, life, new Acknowledgement("by the liaison"));
        var found = presented.asClockwork(() -> news.look(life, 1));
        assertThat(found.verdict()).isEqualTo(NewsService.Verdict.SEND);
        assertThat(found.phone()).isEqualTo(new SafePhone("+256700123456", "09:00", "18:00"));
        assertThatThrownBy(() -> road.player(Part.MANAGER).calls(() -> news.look(life, 1)))
                .isInstanceOf(GrievanceNotFound.class);
    }
}
