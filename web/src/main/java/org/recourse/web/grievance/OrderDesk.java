package org.recourse.web.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Order;
import org.recourse.grievance.OrderService;
import org.recourse.shared.Reference;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Form;

/** Lays out the page of an order, on which it is reported, and those of the other acts on it. */
@RequestScoped
class OrderDesk {

    @EJB
    private OrderService orders;

    @Inject
    private OrderForms forms;

    @Inject
    private Carried carried;

    @Inject
    private Visit visit;

    /** The order; that it was read is written down before it is shown. */
    Page page(Reference number, @Nullable Phrase done) {
        var order = orders.open(number);
        return sheet(order).one(forms.blank(Act.REPORT_MEASURE, number, List.of()), List.of(), done);
    }

    /** The page of an act with nothing answered; refuses one that cannot be done now. */
    Page page(Reference number, Act act) {
        if (act == Act.REPORT_MEASURE) {
            return page(number, (Phrase) null);
        }
        var order = orders.open(number);
        if (!OrderActs.possible(order).contains(act)) {
            throw ActRefused.because("nothing-to-choose");
        }
        var names = carried.of(order.hands());
        return new OrderSheet(order, names, visit.clock().instant())
                .act(act, forms.blank(act, number, people(order, names)), List.of());
    }

    /** The same page with what was typed, for the order as it stands now. */
    Page again(
            Reference number,
            Act act,
            Map<String, List<String>> typed,
            List<CasePage.Notice> notices,
            UnaryOperator<Form> marked) {
        var order = orders.open(number);
        var names = carried.of(order.hands());
        var form = marked.apply(forms.again(act, number, people(order, names), typed));
        var sheet = new OrderSheet(order, names, visit.clock().instant());
        return act == Act.REPORT_MEASURE ? sheet.one(form, notices, null) : sheet.act(act, form, notices);
    }

    private OrderSheet sheet(Order order) {
        return new OrderSheet(order, carried.of(order.hands()), visit.clock().instant());
    }

    private static List<Choice> people(Order order, Map<Integer, String> names) {
        return order.hands().others().stream()
                .flatMap(officer -> Stream.ofNullable(names.get(officer))
                        .map(name -> new Choice(String.valueOf(officer), Phrase.words(name))))
                .toList();
    }
}
