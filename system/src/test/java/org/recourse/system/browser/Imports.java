package org.recourse.system.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** Files of a country that an administrator sends. */
final class Imports {

    /** A place and an office in the demonstration, that are not there yet. */
    static final FilePayload RIGHT = areas("XT9901,XT-UO,Far Ford,المخاضة البعيدة,,\n");

    /** A place that nobody ever has written. */
    static final FilePayload NEVER = areas("XT9999,XT-UO,Never Ford,مخاضة لا تكون,,\n");

    /** A line in each of some ways wrong. */
    static final FilePayload WRONG = areas("""
            XT9902,XT-ZZ,Nowhere,لا مكان,,
            XT9903,XT-UO,=1+1,جمع,,
            XT9904,XT-UO,Two,اثنان,Mars/North,
            XT9905,XT-UO,Short,قصير,
            XT9904,XT-UO,Again,مرة أخرى,,
            """);

    private Imports() {}

    private static FilePayload areas(String lines) {
        return file("areas.csv", "code,parent,en,ar,zone,calendar\n" + lines);
    }

    static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    static void sends(Visitor visitor, FilePayload... files) {
        sends(visitor.opens("/portal/import").page(), files);
    }

    /** Sends files from the page on which they are chosen. */
    static void sends(Page page, FilePayload... files) {
        page.setInputFiles("#files", files);
        page.click("form[enctype] button");
    }
}
