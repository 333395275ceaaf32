package org.recourse.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.recourse.taxonomy.Code;

/**
 * Which groups people are asked about. What somebody is prosecuted for must not lie in any file: a group that the list
 * turns off where it is criminalised is asked about only where whoever runs the mechanism says that nobody is.
 */
@ApplicationScoped
public class AskedGroups {

    private final boolean asksAll;

    /** For the container's proxy. */
    protected AskedGroups() {
        this(false);
    }

    /** @param asksAll whether nobody is prosecuted for belonging to any of the groups ({@code recourse.groups.all}) */
    @Inject
    public AskedGroups(@ConfigProperty(name = "recourse.groups.all", defaultValue = "false") boolean asksAll) {
        this.asksAll = asksAll;
    }

    /** Whether people may be asked about this group, a code of the list group. */
    public boolean has(Code group) {
        return asksAll || group.attribute("off") == null;
    }
}
