package org.recourse.record;

/**
 * For whom a copy is handed over: the recipient of a referral.
 *
 * @param referral number of the referral
 * @param reason   for which its parts are opened, in words; whoever may know who has read the case reads it
 */
public record Errand(int referral, String reason) {}
