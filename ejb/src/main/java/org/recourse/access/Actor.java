package org.recourse.access;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/**
 * Who acts. Made only from what the container authenticated, or after a receipt was found; nothing else in the product
 * reads principals or roles.
 */
public sealed interface Actor {

    /** What an actor is. */
    enum Kind {
        OFFICER,
        RECEIPT,
        STRANGER,
        PARTNER,
        CLOCKWORK
    }

    /** What the product does by itself. */
    enum Job {
        SWEEP,
        SEQUENCER,
        IMPORT
    }

    /** The pseudonym of whoever has none. */
    String NOBODY = SignedContext.NOBODY;

    Kind kind();

    /** The roles in which this actor may act; each act is done in one of them. */
    Set<Role> roles();

    /** 32 hexadecimal digits, by which the ledger names the actor. */
    default String pseudonym() {
        return NOBODY;
    }

    /** The numbers of the principals that this actor presents; none but an officer's and a partner's. */
    default List<Integer> principals() {
        return List.of();
    }

    /** Up to which level the actor was vetted. */
    default Vetting vetting() {
        return Vetting.NONE;
    }

    /** Whether the actor has this role. */
    default boolean has(Role role) {
        return roles().contains(role);
    }

    private static String checked(String pseudonym) {
        if (!Pattern.matches("[0-9a-f]{32}", pseudonym)) {
            throw new IllegalArgumentException("a pseudonym has 32 hexadecimal digits");
        }
        return pseudonym;
    }

    /** A person of an office, logged in. */
    record Officer(int id, String pseudonym, Set<Role> roles, int office, Vetting vetting, List<Integer> principals)
            implements Actor {
        public Officer {
            checked(pseudonym);
            roles = Set.copyOf(roles);
            principals = List.copyOf(principals);
        }

        @Override
        public Kind kind() {
            return Kind.OFFICER;
        }
    }

    /**
     * Whoever holds the receipt of a case.
     *
     * @param pseudonym random for each case
     * @param person the number of the person in the case, from 1
     */
    record ReceiptHolder(String pseudonym, int person) implements Actor {
        public ReceiptHolder {
            checked(pseudonym);
        }

        @Override
        public Kind kind() {
            return Kind.RECEIPT;
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.COMPLAINANT);
        }
    }

    /** Anybody without a login or a receipt; may only register. */
    record Stranger() implements Actor {
        @Override
        public Kind kind() {
            return Kind.STRANGER;
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.STRANGER);
        }
    }

    /** The system of a partner organisation. */
    record Partner(String pseudonym, List<Integer> principals) implements Actor {
        public Partner {
            checked(pseudonym);
            principals = List.copyOf(principals);
        }

        @Override
        public Kind kind() {
            return Kind.PARTNER;
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.PARTNER);
        }
    }

    /** The product itself, at one of its jobs. */
    record Clockwork(Job job) implements Actor {
        @Override
        public Kind kind() {
            return Kind.CLOCKWORK;
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.CLOCKWORK);
        }

        @Override
        public List<Integer> principals() {
            return List.of(job == Job.SEQUENCER ? Principal.SEQUENCER : Principal.SWEEP);
        }
    }
}
