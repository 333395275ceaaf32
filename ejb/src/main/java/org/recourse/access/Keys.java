package org.recourse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;

/** The secrets of this server, read when it starts; without them, or with a file that others may read, it does not. */
@ApplicationScoped
public class Keys {

    private final Path folder;
    private final boolean demonstration;
    private final KeyRing ring;
    private final Vault vault;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Keys() {
        folder = null;
        demonstration = false;
        ring = null;
        vault = null;
    }

    @Inject
    public Keys(
            @ConfigProperty(name = "recourse.keys") String folder,
            @ConfigProperty(name = "recourse.demonstration", defaultValue = "false") boolean demonstration) {
        this.folder = Path.of(folder);
        this.demonstration = demonstration;
        ring = KeyRing.read(this.folder, demonstration);
        vault = new Vault(ring);
    }

    /**
     * Looks at the files once more, which were read at the start: refuses with {@link KeyRefused} what would keep the next
     * start from succeeding, or what others may read meanwhile.
     */
    public void look() {
        KeyRing.read(folder, demonstration);
    }

    public Vault vault() {
        return vault;
    }

    /** Makes receipts and finds them again. */
    public Receipts receipts() {
        return new Receipts(ring);
    }

    /** The hidden values of forms. */
    public FormTokens formTokens() {
        return new FormTokens(ring);
    }

    /** What a complainant's browser carries between two pages. */
    public Cookies cookies() {
        return new Cookies(ring);
    }

    /** Names as digests that can be compared and never read. */
    public NameDigests names() {
        return new NameDigests(ring);
    }

    /** Names that are found in a text by whoever may not know them. */
    public HiddenNames hiddenNames() {
        return new HiddenNames(ring);
    }

    /** Words as digests that can be found and never read. */
    public WordDigests words() {
        return new WordDigests(ring);
    }

    /** What is counted of people over many cases and shown with none. */
    public Voices voices() {
        return new Voices(ring);
    }

    /** Signs who is calling, for the first call of a transaction to the database. */
    public SignedContext context(Presence presence, @Nullable String request) {
        return SignedContext.sign(presence.caller(request), ring.newest(KeyPurpose.CONTEXT), Instant.now());
    }

    /**
     * Signs who may see a case from now on, for the act that {@code begin} took in hand.
     *
     * @param revision the one that {@code begin} answered
     * @param act as it was begun
     */
    public SignedReadership readership(Reference reference, int revision, String act, Readership readership) {
        return SignedReadership.sign(
                reference,
                revision,
                act,
                readership.readers(),
                readership.ties(),
                readership.barred(),
                ring.newest(KeyPurpose.POLICY));
    }

    /**
     * Signs by which words a case is found from now on, for the act that {@code begin} took in hand.
     *
     * @param revision the one that {@code begin} answered
     * @param act as it was begun
     * @param digests of the words of the summary
     */
    public SignedWords words(
            Reference reference, int revision, String act, Readership readership, Collection<String> digests) {
        return SignedWords.sign(
                reference, revision, act, readership.finders(), digests, words(), ring.newest(KeyPurpose.POLICY));
    }
}
