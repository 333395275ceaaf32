package org.recourse.notification;

import org.recourse.directory.MailAddress;

/** Whoever takes letters out of the house: the one port at which another channel than mail would be fitted. */
public interface Carrier {

    /**
     * Takes a letter; afterwards it is somebody else's to deliver. The same letter may be given again, where nobody knows
     * whether it was taken: its Message-ID is the same then.
     *
     * @throws NotTaken with the reason as a code, and whether another try can help
     */
    void carry(Letter letter, MailAddress to) throws NotTaken;

    /** A letter was not taken. */
    final class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        /**
         * @param code such as {@code REFUSED-550}, and never what the other side said
         * @param forGood no other try can help
         */
        public NotTaken(String code, boolean forGood) {
            super(code);
            this.forGood = forGood;
        }

        public String code() {
            return String.valueOf(getMessage());
        }

        public boolean forGood() {
            return forGood;
        }
    }
}
