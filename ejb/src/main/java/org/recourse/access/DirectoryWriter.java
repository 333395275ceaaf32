package org.recourse.access;

import jakarta.json.JsonArray;
import java.util.List;
import org.recourse.directory.CountryFile;
import org.recourse.directory.PartnerSystem;

/**
 * Brings a country into the directory, through the only door that writes there. Each of the acts set-calendar, set-office,
 * set-officer and declare-interest stands in the ledger once, with the number of rows. A country is brought in once, into
 * an empty directory; what changes later is an act of its own.
 */
public final class DirectoryWriter {

    private final Guard guard;
    private final Vault vault;
    private final NameDigests digests;

    public DirectoryWriter(Guard guard, Vault vault, NameDigests digests) {
        this.guard = guard;
        this.vault = vault;
        this.digests = digests;
    }

    /**
     * Writes all of a country in the caller's transaction, which must read no directory after that and before its end.
     *
     * @param context of an administrator, or of the product itself when an installation is filled
     * @throws DirectoryFilled where a country is there already
     */
    public void bringIn(SignedContext context, CountryFile country) {
        if (guard.directoryVersion() > 0) {
            throw new DirectoryFilled();
        }
        var rows = new DirectoryRows(country, vault.directoryKey(), digests);
        administer(context, "set-calendar", rows.calendars());
        administer(context, "set-office", rows.offices());
        administer(context, "set-officer", rows.officers());
        administer(context, "declare-interest", rows.interests());
    }

    /** Enters the systems of partner organisations, or changes those that are there. */
    public void bringIn(SignedContext context, List<PartnerSystem> partners) {
        partners.forEach(partner -> guard.setPartner(
                context,
                partner.code(),
                partner.subject().toString(),
                DirectoryRows.names(partner.names()).build().toString(),
                partner.active()));
    }

    private void administer(SignedContext context, String act, JsonArray rows) {
        if (!rows.isEmpty()) {
            guard.administer(context, act, rows.toString(), List.of("count=" + rows.size()), List.of());
        }
    }
}
