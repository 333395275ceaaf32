package org.recourse.web.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.recourse.answer.MeasureReport;
import org.recourse.grievance.Act;
import org.recourse.grievance.Performer;
import org.recourse.grievance.Performers;
import org.recourse.grievance.World;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Lists;

/** What acts ask for, from the records that their services take: a new act needs nothing here. */
@ApplicationScoped
public class ActSchemas {

    /** What an act asks for that asks for nothing. */
    record Nothing() {}

    @Inject
    private Performers performers;

    @Inject
    private World world;

    /** The acts that somebody does by sending what they ask for. */
    public List<Act> acts() {
        return Arrays.stream(Act.values()).filter(this::isSent).toList();
    }

    /** Whether what the act asks for is sent by whoever does it; what is no record, the product itself prepares. */
    boolean isSent(Act act) {
        return performers
                .of(act)
                .map(Performer::input)
                .filter(input -> input == Void.class || input.isRecord())
                .isPresent();
    }

    /** The JSON Schema of what an act asks for. */
    public JsonObject schema(Act act, Function<Phrase, String> words) {
        return binder(act, Lists.of(world.taxonomy())).schema(words);
    }

    /** The JSON Schema of what is to be opened for a reason. */
    public JsonObject opening(Function<Phrase, String> words) {
        return opening().schema(words);
    }

    Binder<Opening> opening() {
        return Binder.of(Opening.class, "api.opening", Lists.of(world.taxonomy()));
    }

    /** The JSON Schema of what an office reports on an order; it is no act on a case that its reader knows. */
    public JsonObject report(Function<Phrase, String> words) {
        return report().schema(words);
    }

    Binder<MeasureReport> report() {
        return Binder.of(MeasureReport.class, "act." + Act.REPORT_MEASURE.code(), Lists.of(world.taxonomy()));
    }

    Binder<? extends Record> binder(Act act, Lists lists) {
        var input = performers.of(act).orElseThrow().input();
        var record = input == Void.class ? Nothing.class : input.asSubclass(Record.class);
        return Binder.of(record, "act." + act.code(), lists);
    }
}
