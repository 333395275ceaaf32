package org.recourse.ledger;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.recourse.shared.Reference;

/**
 * The name of one chain of entries, such as {@code case/7K3M-9TQD-4}; keys and seals of its texts are bound to it.
 *
 * @param text the name as it stands in each entry; another form is refused with {@link IllegalArgumentException}
 */
public record StreamName(String text) {

    private static final Pattern FORM = Pattern.compile("[a-z]{1,16}/[0-9A-Za-z$*=~.-]{1,64}");

    /** Where everything about offices and officers is entered. */
    public static final StreamName DIRECTORY = new StreamName("admin/directory");

    public StreamName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no name of a stream");
        }
    }

    /** The stream of one case. */
    public static StreamName of(Reference reference) {
        return new StreamName("case/" + reference.text());
    }

    /** What the first entry of the stream names as its predecessor in the ledger of this name. */
    public Hash anchor(String ledger) {
        var text = "recourse-stream/1\n" + ledger + "\n" + this.text + "\n";
        return Hash.of(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return text;
    }
}
