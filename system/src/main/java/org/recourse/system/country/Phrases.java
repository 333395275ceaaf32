package org.recourse.system.country;

import java.util.Map;

/** What people of the mechanism say in every case, in the language of the complainant. */
final class Phrases {

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry(
                    "acknowledge",
                    "We have your grievance. A case manager reads it now, and tells you by when what follows."),
            Map.entry("and", "; "),
            Map.entry(
                    "appeal",
                    "If you do not agree you can say no, and give your reason in your own words. Or you ask somebody above us to look at it again, within 45 working days from the day on which this was told to you. It costs nothing, and a court stays open to you."),
            Map.entry(
                    "appeal-again",
                    "If you do not agree you can appeal once more, within 45 working days from the day on which this was told to you. Somebody above decides who has not decided anything in your case. It costs nothing, and you can go to court at any time."),
            Map.entry(
                    "appeal-only",
                    "If you do not agree you can appeal, within 45 working days from the day on which this was told to you. Somebody above decides who has not decided anything in your case. It costs nothing, and you can go to court at any time."),
            Map.entry("asked-got", "Asked: %s Offered: %s."),
            Map.entry("closed", "Asked: %s %s"),
            Map.entry(
                    "happened",
                    "Week %d: we asked after your case. It is where the last message says, and its date stands."),
            Map.entry("next", "You need do nothing. We tell you at once when something changes."),
            Map.entry("nothing", "nothing, because it was not found so"),
            Map.entry(
                    "not-read-back",
                    "Only the page of the receipt reaches the person. The summary stands there, with the request to say what is wrong in it."),
            Map.entry("paid-proof", "A signed receipt"),
            Map.entry("paid-way", "In cash at our office"),
            Map.entry("page-only", "Only the page of the receipt reaches the person. The words stand there."),
            Map.entry("spoken", "This is what is offered to you: %s. You can say yes, or no and why."),
            Map.entry("spoken-nothing", "It was not found as you say, and this is why: %s You can say no to that."),
            Map.entry("well", "Reached in the agreed way. Is safe, and has heard nothing from the other side."));

    private static final Map<String, String> ARABIC = Map.ofEntries(
            Map.entry("acknowledge", "وصلتنا شكواك. تقرؤها الآن مديرة القضايا، وتخبرك بما يلي وبموعده."),
            Map.entry("and", "؛ "),
            Map.entry(
                    "appeal",
                    "إن لم توافق فلك أن تقول لا وتذكر السبب بكلماتك. ولك أن تطلب من جهة أعلى منا أن تنظر فيها من جديد خلال 45 يوم عمل من يوم إبلاغك. لا يكلّفك ذلك شيئًا، ويبقى باب المحكمة مفتوحًا لك."),
            Map.entry(
                    "appeal-again",
                    "إن لم توافق فلك أن تتظلّم مرة أخرى خلال 45 يوم عمل من يوم إبلاغك. يقرر من هو أعلى ولم يقرر شيئًا في قضيتك. لا يكلّفك ذلك شيئًا، ولك أن تذهب إلى القضاء في أي وقت."),
            Map.entry(
                    "appeal-only",
                    "إن لم توافق فلك أن تتظلّم خلال 45 يوم عمل من يوم إبلاغك. يقرر من هو أعلى ولم يقرر شيئًا في قضيتك. لا يكلّفك ذلك شيئًا، ولك أن تذهب إلى القضاء في أي وقت."),
            Map.entry("asked-got", "المطلوب: %s المعروض: %s."),
            Map.entry("closed", "المطلوب: %s %s"),
            Map.entry("happened", "الأسبوع %d: سألنا عن قضيتك. هي حيث تقول آخر رسالة، وموعدها قائم."),
            Map.entry("next", "لا يلزمك شيء. نخبرك فورًا حين يتغيّر شيء."),
            Map.entry("nothing", "لا شيء، لأن الأمر لم يثبت"),
            Map.entry(
                    "not-read-back",
                    "لا يصل إلى الشخص إلا صفحة الإيصال. الملخص موجود فيها مع طلب أن يقول ما ليس صحيحًا."),
            Map.entry("paid-proof", "إيصال موقّع"),
            Map.entry("paid-way", "نقدًا في مكتبنا"),
            Map.entry("page-only", "لا يصل إلى الشخص إلا صفحة الإيصال. الكلام مكتوب فيها."),
            Map.entry("spoken", "هذا ما يُعرض عليك: %s. لك أن تقول نعم، أو لا ولماذا."),
            Map.entry("spoken-nothing", "لم يثبت ما قلته، وهذا هو السبب: %s ولك أن تقول لا."),
            Map.entry("well", "تم الاتصال بالطريقة المتفق عليها. بخير، ولم يسمع شيئًا من الطرف الآخر."));

    private static final Map<String, Map<String, String>> ALL = Map.of("en", ENGLISH, "ar", ARABIC);

    private Phrases() {}

    static String in(String language, String phrase) {
        return ALL.getOrDefault(language, Map.of()).getOrDefault(phrase, phrase);
    }
}
