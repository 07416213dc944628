import type { WaysWords } from '../../catalogue.ts'

/** Arabic: what mends a broken rule. Machine-made. */
export const ways: WaysWords = {
  'ways-of': 'طرق الإصلاح',
  'ways-seeking': 'يجري البحث عن طرق أخرى للإصلاح…',
  'ways-stop': 'إيقاف البحث',
  'ways-stopped': 'توقف البحث.',
  'ways-failed': 'تعذر البحث عن طرق أخرى.',
  'ways-again': 'البحث مجددًا',
  'ways-none': 'لم يُعثر على إصلاح سريع.',
  'ways-above': 'طريقة مذكورة أعلاه تصلح هذا أيضًا.',
  'ways-all-places': '{count, plural, zero {إظهار كل الأماكن} one {إظهار المكان} two {إظهار المكانين} few {إظهار الأماكن الـ # كلها} many {إظهار الأماكن الـ # كلها} other {إظهار الأماكن الـ # كلها}}',
  'ways-fewer-places': 'إظهار الأول فقط',
  'ways-also': '{count, plural, zero {لا يصلح مشاكل أخرى.} one {يصلح أيضًا مشكلة أخرى.} two {يصلح أيضًا مشكلتين أخريين.} few {يصلح أيضًا # مشاكل أخرى.} many {يصلح أيضًا # مشكلة أخرى.} other {يصلح أيضًا # مشكلة أخرى.}}',
  'ways-breaks': 'لكن عندئذ: {message}',
  'ways-breaks-more': '{count, plural, zero {ولا شيء غيرها.} one {وواحدة أخرى.} two {واثنتان أخريان.} few {و# أخرى.} many {و# أخرى.} other {و# أخرى.}}',
  'ways-found': '{count, plural, =0 {لم يُعثر على إصلاح سريع.} zero {لم يُعثر على إصلاح سريع.} one {عُثر على طريقة واحدة للإصلاح.} two {عُثر على طريقتين للإصلاح.} few {عُثر على # طرق للإصلاح.} many {عُثر على # طريقة للإصلاح.} other {عُثر على # طريقة للإصلاح.}}',
  'ways-changes': '{count, plural, zero {لا تغيير آخر} one {تغيير آخر} two {تغييران آخران} few {# تغييرات أخرى} many {# تغييرًا آخر} other {# تغيير آخر}}',
  'ways-moved-by': 'نقل {element} مسافة {distance}',
  'ways-moved-back': 'إعادة {element} إلى مكانه السابق',
  'ways-moved-to': 'نقل {element} إلى الموضع {place}',
}
