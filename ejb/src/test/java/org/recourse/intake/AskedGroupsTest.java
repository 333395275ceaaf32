package org.recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recourse.taxonomy.Code;
import org.recourse.taxonomy.Taxonomy;

class AskedGroupsTest {

    @Test
    void what_people_are_prosecuted_for_is_not_asked_unless_somebody_says_that_they_are_not() {
        var groups = Taxonomy.standard().list("group");
        assertThat(groups.stream().filter(group -> !new AskedGroups(false).has(group)))
                .extracting(Code::code)
                .containsExactly("LGBTQIA");
        assertThat(groups).allMatch(new AskedGroups(true)::has);
    }
}
