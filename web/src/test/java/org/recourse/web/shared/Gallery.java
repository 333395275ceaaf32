package org.recourse.web.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** Draws pages outside a server, with sample values and a clock that stands still, into {@code target/gallery}. */
public final class Gallery {

    /** The instant at which all samples are drawn: Tuesday 24 November 2026, 14:00 in the samples' place. */
    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    public static final ZoneId PLACE = ZoneId.of("Africa/Lubumbashi");

    private static final Path FOLDER = Path.of("target/gallery");

    private Gallery() {}

    /** The texts of a language, read by an officer of a demonstration at the address. */
    public static Texts texts(Language language, String path) {
        var visit = new Visit();
        var settings = new Settings(
                true,
                "0800 555 014",
                "0800 555 015",
                "https://weather.example/",
                PLACE,
                "http://localhost:8180/x",
                null);
        visit.begin(language, path, settings);
        visit.account(new Account(
                "Maren Vell",
                "case-manager",
                "Upper Ombar desk",
                List.of(
                        new Account.Place("place.today", "/portal"),
                        new Account.Place("place.cases", "/portal/cases", 31, false),
                        new Account.Place("place.overdue", "/portal/overdue", 3, true))));
        return new Texts(Bundles.all(), visit, PLACE, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Draws a page in every language and keeps each as a file; gives the one in the fallback. */
    public static String draw(String name, Page page) throws IOException {
        assets();
        for (var language : Bundles.all().languages()) {
            var html = Templates.all().draw(page, texts(language, "/portal/cases/7K3M-9TQD-4"));
            Files.writeString(FOLDER.resolve(name + "-" + language.code() + ".html"), html);
        }
        return Files.readString(FOLDER.resolve(name + "-" + Bundles.FALLBACK + ".html"));
    }

    private static void assets() throws IOException {
        var folder = FOLDER.resolve("assets").resolve(Assets.version());
        if (Files.exists(folder)) {
            return;
        }
        Files.createDirectories(folder);
        try (var files = Files.list(Path.of("target/classes/assets"))) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(Objects.requireNonNull(file.getFileName())));
            }
        }
    }
}
