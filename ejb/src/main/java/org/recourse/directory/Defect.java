package org.recourse.directory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
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
    NOT_ABOVE,
    INHERITS_NOTHING,
    LIES_IN_ITSELF,
    NO_ZONE,
    NOT_ONE_TREE,
    NO_INDEPENDENT_BODY,
    NO_ROUTE,

    // ---- offices
    CIRCLE,
    WRONG_LEVEL,
    OVERSEES_ITS_SUPERIOR,
    MANDATE_TOO_WIDE,
    NO_DEPUTY,
    NO_DESK_ON_L5,
    NO_REVIEW_PANEL,
    KIND_CHANGED,
    NO_ADMINISTRATORS,

    // ---- people
    ROLE_NOT_HERE,
    NO_LOGIN_AS,
    ROLES_APART,
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

    String english(List<String> values) {
        return MessageFormat.format(ENGLISH.getProperty(key(), name()), values.toArray());
    }
}
