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
    private final @Nullable MailAddress newsFrom;
    private final @Nullable String newsTo;

    /** For the container. */
    protected MailSettings() {
        from = null;
        login = "";
        newsFrom = null;
        newsTo = null;
    }

    @Inject
    public MailSettings(
            @ConfigProperty(name = "recourse.mail.from") Optional<String> from,
            @ConfigProperty(name = "recourse.address") Optional<String> address,
            @ConfigProperty(name = "recourse.mail.news.from") Optional<String> newsFrom,
            @ConfigProperty(name = "recourse.mail.news.to") Optional<String> newsTo) {
        this.from = from.filter(text -> !text.isBlank()).map(MailAddress::new).orElse(null);
        this.login = address.orElse("") + "/portal/";
        this.newsFrom =
                newsFrom.filter(text -> !text.isBlank()).map(MailAddress::new).orElse(null);
        this.newsTo = newsTo.filter(text -> !text.isBlank()).orElse(null);
    }

    public boolean sends() {
        return from != null;
    }

    /** The sender, to whom mail comes back that cannot be delivered. */
    Optional<MailAddress> from() {
        return Optional.ofNullable(from);
    }

    /** Whether news may go to telephones: there is a gateway, and a sender that says nothing. */
    public boolean reachesTelephones() {
        return sends() && newsFrom != null && newsTo != null;
    }

    /** The sender of news, which says nothing of who we are. */
    Optional<MailAddress> newsFrom() {
        return Optional.ofNullable(newsFrom);
    }

    /** The domain of the gateway at which every telephone has an address. */
    Optional<String> newsTo() {
        return Optional.ofNullable(newsTo);
    }

    /** Where officers log in. */
    String login() {
        return login;
    }
}
