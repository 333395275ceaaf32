package org.recourse.directory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** In which way a line of a country's files does not hold. Each has a sentence in {@code directory/messages_*}. */
public enum Defect {
    // ---- the file
    MISSING_FILE,
    UNKNOWN_FILE,
    FILE_TWICE,
    NOT_CSV,
    NOT_UTF8,
    BROKEN_ZIP,
    TOO_LARGE,
    TOO_MANY_LINES,
    TOO_MANY_FAULTS,
    EMPTY_FILE,
    MISSING_COLUMN,
    UNKNOWN_COLUMN,
    UNKNOWN_LANGUAGE,
    COLUMN_TWICE,

    // ---- the line
    OPEN_QUOTE,
    STRAY_QUOTE,
    LINE_END,
    WRONG_NUMBER_OF_CELLS,
    HIDDEN_CHARACTER,
    FORMULA,
    SPREADSHEET_ERROR,
    TOO_LONG,
    EMPTY,
    NOT_KNOWN,
    NOT_YES_OR_NO,
    TWICE,
    UNKNOWN,

    // ---- places
    NO_WORKING_DAY,
    TOO_FEW_WORKING_DAYS,
    TOO_MANY_DAYS_OFF,
    COUNTS_NOWHERE,
    NOT_ABOVE,
    LINE_BELOW,
    INHERITS_NOTHING,
    LIES_IN_ITSELF,
    TOO_DEEP,
    NO_ZONE,
    NOT_ONE_TREE,
    NO_INDEPENDENT_BODY("category"),
    NO_ROUTE("category", "confidentiality"),

    // ---- offices
    CIRCLE,
    WRONG_LEVEL("office_kind", "level"),
    OVERSEES_ITS_SUPERIOR,
    MANDATE_TOO_WIDE("category"),
    NO_DEPUTY("", "level"),
    NO_DESK_ON_L5,
    NO_REVIEW_PANEL,
    KIND_CHANGED("", "office_kind"),
    NO_ADMINISTRATORS,
    DESK_HAS_CASES,

    // ---- people
    ROLE_NOT_HERE("role"),
    NO_LOGIN_AS("role"),
    ROLES_APART("role", "role"),
    LOGIN_WITHOUT_SUBJECT,
    SUBJECT_TAKEN,
    SECOND_HEAD,
    NOT_ABOUT_ONE,
    ENDS_TOO_EARLY,
    SERVES_ELSEWHERE,
    ON_NO_DAY,
    WRONG_CODE,
    WRONG_KEY,
    NO_LETTERS,
    ANOTHER_PERSON;

    private static final Properties ENGLISH = english();

    /** For each gap of the sentence the list whose code stands in it; empty for what is no code of a list. */
    private final String lists;

    Defect(String... lists) {
        this.lists = String.join("|", lists);
    }

    private static Properties english() {
        var english = new Properties();
        try (var in = Defect.class.getResourceAsStream("/directory/messages_en.properties")) {
            if (in == null) {
                throw new IllegalStateException("directory/messages_en.properties is missing");
            }
            english.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return english;
    }

    /** The key of its sentence. */
    public String key() {
        return "fault." + name();
    }

    /** The list of the taxonomy whose code stands in a gap of the sentence; none where something else does. */
    public Optional<String> list(int gap) {
        var all = lists.split("\\|");
        return gap < all.length && !all[gap].isEmpty() ? Optional.of(all[gap]) : Optional.empty();
    }

    String english(List<String> values) {
        return MessageFormat.format(ENGLISH.getProperty(key(), name()), values.toArray());
    }
}
