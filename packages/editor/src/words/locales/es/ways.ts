import type { WaysWords } from '../../catalogue.ts'

/** Spanish: what mends a broken rule. Machine-made. */
export const ways: WaysWords = {
  'ways-of': 'Maneras de arreglarlo',
  'ways-seeking': 'Buscando más maneras de arreglarlo…',
  'ways-stop': 'Dejar de buscar',
  'ways-stopped': 'Búsqueda detenida.',
  'ways-failed': 'No se han podido buscar más maneras.',
  'ways-again': 'Buscar otra vez',
  'ways-none': 'No se ha encontrado ningún arreglo rápido.',
  'ways-above': 'Una manera de más arriba también lo arregla.',
  'ways-all-places': '{count, plural, one {Mostrar # lugar} many {Mostrar los # de lugares} other {Mostrar los # lugares}}',
  'ways-fewer-places': 'Mostrar solo el primero',
  'ways-also': '{count, plural, one {Arregla también # problema más.} many {Arregla también # de problemas más.} other {Arregla también # problemas más.}}',
  'ways-breaks': 'Pero entonces: {message}',
  'ways-breaks-more': '{count, plural, one {Y # más.} many {Y # más.} other {Y # más.}}',
  'ways-found': '{count, plural, =0 {No se ha encontrado ningún arreglo rápido.} one {Se ha encontrado # manera de arreglarlo.} many {Se han encontrado # de maneras de arreglarlo.} other {Se han encontrado # maneras de arreglarlo.}}',
  'ways-changes': '{count, plural, one {# cambio más} many {# de cambios más} other {# cambios más}}',
  'ways-moved-by': 'Mover {element} {distance}',
  'ways-moved-back': 'Devolver {element} a donde estaba',
  'ways-moved-to': 'Mover {element} al puesto {place}',
}
