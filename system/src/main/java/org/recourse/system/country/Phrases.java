package org.recourse.system.country;

import java.util.Map;

/** What people of the mechanism say in every case, in the language of the complainant. */
final class Phrases {

    private static final Map<String, Map<String, String>> ALL = Map.of(
            "en",
            Map.of(
                    "acknowledge",
                            "We have your grievance. A case manager reads it now, and tells you by when what follows.",
                    "appeal",
                            "If you do not agree you can say no, and give your reason in your own words. Or you ask somebody above us to look at it again, within 45 working days from the day on which this was told to you. It costs nothing, and a court stays open to you.",
                    "happened",
                            "Week %d: we asked after your case. It is where the last message says, and its date stands.",
                    "next", "You need do nothing. We tell you at once when something changes.",
                    "not-read-back",
                            "Only the page of the receipt reaches the person. The summary stands there, with the request to say what is wrong in it.",
                    "well", "Reached in the agreed way. Is safe, and has heard nothing from the other side."),
            "ar",
            Map.of(
                    "acknowledge", "وصلتنا شكواك. تقرؤها الآن مديرة القضايا، وتخبرك بما يلي وبموعده.",
                    "appeal",
                            "إن لم توافق فلك أن تقول لا وتذكر السبب بكلماتك. ولك أن تطلب من جهة أعلى منا أن تنظر فيها من جديد خلال 45 يوم عمل من يوم إبلاغك. لا يكلّفك ذلك شيئًا، ويبقى باب المحكمة مفتوحًا لك.",
                    "happened", "الأسبوع %d: سألنا عن قضيتك. هي حيث تقول آخر رسالة، وموعدها قائم.",
                    "next", "لا يلزمك شيء. نخبرك فورًا حين يتغيّر شيء.",
                    "not-read-back",
                            "لا يصل إلى الشخص إلا صفحة الإيصال. الملخص موجود فيها مع طلب أن يقول ما ليس صحيحًا.",
                    "well", "تم الاتصال بالطريقة المتفق عليها. بخير، ولم يسمع شيئًا من الطرف الآخر."));

    private Phrases() {}

    static String in(String language, String phrase) {
        return ALL.getOrDefault(language, Map.of()).getOrDefault(phrase, phrase);
    }
}
