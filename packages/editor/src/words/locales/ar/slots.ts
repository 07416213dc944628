import type { SlotsWords } from '../../catalogue.ts'

/** Arabic: stages of slots. Machine-made. */
export const slots: SlotsWords = {
  // Outline
  'slots-label': '{title}، {count, plural, zero {لا أجزاء} one {جزء واحد} two {جزآن} few {# أجزاء} many {# جزءًا} other {# جزء}} في {places, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}',
  'slots-element': '{label}{alike, plural, =1 {} zero {} one {} two { {nth} من {alike}} few { {nth} من {alike}} many { {nth} من {alike}} other { {nth} من {alike}}}، {span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}{chosen, select, none {} other {، {chosen}}}{locked, select, yes {، مقفل} other {}}{changed, select, yes {، تم تغييره} other {}}{notes, plural, =0 {} zero {} one {، ملاحظة واحدة} two {، ملاحظتان} few {، # ملاحظات} many {، # ملاحظة} other {، # ملاحظة}}{problems, plural, =0 {} zero {} one {، مشكلة واحدة} two {، مشكلتان} few {، # مشكلات} many {، # مشكلة} other {، # مشكلة}}',
  'slots-free': 'المكان {place}، خالٍ{notes, plural, =0 {} zero {} one {، ملاحظة واحدة} two {، ملاحظتان} few {، # ملاحظات} many {، # ملاحظة} other {، # ملاحظة}}',
  'slots-help': 'تنقلك مفاتيح الأسهم بين الأجزاء والأماكن الخالية. مفتاح المسافة يرفع. مفتاح الإدخال للمزيد من الإجراءات. علامة الاستفهام تعرض كل المفاتيح.',
  'slots-help-readonly': 'تنقلك مفاتيح الأسهم بين الأجزاء والأماكن الخالية. علامة الاستفهام تعرض كل المفاتيح.',
  'slots-backdrop': 'تعرض الصورة إطارًا من الأمام: {places, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}. الخالي منها: {free}.',
  'slots-empty': 'لا شيء هنا بعد، الأماكن الخالية: {free}. يضيف A جزءًا.',

  // Announcements
  'slots-loaded': '{title}، {count, plural, zero {لا أجزاء} one {جزء واحد} two {جزآن} few {# أجزاء} many {# جزءًا} other {# جزء}} في {places, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}. نسختك من المخطط المنشور.',
  'slots-loaded-readonly': '{title}، {count, plural, zero {لا أجزاء} one {جزء واحد} two {جزآن} few {# أجزاء} many {# جزءًا} other {# جزء}} في {places, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}.',
  'slots-lifted': 'تم رفع {element}، {span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}.',
  'slots-lifted-first': 'تم رفع {element}، {span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}. تنقله الأسهم إلى المكان التالي الممكن. المسافة للإنزال، وEscape للإلغاء.',
  'slots-moving': '{span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}{place, select, between {، بين {before} و{after}} first {، قبل {after}} last {، بعد {before}} other {}}{others, select, none {} other {. يتبادل المكان مع {others}}}.',
  'slots-moved': 'تم نقل {element}: {span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}{place, select, between {، بين {before} و{after}} first {، قبل {after}} last {، بعد {before}} other {}}.',
  'slots-swapped': 'تبادل {element} و{others} المكان. {element}: {span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}.',
  'slots-stays': 'يبقى {element} في {span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}.',
  'slots-back': 'أُلغي. عاد {element} إلى {span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}.',
  'slots-added': 'تمت إضافة {element}، {span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}.',
  'slots-replaced': 'تم استبدال {old} بـ {element}، {span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}.',
  'slots-removed': 'تمت إزالة {element}. {span, select, one {المكان {from} خالٍ.} other {الأماكن من {from} إلى {to} خالية.}}',
  'slots-duplicated': 'تم نسخ {element}. النسخة محددة، {span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}.',
  'slots-where': '{element}، {span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}{place, select, between {، بين {before} و{after}} first {، قبل {after}} last {، بعد {before}} other {}}. اليسار: {left}. اليمين: {right}.',
  'slots-where-free': '{place}. اليسار: {left}. اليمين: {right}.',
  'slots-nobody': 'خالٍ',
  'slots-wall': 'الحافة',
  'slots-no-further': 'لا مكان آخر ممكن في هذا الاتجاه: {element}.',

  // Why not
  'slots-no-span': '{kind} يحتاج متجاورًا إلى {needed, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}',
  'slots-no-taken': '{element} هناك ولا يجد مكانًا آخر',
  'slots-no-there': '{element} هناك',
  'slots-no-room': 'لا يتسع هنا إلا {room}',
  'slots-no-accepts': '{kind} ليس مكانه هنا{why, select, none {} other {: {why}}}',
  'slots-no-lock': '{element} ثابت{why, select, none {} other {: {why}}}',
  'slots-no-copies': 'الحد الأقصى {max}: {kind}',
  'slots-no-palette': 'لا يمكن استخدام {kind} هنا',
  'slots-no-slot': 'لا يوجد مكان هنا',
  'slots-not-there': 'ليس هناك: {why}.',
  'slots-only-free': 'لا مكان خالٍ يتسع لـ {kind}.',

  // On the picture
  'slots-drop-free': '{span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}',
  'slots-drop-swap': 'تبديل مع {others}',
  'slots-drop-replace': 'استبدال {others}',
  'slots-choosing-move': 'اضغط على مكان لـ {element}',
  'slots-choosing-swap': 'اضغط على الجزء الذي يتبادل المكان مع {element}',
  'slots-look-up': 'إظهار ما هو أعلى',
  'slots-look-down': 'إظهار ما هو أسفل',
  'slots-act-free': 'ضع {element} في المكان {place}',
  'slots-act-swap': 'المكان {place}: يتبادل {element} مع {others}',
  'slots-act-breaks': '{act}. {message}',

  // Selected part, free place
  'slots-title': 'أجزاؤك',
  'slots-coach': 'اسحبه، أو استخدم «نقل إلى…»',
  'slots-stands': '{span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}',
  'slots-move-to': 'نقل إلى…',
  'slots-swap-with': 'تبديل مع…',
  'slots-move-up': 'نقل لأعلى',
  'slots-move-down': 'نقل لأسفل',
  'slots-place-title': 'المكان {place}، خالٍ',
  'slots-place-hint': 'ما تضيفه بعد ذلك يأتي هنا.',
  'slots-put-here': 'نقل {element} إلى هنا',
  'slots-cancel': 'إلغاء',

  // In the list
  'slots-place-of': 'مكان {element}',
  'slots-option-free': '{place}',
  'slots-option-swap': '{place}: تبديل مع {others}',
  'slots-option-no': '{place}: غير ممكن. {why}',
  'slots-option-breaks': '{place}: {message}',
  'slots-list-free': 'خالٍ: {span, select, one {المكان {from}} other {الأماكن من {from} إلى {to}}}',
  'slots-list-add': 'إضافة جزء في المكان {place}',
  'slots-list-hint': 'تنقلك الأسهم من جزء إلى جزء. مفتاح Alt مع سهم ينقل الجزء إلى المكان التالي الممكن. علامة الاستفهام تعرض كل المفاتيح.',

  // Keys
  'slots-keys-arrows': 'الانتقال إلى الجزء أو المكان الخالي التالي في ذلك الاتجاه',
  'slots-keys-enter': 'إظهار المزيد من الإجراءات؛ في مكان خالٍ: إضافة جزء',
  'slots-keys-m': 'اختيار مكان آخر',
  'slots-keys-lifted-arrows': 'إلى المكان التالي الممكن',
}
