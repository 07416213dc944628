import type { IdeasWords } from '../../catalogue.ts'

/** Spanish: what stands behind the More menu: sharing, comparing. Machine-made. */
export const ideas: IdeasWords = {
  // The menu
  'share-idea': 'Compartir tu idea',
  'share-plan': 'Compartir este plano',

  // Before and after
  'compare': 'Antes y después',
  'compare-show': 'Mostrar',
  'compare-yours': 'Tu idea',
  'compare-both': 'Ambos',
  'compare-published': 'Plano publicado',
  'compare-slider': 'Cuánto se ve de tu idea',
  'compare-share': '{share} % tu idea',

  // Picture and link
  'picture-alt-yours': '{title}: la idea de una persona. {elements}.',
  'picture-alt-published': '{title}: el plano publicado. {elements}.',
  'share-now': 'Compartir…',
  'copy-picture': 'Copiar imagen y enlace',
  'save-png': 'Guardar como PNG',
  'save-svg': 'Guardar como SVG',
  'link-label': 'Enlace que lo abre',
  'link-holds': 'El enlace contiene el diseño completo. Nadie lo guarda salvo tú.',
  'copy-the-link': 'Copiar el enlace',
  'qr-alt': 'Código QR del enlace',
  'qr-hint': 'Apunta aquí la cámara de un teléfono para abrirlo en él.',
  'qr-too-long': 'Este diseño es demasiado grande para un código QR. Usa el enlace.',
  'picture-described': 'Descripción de la imagen',
  'picture-described-hint': 'Publícala con la imagen, para quienes no pueden verla.',
  'copy-description': 'Copiar la descripción',
  'picture-copied': 'Imagen y enlace copiados.',
  'description-copied': 'Descripción copiada.',
  'picture-saved': 'Guardado como {name}.',
  'not-copied': 'Este navegador no deja que la página lo copie. Guarda la imagen, o selecciona el texto y cópialo a mano.',
}
