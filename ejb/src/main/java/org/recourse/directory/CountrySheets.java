package org.recourse.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files in which a country is written down, and their columns. */
public final class CountrySheets {

    /** Of partner organisations: the one file that a whole country may lack. */
    public static final String PARTNERS = "partners.csv";

    private static final Map<String, SheetColumns> SHEETS = new LinkedHashMap<>();

    static {
        SHEETS.put("calendars.csv", SheetColumns.of("calendar,weekend,half_days", "from"));
        SHEETS.put("holidays.csv", SheetColumns.of("calendar,date,half,en,ar"));
        SHEETS.put("areas.csv", SheetColumns.of("code,parent,en,ar,zone,calendar"));
        SHEETS.put("offices.csv", SheetColumns.of("code,kind,level,area,answers_to,open,mandate,en,ar"));
        SHEETS.put(
                "officers.csv", SheetColumns.of("key,office,roles,vetting,head,login,subject,en,ar", "active", "mail"));
        SHEETS.put("interests.csv", SheetColumns.of("officer,kind,office,person,site,from,until,source"));
        SHEETS.put("leave.csv", SheetColumns.of("officer,from,until"));
        SHEETS.put("duty.csv", SheetColumns.of("desk,officer,turn,days,from,until,telephone"));
        SHEETS.put(PARTNERS, SheetColumns.of("code,subject,active,en,ar"));
    }

    private CountrySheets() {}

    /** The names of all files, in the order in which they are read. */
    public static List<String> names() {
        return List.copyOf(SHEETS.keySet());
    }

    static SheetColumns columns(String file) {
        return Objects.requireNonNull(SHEETS.get(file), file);
    }

    /** The first line of a file. */
    public static String header(String file) {
        return String.join(",", columns(file).all());
    }
}
