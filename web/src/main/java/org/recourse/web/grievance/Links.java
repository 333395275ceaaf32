package org.recourse.web.grievance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.recourse.access.CaseLink;
import org.recourse.access.Relation;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.LinkKind;
import org.recourse.taxonomy.Role;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.part.Action;

/** Other cases that have to do with this one, each as this one stands to it, for a reader who may see both. */
final class Links {

    private static final Set<Relation> INDEPENDENT = EnumSet.of(Relation.L5_TOLD, Relation.L5_WITH);

    private Links() {}

    /** Those that hold, with the way to each. */
    static List<Action> of(CaseView view) {
        return holding(view)
                .map(link ->
                        Action.other(said(link), "/portal/cases/" + link.other().text()))
                .toList();
    }

    /** Those that can be taken apart, by the reference of the other case. */
    static List<Choice> choices(CaseView view) {
        return holding(view)
                .map(link -> new Choice(link.other().text(), said(link)))
                .toList();
    }

    /** How somebody may say that two cases stand to each other; the rest the product says by itself. */
    static List<Choice> kinds() {
        return Stream.of(LinkKind.values())
                .filter(LinkKind::saidByHand)
                .map(Links::kind)
                .toList();
    }

    /** Which cases this reader may open out of this one. */
    static List<Choice> openable(CaseView view) {
        var kinds = EnumSet.of(LinkKind.SYSTEMIC);
        if (view.role() != Role.OFFICIAL) {
            kinds.add(LinkKind.REPRISAL);
        } else if (view.relations().stream().anyMatch(INDEPENDENT::contains)) {
            kinds.add(LinkKind.OWN_MOTION);
        }
        return kinds.stream().map(Links::kind).toList();
    }

    private static Choice kind(LinkKind kind) {
        return Choice.code("link_kind", kind.name());
    }

    private static Stream<CaseLink> holding(CaseView view) {
        return view.links().stream().filter(CaseLink::holds);
    }

    private static Phrase said(CaseLink link) {
        return Phrase.of(
                "case.link." + link.kind() + (link.turned() ? ".turned" : ""),
                link.other().text());
    }
}
