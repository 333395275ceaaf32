package org.recourse.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.MailAddress;

/** Whether this installation sends mail, and as whom. Without a sender it sends none, and signals are not even kept. */
@ApplicationScoped
public class MailSettings {

    private final @Nullable MailAddress from;
    private final String login;

    /** For the container. */
    protected MailSettings() {
        from = null;
        login = "";
    }

    @Inject
    public MailSettings(
            @ConfigProperty(name = "recourse.mail.from") Optional<String> from,
            @ConfigProperty(name = "recourse.address") Optional<String> address) {
        this.from = from.filter(text -> !text.isBlank()).map(MailAddress::new).orElse(null);
        this.login = address.orElse("") + "/portal/";
    }

    public boolean sends() {
        return from != null;
    }

    /** The sender, to whom mail comes back that cannot be delivered. */
    Optional<MailAddress> from() {
        return Optional.ofNullable(from);
    }

    /** Where officers log in. */
    String login() {
        return login;
    }
}
