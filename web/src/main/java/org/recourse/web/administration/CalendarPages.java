package org.recourse.web.administration;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.recourse.administration.CalendarService;
import org.recourse.administration.ImportService;
import org.recourse.directory.CalendarSheet;
import org.recourse.web.administration.CalendarDesk.Typed;
import org.recourse.web.administration.WeekRow.Counts;
import org.recourse.web.shared.Address;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.form.FieldError;

/**
 * The pages on which an administrator looks at calendars and changes them. What is sent is looked at as files are, and
 * written from the page that shows what would change.
 */
@Path("/portal/calendars")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class CalendarPages {

    /** Years that can be looked at. */
    private static final int FIRST = 1990;

    private static final int LAST = 2199;

    private static final int UNPROCESSABLE = 422;

    @EJB
    private CalendarService calendars;

    @EJB
    private ImportService imports;

    @Inject
    private Visit visit;

    static String address(String code) {
        return Address.of("/portal/calendars").with("code", code).toString();
    }

    /** All calendars, or one with a year of it. */
    @GET
    public Page look(
            @QueryParam("code") @DefaultValue("") String code, @QueryParam("year") @DefaultValue("") String year) {
        return code.isEmpty() ? desk().all(Typed.nothing()) : desk().one(code, year(year), Typed.nothing());
    }

    private CalendarDesk desk() {
        return new CalendarDesk(calendars.look(), visit.language().code(), visit.today());
    }

    private int year(String asked) {
        int year = asked.isEmpty() ? visit.today().getYear() : asked.matches("\\d{4}") ? Integer.parseInt(asked) : 0;
        if (year < FIRST || year > LAST) {
            throw new NotFoundException();
        }
        return year;
    }

    /** A new calendar, with the first place that counts by it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> sent) {
        var desk = desk();
        var week = WeekRow.Form.sent(sent);
        var place = CalendarForm.text(sent, "place");
        var zone = CalendarForm.text(sent, "zone");
        var typed = Typed.place(week, place, zone);
        var places = CalendarForm.within(desk.country(), place);
        boolean there =
                desk.country().calendars().stream().anyMatch(one -> one.code().equals(week.code()));
        if (places.isEmpty() || there) {
            var error = there
                    ? new FieldError("code", Phrase.of("calendar.there", week.code()))
                    : new FieldError("place", Phrase.of("calendar.no-place"));
            return refused(desk.all(typed.refused(List.of(error))));
        }
        var sheet = new CalendarSheet(week.code())
                .week(week.which(Counts.OFF), week.which(Counts.HALF), "")
                .countsFor(places, zone.isEmpty() ? null : zone);
        return looked(sheet, typed, desk::all);
    }

    /** All days off of a year. */
    @POST
    @Path("days")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response days(MultivaluedMap<String, String> sent) {
        var desk = desk();
        var code = CalendarForm.text(sent, "code");
        int year = year(CalendarForm.text(sent, "year"));
        var typed = Typed.days(CalendarForm.rows(sent));
        var others = CalendarForm.ofOtherYears(CalendarForm.rows(sent), year);
        if (!others.isEmpty()) {
            return refused(desk.one(code, year, typed.refused(others)));
        }
        var sheet = new CalendarSheet(code).daysOff(year, CalendarForm.days(CalendarForm.rows(sent)));
        return looked(sheet, typed, result -> desk.one(code, year, result));
    }

    /** Another week, from a day on. */
    @POST
    @Path("week")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response week(MultivaluedMap<String, String> sent) {
        var desk = desk();
        var week = WeekRow.Form.sent(sent);
        int year = year(CalendarForm.text(sent, "year"));
        var typed = Typed.week(week);
        if (week.from().isEmpty()) {
            var error = new FieldError("from", Phrase.of("calendar.no-day"));
            return refused(desk.one(week.code(), year, typed.refused(List.of(error))));
        }
        var sheet = new CalendarSheet(week.code()).week(week.which(Counts.OFF), week.which(Counts.HALF), week.from());
        return looked(sheet, typed, result -> desk.one(week.code(), year, result));
    }

    /** A place, with all within it that count as it does, counts by this calendar, or in this time zone. */
    @POST
    @Path("place")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response place(MultivaluedMap<String, String> sent) {
        var desk = desk();
        var code = CalendarForm.text(sent, "code");
        int year = year(CalendarForm.text(sent, "year"));
        var place = CalendarForm.text(sent, "place");
        var zone = CalendarForm.text(sent, "zone");
        var typed = Typed.place(null, place, zone);
        var places = CalendarForm.within(desk.country(), place);
        if (places.isEmpty()) {
            var error = new FieldError("place", Phrase.of("calendar.no-place"));
            return refused(desk.one(code, year, typed.refused(List.of(error))));
        }
        var sheet = new CalendarSheet(code).countsFor(places, zone.isEmpty() ? null : zone);
        return looked(sheet, typed, result -> desk.one(code, year, result));
    }

    /** To the page that shows what would change; back to the form where it does not hold or changes nothing. */
    private Response looked(CalendarSheet sheet, Typed typed, Function<Typed, Page> page) {
        var found = imports.look(sheet.parcel());
        var ticket = found.ticket();
        if (ticket != null) {
            return Response.seeOther(URI.create("/portal/import/" + ticket)).build();
        }
        var prospect = found.prospect();
        if (prospect.holds()) {
            return Response.ok(page.apply(typed.unchanged())).build();
        }
        var rows = typed.rows();
        return refused(page.apply(typed.refused(CalendarForm.errors(prospect, rows == null ? List.of() : rows))));
    }

    private static Response refused(Page page) {
        return Response.status(UNPROCESSABLE).entity(page).build();
    }
}
