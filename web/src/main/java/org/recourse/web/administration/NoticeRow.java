package org.recourse.web.administration;

import java.util.HashMap;
import java.util.List;
import org.recourse.administration.Notice;
import org.recourse.administration.Prospect;
import org.recourse.directory.Names;
import org.recourse.web.shared.Phrase;

/**
 * Something that follows from the lines and that whoever decides must know.
 *
 * @param name of the office or place
 */
public record NoticeRow(String name, String code, Phrase what) {

    static List<NoticeRow> of(Prospect prospect, String language) {
        var country = prospect.foreseen();
        var places = new HashMap<String, Names>();
        country.places().forEach(place -> places.put(place.code(), place.names()));
        var offices = new HashMap<String, Names>();
        country.offices().forEach(office -> offices.put(office.code(), office.names()));
        return prospect.notices().stream()
                .map(notice -> {
                    var names = notice.kind() == Notice.Kind.CASES_MOVE ? offices : places;
                    var code = notice.about();
                    return new NoticeRow(
                            names.getOrDefault(code, Names.same(code)).in(language),
                            code,
                            Phrase.of("import.notice." + notice.kind().name(), notice.count()));
                })
                .toList();
    }
}
