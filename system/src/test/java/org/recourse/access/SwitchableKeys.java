package org.recourse.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of the server as they are, in every test but one: that one opens the vault, enters words and closes it, and
 * then they must be found.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class SwitchableKeys extends Keys {

    private final Vault open;
    private volatile boolean isOpen;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SwitchableKeys() {
        open = null;
    }

    @Inject
    public SwitchableKeys(
            @ConfigProperty(name = "recourse.keys") String folder,
            @ConfigProperty(name = "recourse.demonstration", defaultValue = "false") boolean demonstration) {
        super(folder, demonstration);
        open = new OpenVault(KeyRing.read(Path.of(folder), demonstration));
    }

    @Override
    public Vault vault() {
        return isOpen ? open : super.vault();
    }

    /** From now on what is sealed can be read by everybody, until the vault is closed. */
    public void open(boolean opened) {
        isOpen = opened;
    }
}
