package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.recourse.taxonomy.Taxonomy;

/** One bad line in each way, all in one parcel: each is named, at once. */
class EveryWayWrongTest {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    /**
     * What cannot be wrong beside all the rest: no file at all, too much of it, a broken header, what only the router or the
     * cases say.
     */
    private static final EnumSet<Defect> APART = EnumSet.of(
            Defect.MISSING_FILE,
            Defect.TOO_LARGE,
            Defect.TOO_MANY_LINES,
            Defect.TOO_MANY_FAULTS,
            Defect.TOO_DEEP,
            Defect.NO_ROUTE,
            Defect.TOO_MANY_DAYS_OFF,
            Defect.DESK_HAS_CASES,
            Defect.WRONG_CODE);

    private static final Map<String, String> WRONG = Map.of(
            "calendars.csv",
                    "calendar,weekend,half_days\nREST,MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY,\nIDLE,SUNDAY,\nLAZY,WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY,\n",
            "holidays.csv", "calendar,date,half,en,ar\nWEEK,2027-03-08,,F\u00eate,عيد\n",
            "areas.csv", """
                    code,parent,en,ar,zone,calendar
                    XA-1,XA11,Province,إقليم,,
                    XB,NOPE,B,ب,,
                    XC,XA,C,ج,Mars/North,
                    XD,,D,د,,
                    XE,XA,,ه,,
                    XF,XA,=1+1,و,,
                    XG,XA,#REF!,ز,,
                    XH,XA,H\u202e,ح,,
                    XI,XA,I,ط,
                    XJ,XA,J" J,ي,,
                    XK,XA,"K
                    K",ك,,
                    XL,XA,L,ل,,WEAK
                    XM,XA,%s,م,,
                    XN,,N,ن,Etc/GMT-2,WEEK
                    XO,XA,O,س,,
                    XO,XA,O,س,,
                    XQ,XR,Q,ق,,
                    XR,XA,R,ر,,
                    XP,XA,"P,ع,,
                    """.formatted("M".repeat(2000)),
            "offices.csv", """
                    code,kind,level,area,answers_to,open,mandate,en,ar
                    GOV,LOCAL_GOV,L4,XA,POST,yes,,Ministry,وزارة
                    MIN,LAND_OFFICE,L2,XA11,,yes,,Mines,مناجم
                    ENV,ENV_AGENCY,L2,XA11,,ja,,Water,ماء
                    POL2,POLICE,L5,XA,,yes,,Police,شرطة
                    PIN2,POLICE_INSPECTORATE,L4,XA,POL,yes,,Inspectorate,مفتشية
                    LND,LAND_OFFICE,L2,XA11,,yes,SEC-01,Land,أراض
                    OMB2,OMBUDSMAN,L5,XA,,yes,,Ombud,ديوان
                    """,
            "officers.csv", """
                    key,office,roles,vetting,head,login,subject,en,ar,active
                    a,POL,liaison,NONE,yes,,,A,أ,
                    b,POL,clockwork,NONE,,,,B,ب,
                    c,DES,case-manager|official,NONE,,,,C,ج,
                    d,POL,official,NONE,,dee,,D,د,
                    e,POL,official,NONE,,,65d96aec-7d20-5ce4-b52b-a3bf43d4a60e,E,ه,
                    f,POL,official,MUCH,,,,F,و,
                    g|h,POL,official,NONE,,,,G,ز,
                    h,POL,official,NONE,,,,???,ح,
                    des-1,DES,case-manager,SEALED,yes,desk,00000000-0000-4000-8000-000000000001,Another,أخرى,
                    adm-1,DES,administrator,NONE,,,,One of ADM,واحد,no
                    """,
            "interests.csv", """
                    officer,kind,office,person,site,from,until,source
                    min-1,FAMILY,POL,Trader,,2026-01-01,,declared
                    min-1,FAMILY,POL,,,2026-01-01,2025-01-01,declared
                    """,
            "leave.csv", "",
            "duty.csv", """
                    desk,officer,turn,days,from,until,telephone
                    DES,min-1,1,,06:00,20:00,+999 555 100
                    """,
            "partners.csv", "code,subject,active,en,en,fr,Wage in all\n");

    private static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(EveryWayWrongTest.class.getResourceAsStream("/country/" + name))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static CountryFile standing() {
        return CountryFile.read(name -> new String(resource(name), StandardCharsets.UTF_8), TAXONOMY);
    }

    @Test
    void each_of_them_is_named_at_once_with_where_it_stands() {
        var sent = new LinkedHashMap<String, byte[]>();
        WRONG.forEach((name, text) -> sent.put(
                name, text.getBytes(name.equals("holidays.csv") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8)));
        sent.put("Areas.CSV", new byte[0]);
        sent.put("people.csv", new byte[0]);
        sent.put("people.xlsx", new byte[0]);
        sent.put("people.zip", new byte[9]);

        var proposed = Proposed.read(Parcel.of(sent), standing(), List.of(), TAXONOMY);

        assertThat(proposed.holds()).isFalse();
        assertThat(proposed.faults().stream().map(Fault::defect).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(APART));
    }
}
