package org.recourse.web.record;

import java.util.List;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.intake.Information;

/** What was told after the report, the first first. */
final class Later {

    private Later() {}

    static List<String> words(CaseView view) {
        return view.all(Field.INFORMATION).stream()
                .map(text -> text.as(Information.class).words())
                .toList();
    }
}
