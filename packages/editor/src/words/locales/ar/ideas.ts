import type { IdeasWords } from '../../catalogue.ts'

/** Arabic: what stands behind the More menu: sharing, comparing. Machine-made. */
export const ideas: IdeasWords = {
  // The menu
  'share-idea': 'مشاركة فكرتك',
  'share-plan': 'مشاركة هذا المخطط',

  // Before and after
  'compare': 'قبل وبعد',
  'compare-show': 'عرض',
  'compare-yours': 'فكرتك',
  'compare-both': 'كلاهما',
  'compare-published': 'المخطط المنشور',
  'compare-slider': 'مقدار ما يظهر من فكرتك',
  'compare-share': '{share}٪ فكرتك',

  // Picture and link
  'picture-alt-yours': '{title}: فكرة أحد الأشخاص. {elements}.',
  'picture-alt-published': '{title}: المخطط المنشور. {elements}.',
  'share-now': 'مشاركة…',
  'copy-picture': 'نسخ الصورة والرابط',
  'save-png': 'الحفظ بصيغة PNG',
  'save-svg': 'الحفظ بصيغة SVG',
  'link-label': 'الرابط الذي يفتحه',
  'link-holds': 'يحتوي الرابط على التصميم كله. لا يحتفظ به أحد غيرك.',
  'copy-the-link': 'نسخ الرابط',
  'qr-alt': 'رمز QR للرابط',
  'qr-hint': 'وجّه كاميرا هاتف إلى هنا لفتحه عليه.',
  'qr-too-long': 'هذا التصميم أكبر من أن يتسع له رمز QR. استخدم الرابط.',
  'picture-described': 'وصف الصورة',
  'picture-described-hint': 'انشره مع الصورة، لمن لا يستطيع رؤيتها.',
  'copy-description': 'نسخ الوصف',
  'picture-copied': 'تم نسخ الصورة والرابط.',
  'description-copied': 'تم نسخ الوصف.',
  'picture-saved': 'حُفظ باسم {name}.',
  'not-copied': 'لا يسمح هذا المتصفح للصفحة بنسخه. احفظ الصورة، أو حدد النص وانسخه يدويًا.',
}
