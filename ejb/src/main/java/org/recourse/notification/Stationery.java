package org.recourse.notification;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The fixed texts of letters, in both languages one below the other: nobody gets one that he cannot read, and no choice of a
 * language has to be kept. What it fills in are a number, a date and the address of the login page.
 */
final class Stationery {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"));

    private final String address;

    /** @param address of the login page */
    Stationery(String address) {
        this.address = address;
    }

    /** The subject, the same for every letter of a signal. */
    String subject(Letter letter) {
        return say(LANGUAGES.get(0), letter.signal(), "subject") + " · "
                + say(LANGUAGES.get(1), letter.signal(), "subject");
    }

    /** As text; lines of each language stand together. */
    String text(Letter letter) {
        var text = new StringBuilder();
        for (var language : LANGUAGES) {
            lines(letter, language).forEach(line -> text.append(line).append("\r\n"));
            text.append(language == LANGUAGES.get(0) ? "\r\n----\r\n\r\n" : "");
        }
        return text.toString();
    }

    /** As HTML, where each language has its direction. */
    String html(Letter letter) {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject(letter)))
                .append("</title></head><body style=\"font-family:sans-serif;line-height:1.6\">");
        for (var language : LANGUAGES) {
            html.append("<div lang=\"%s\" dir=\"%s\">"
                    .formatted(language.getLanguage(), language == LANGUAGES.get(0) ? "ltr" : "rtl"));
            lines(letter, language).stream()
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> html.append("<p>").append(linked(line)).append("</p>"));
            html.append(language == LANGUAGES.get(0) ? "</div><hr>" : "</div>");
        }
        return html.append("</body></html>").toString();
    }

    private String linked(String line) {
        return line.equals(address)
                ? "<a dir=\"ltr\" href=\"%1$s\">%1$s</a>".formatted(escaped(address))
                : escaped(line);
    }

    private List<String> lines(Letter letter, Locale language) {
        var lines = new ArrayList<String>();
        lines.add(say(language, letter.signal(), "text"));
        lines.add("");
        if (letter.cases() > 0) {
            lines.add(say(language, letter.signal(), "cases") + " " + letter.cases());
        }
        var earliest = letter.earliest();
        if (earliest != null) {
            lines.add(say(language, letter.signal(), "earliest") + " "
                    + DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(earliest));
        }
        lines.add(texts(language).getString("login"));
        lines.add(address);
        lines.add("");
        lines.add(texts(language).getString("nothing"));
        return lines;
    }

    private static String say(Locale language, Letter.Signal signal, String what) {
        return texts(language).getString(signal.name().toLowerCase(Locale.ROOT) + "." + what);
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle("notification.letters", language);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
