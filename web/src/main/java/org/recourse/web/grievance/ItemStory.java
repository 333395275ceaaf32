package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.remedy.DoneReport;
import org.recourse.remedy.ItemView;
import org.recourse.remedy.Verification;
import org.recourse.web.shared.Phrase;

/** What became of an item: what was paid, what was reported, what the person says, what somebody else saw. */
final class ItemStory {

    private final CaseView view;

    ItemStory(CaseView view) {
        this.view = view;
    }

    List<OpenedPage.Line> lines(CaseView.Promised item) {
        var lines = new ArrayList<OpenedPage.Line>();
        item.payments().forEach(paid -> {
            lines.add(paid(paid));
            lines.add(line("to", paid.slip().toWhom()));
        });
        newest(Field.DONE, DoneReport.class, done -> done.item() == item.no()).forEach(done -> {
            lines.add(line("done", done.what()));
            lines.add(line("proof", done.proof()));
        });
        newest(Field.ITEM_VIEW, ItemView.class, said -> said.item() == item.no())
                .forEach(said -> lines.add(said(said)));
        newest(Field.VERIFIED, Verification.class, seen -> seen.item() == item.no())
                .forEach(seen -> lines.add(line("seen", seen.seen())));
        lines.removeIf(line -> line.words().isBlank() && line.said() == null);
        return lines;
    }

    /** What the person said last of an item. */
    static Stream<ItemView> lastView(CaseView view, int item) {
        return new ItemStory(view).newest(Field.ITEM_VIEW, ItemView.class, said -> said.item() == item);
    }

    private interface About<T> {
        boolean holds(T record);
    }

    /** The last of these records that is about the item. */
    private <T> Stream<T> newest(Field field, Class<T> type, About<T> item) {
        return view.all(field).stream()
                .map(text -> text.as(type))
                .filter(item::holds)
                .reduce((earlier, later) -> later)
                .stream();
    }

    private static OpenedPage.Line paid(CaseView.Paid paid) {
        var slip = paid.slip();
        var name = Phrase.of(paid.received() ? "remedy.line.arrived" : "remedy.line.paid", paid.day(), paid.money());
        var how = Stream.of(slip.way(), slip.proof())
                .filter(words -> !words.isBlank())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
        return new OpenedPage.Line(name, how);
    }

    private static OpenedPage.Line said(ItemView said) {
        var name = Phrase.of("remedy.line.view", Phrase.name("item_view", said.view()));
        return said.words() == null || said.words().isBlank()
                ? OpenedPage.Line.said(Phrase.of("remedy.line.view.bare"), Phrase.name("item_view", said.view()))
                : new OpenedPage.Line(name, said.words());
    }

    private static OpenedPage.Line line(String key, @Nullable String words) {
        return new OpenedPage.Line(Phrase.of("remedy.line." + key), words == null ? "" : words);
    }
}
