package org.recourse.system.container;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.intake.Report;
import org.recourse.shared.RememberedDay;

/** What somebody tells, field by field: an ordinary one of a false scale, of which a test changes what it is about. */
final class Tale {

    String words = "The scale of the buyer shows too little.";
    Integer place;

    @Nullable
    String exactPlace;

    @Nullable
    String tile = "PRICE";

    List<String> flags = List.of();

    @Nullable
    LocalDate since;

    @Nullable
    String outcome = "A true scale";

    @Nullable
    String respondent = "TRADER";

    @Nullable
    Integer respondentOffice;

    @Nullable
    String respondentName;

    boolean anonymous;
    boolean consent = true;

    @Nullable
    String name = "Sana Miro";

    @Nullable
    String contact = "VOICE";

    @Nullable
    String contactDetail = "0700 000 000";

    boolean mayLeaveMessage;
    String channel = "LIAISON";
    String language = "en";

    @Nullable
    Instant spokenAt;

    /** @param place where it happened */
    Tale(int place) {
        this.place = place;
    }

    /** Without a name and without a way to be reached. */
    Tale anonymous() {
        anonymous = true;
        name = null;
        contact = null;
        contactDetail = null;
        channel = "WEB";
        return this;
    }

    Report report() {
        return new Report(
                words,
                place,
                exactPlace,
                tile,
                flags,
                since == null ? null : RememberedDay.of(since),
                null,
                outcome,
                "ONE",
                respondent,
                respondentOffice,
                respondentName,
                anonymous,
                consent && !anonymous,
                name,
                contact,
                contactDetail,
                null,
                null,
                mayLeaveMessage,
                null,
                channel,
                language,
                spokenAt);
    }
}
