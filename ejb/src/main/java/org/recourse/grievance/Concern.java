package org.recourse.grievance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Principal;
import org.recourse.shared.Reference;

/** What the case in hand is about and who has to do with it, and what the act changes of that. */
public final class Concern {

    private final Reference reference;
    private final CasePapers papers;
    private final Instant now;
    private final List<String> alleged = new ArrayList<>();
    private final Set<String> roadblocks = new LinkedHashSet<>();
    private final List<Party> struckOut = new ArrayList<>();
    private boolean changed;

    Concern(Reference reference, CasePapers papers, Instant now) {
        this.reference = reference;
        this.papers = papers;
        this.now = now;
    }

    /** Who has to do with the case, as far as it is known now. */
    public List<Party> parties() {
        return papers.parties().stream().filter(party -> !party.ended()).toList();
    }

    /** The party of this number; refuses one that there is not, or is not any more. */
    public Party party(int no) {
        return parties().stream()
                .filter(party -> party.no() == no)
                .findFirst()
                .orElseThrow(() -> ActRefused.because("no-party", no));
    }

    /** A party that does not belong to the case yet. */
    public Party newParty(String role, String kind, @Nullable Integer office) {
        int no = papers.parties().stream().mapToInt(Party::no).max().orElse(0) + 1;
        return new Party(new Party.Key(reference.value(), (short) no), role, kind, office, Principal.COMPLAINANT, now);
    }

    /** Adds a party; who may not touch the case is judged anew before the act ends. */
    public void add(Party party) {
        papers.add(party);
        changed = true;
    }

    /** A party was named by mistake; who may not touch the case is judged anew before the act ends. */
    public void end(Party party) {
        party.end(now);
        struckOut.add(party);
        changed = true;
    }

    /** Who the act says was named by mistake. */
    List<Party> struckOut() {
        return List.copyOf(struckOut);
    }

    /**
     * The case is about these categories, as far as the act goes; which of them leads is said by {@link #lead}, and only then
     * they are kept. With none it is about what it was before.
     */
    public void allege(List<String> categories) {
        alleged.clear();
        alleged.addAll(new LinkedHashSet<>(categories));
    }

    /** This one of the categories leads; all of them are kept, in place of those before. */
    public void lead(String leading) {
        allegations().forEach(former -> former.end(now));
        int no = papers.allegations().size();
        for (var category : alleged) {
            papers.add(new Allegation(
                    new Allegation.Key(reference.value(), (short) ++no), category, category.equals(leading), now));
        }
        alleged.clear();
        changed = true;
    }

    private List<Allegation> allegations() {
        return papers.allegations().stream().filter(Allegation::holds).toList();
    }

    /** Codes of the case's categories, the leading one first. */
    public List<String> categories() {
        return alleged.isEmpty()
                ? allegations().stream()
                        .sorted(Comparator.comparing(Allegation::leads).reversed())
                        .map(Allegation::category)
                        .toList()
                : List.copyOf(alleged);
    }

    /** The case is about a roadblock of this name: by its keyed digest it is recognised where it comes up again. */
    public void atRoadblock(String name) {
        roadblocks.add(name);
    }

    Set<String> roadblocks() {
        return Set.copyOf(roadblocks);
    }

    /** Whether the act said who is accused, or where: by that a case is recognised as being about the same. */
    boolean isRecognisable() {
        return changed || !roadblocks.isEmpty();
    }

    /** Who may not touch the case is judged anew, as if the act had changed something of it. */
    void judgeAnew() {
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }
}
