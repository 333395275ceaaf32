package org.recourse.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MigrateTest {

    @Test
    void migrating_twice_changes_nothing() throws Exception {
        var first = Migrate.run(TestDatabase.one().installation());
        assertThat(Migrate.run(TestDatabase.one().installation())).isEqualTo(first);
    }
}
