package org.recourse.web.intake;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Area;
import org.recourse.directory.Areas;
import org.recourse.directory.Names;
import org.recourse.directory.Office;
import org.recourse.taxonomy.Level;

/** A country with two provinces, for pages. */
final class SampleCountry {

    static final Areas AREAS = new Areas(List.of(
            area(1, "TA", null, "Tarwen", "تاروين"),
            area(2, "TA-UO", 1, "Upper Ombar", "أومبار العليا"),
            area(3, "TA-LO", 1, "Lower Ombar", "أومبار السفلى"),
            area(4, "TA-UO-N", 2, "Nessor", "نسّور"),
            area(5, "TA-UO-D", 2, "Dalume", "دالومي"),
            area(6, "TA-UO-N-1", 4, "Red Terrace", "المدرج الأحمر"),
            area(7, "TA-UO-N-2", 4, "Salt Bend", "منعطف الملح")));

    static final List<Office> OFFICES = List.of(
            office(11, "POLICE", Level.L1, 4, "Nessor police post", "مركز شرطة نسّور"),
            office(12, "POLICE", Level.L3, 2, "Upper Ombar police", "شرطة أومبار العليا"),
            office(13, "MINING_AUTH", Level.L1, 4, "Nessor mining office", "مكتب مناجم نسّور"),
            office(14, "DESK", Level.L4, 2, "Upper Ombar desk", "مكتب شكاوى أومبار العليا"),
            office(15, "DESK", Level.L2, 4, "Nessor desk", "مكتب شكاوى نسّور"));

    private SampleCountry() {}

    static Places places(String language) {
        return new Places(AREAS, OFFICES, language);
    }

    private static Area area(int id, String code, @Nullable Integer parent, String english, String arabic) {
        return new Area(id, code, parent, "Africa/Lubumbashi", "TA", Names.of(english, arabic));
    }

    private static Office office(int id, String kind, Level level, int area, String english, String arabic) {
        var names = Names.of(english, arabic);
        return new Office(id, "O" + id, kind, level, area, Set.of(), true, Set.of(), Set.of(), names);
    }
}
