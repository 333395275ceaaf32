package org.recourse.web.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.recourse.grievance.World;
import org.recourse.oversight.OverdueService;
import org.recourse.oversight.Question;
import org.recourse.oversight.QuestionService;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Reading;
import org.recourse.web.shared.Visit;

/** Oversight's questions: how things stand, one question with its answer, and the answer as a file. */
@Path("/portal/questions")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class QuestionPages {

    private static final String CSV = "text/csv;charset=UTF-8";

    @EJB
    private QuestionService questions;

    @EJB
    private OverdueService overdue;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private World world;

    @Inject
    private Visit visit;

    @Inject
    private Reading reading;

    /** All questions, and how things stand, of the last days. */
    @GET
    public QuestionsPage all() {
        var now = visit.clock().instant();
        var since = visit.today()
                .minusDays(QuestionAsk.DAYS)
                .atStartOfDay(visit.zone())
                .toInstant();
        var until = visit.today().plusDays(1).atStartOfDay(visit.zone()).toInstant();
        return new QuestionsSheet(gazetteer.names()).page(questions.overview(since, until, now), overdue.count());
    }

    /** One question and its answer. */
    @GET
    @Path("{question}")
    public QuestionPage one(@PathParam("question") String question, @Context UriInfo address) {
        var ask = new QuestionAsk(find(question), address.getQueryParameters(), visit);
        var answer = questions.ask(ask.inquiry(gazetteer.names()), ask.by(), ask.part());
        return new QuestionSheet(ask, gazetteer.names(), words()).page(answer);
    }

    /** The answer as comma-separated values (RFC 4180, UTF-8), the latest rows, a limited number of them. */
    @GET
    @Path("{question}.csv")
    @Produces(CSV)
    public Response file(@PathParam("question") String question, @Context UriInfo address) {
        var ask = new QuestionAsk(find(question), address.getQueryParameters(), visit);
        var inquiry = ask.inquiry(gazetteer.names());
        var sheet = new AnswerFile(gazetteer.names(), words(), reading.texts());
        var file = ask.question().about() == Question.About.NAMES
                ? sheet.of(ask.by(), questions.tally(inquiry, ask.by()))
                : sheet.of(ask.question(), questions.file(inquiry));
        return Response.ok(file, CSV)
                .header("Content-Disposition", "attachment; filename=\"" + question + ".csv\"")
                .build();
    }

    private AnswerWords words() {
        var names = gazetteer.names();
        var staff = gazetteer.staff();
        return new AnswerWords(
                names,
                world.taxonomy(),
                id -> staff.office(id).map(names::office).orElse(""));
    }

    private static Question find(String code) {
        return Question.of(code).orElseThrow(NotFoundException::new);
    }
}
