// The organiser's list: the proposals to one brief, newest first, each with the collector's own verdict and re-opened in the same widget.
const api = '/api/v1'
const [briefChoice, list, state, more] = ['brief', 'proposals', 'state', 'more'].map((id) => document.getElementById(id))
let next = null
let asked = 0

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const read = async (path) => {
  const response = await fetch(`${api}${path}`, { headers: { accept: 'application/json' } })
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new Error(body.detail ?? body.title ?? `The collector answered ${response.status}.`)
  return body
}

const VERDICTS = { valid: 'Meets every rule', incomplete: 'Unfinished', invalid: 'Breaks a rule' }
const capital = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const NAMES = { block: ['rule broken with a reason', 'rules broken with a reason'], warn: ['warning', 'warnings'], advise: ['tip', 'tips'] }

/** A valid proposal may still leave warnings and tips open: both are said. */
function verdictIn(status, broken) {
  if (status !== 'valid' || broken.length === 0) return VERDICTS[status] ?? 'No verdict'
  const counts = Object.entries(NAMES).flatMap(([severity, [one, several]]) => {
    const count = broken.filter((result) => result.severity === severity).length
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`]
  })
  return `${broken.some(({ severity }) => severity === 'block') ? 'May stand' : 'Meets every binding rule'}; ${counts.join(', ')} open`
}

function proposalItem({ receipt, proposal, verdict, newest, said = [], about = [] }) {
  const words = new Map(said.map(({ place, text }) => [place, text]))
  const broken = (verdict?.results ?? []).filter(({ status }) => status === 'violated')
  const stage = element('div')
  const open = element('button', { type: 'button', textContent: 'Open' })
  open.setAttribute('aria-expanded', 'false')
  open.addEventListener('click', () => toggle({ open, stage, proposal, revision: receipt.revision }))
  const when = element('time', { className: 'when', dateTime: receipt.acceptedAt, textContent: new Date(receipt.acceptedAt).toLocaleString() })
  const status = element('span', { className: 'verdict', textContent: verdictIn(verdict?.status, broken) })
  const notes = broken.map((result) => element('li', {}, `${capital(NAMES[result.severity]?.[0] ?? result.severity)}: ${words.get(result.place) ?? result.rule}`, reasonFor(proposal, result)))
  const item = element('li', {}, element('div', { className: 'row' }, element('span', { className: 'reference', textContent: receipt.reference }), when, status, open))
  if (newest) item.append(element('p', { className: 'said', textContent: `Under today’s revision ${newest.revision}: ${VERDICTS[newest.status]?.toLowerCase() ?? newest.status}.` }))
  if (notes.length > 0) item.append(element('ul', { className: 'said' }, ...notes))
  const remarks = (proposal.notes ?? []).map((note, index) => element('li', {}, `${REMARKS[note.type] ?? note.type}, ${subjectOf(note, about[index])}: “${note.text}”`))
  if (remarks.length > 0) item.append(element('ol', { className: 'said' }, ...remarks))
  if (proposal.missing?.length > 0) item.append(element('ul', { className: 'said' }, ...proposal.missing.map((part) => element('li', {}, missingIn(part)))))
  item.append(stage)
  return item
}

const REMARKS = { like: 'Like', worry: 'Worry', idea: 'Idea' }
/** What a note is about, by its name; a spot of a plan by where it is, with its number as on its pin. Ids where its revision is not published any more. */
function subjectOf({ on, at, section: id = 'main' }, { is, name, section } = { name: on, section: id === 'main' ? undefined : id }) {
  const spot = at && `${name ? `a spot in ${name}` : 'a spot'} at ${at.join(', ')}`
  return [spot ?? (is === 'published' ? `${name} as published` : is === 'slot' ? `place ${name}` : name), ...(section ? [section] : [])].join(', ')
}

/** A part that somebody missed, in a line. */
const missingIn = ({ label, width, text }) => `Missing: ${label}${width === undefined ? '' : `, ${width} wide`}${text ? `. “${text}”` : ''}`

const reasonFor = (proposal, { rule, elements }) => {
  const given = (proposal.reasons ?? []).find((reason) => reason.rule === rule && (reason.elements.length === 0 || reason.elements.some((id) => elements.includes(id))))
  return given ? ` – “${given.text}”` : ''
}

function toggle({ open, stage, proposal, revision }) {
  const shown = stage.childElementCount > 0
  open.setAttribute('aria-expanded', String(!shown))
  open.textContent = shown ? 'Open' : 'Close'
  if (shown) return stage.replaceChildren()
  const draft = document.createElement('co-draft')
  draft.setAttribute('readonly', '')
  draft.setAttribute('brief', `${api}/briefs/${proposal.brief.id}/revisions/${revision}`)
  draft.layout = { sections: proposal.sections, notes: proposal.notes ?? [] }
  stage.replaceChildren(draft)
}

async function show({ cursor = null } = {}) {
  const mine = ++asked
  const id = encodeURIComponent(briefChoice.value)
  state.textContent = 'Looking…'
  try {
    const page = await read(`/admin/briefs/${id}/proposals${cursor ? `?cursor=${cursor}` : ''}`)
    if (mine !== asked) return
    if (cursor === null) list.replaceChildren()
    list.append(...page.proposals.map(proposalItem))
    next = page.next
    more.hidden = next === null
    const count = list.childElementCount
    state.textContent = count === 0 ? 'Nothing has come in yet. Send a proposal from the demo page, then look again.' : `${count} ${count === 1 ? 'proposal' : 'proposals'}${next === null ? '' : ' so far, and older ones'}, newest first.`
  } catch (error) {
    state.textContent = `The list could not be read: ${error.message}`
  }
  for (const format of ['csv', 'json']) document.getElementById(format).href = `${api}/admin/briefs/${id}/proposals.${format}`
}

briefChoice.addEventListener('change', () => show())
document.getElementById('refresh').addEventListener('click', () => show())
more.addEventListener('click', () => show({ cursor: next }))
try {
  const { briefs } = await read('/admin/briefs')
  briefChoice.append(...briefs.map(({ id, title, proposals }) => element('option', { value: id, textContent: `${title} (${proposals})` })))
  const wanted = new URLSearchParams(location.search).get('brief')
  const fullest = briefs.reduce((best, one) => (one.proposals > (best?.proposals ?? -1) ? one : best), null)
  briefChoice.value = briefs.some(({ id }) => id === wanted) ? wanted : (fullest?.id ?? '')
  if (briefs.length > 0) await show()
  else state.textContent = 'This collector has no brief.'
} catch (error) {
  state.textContent = `The collector could not be asked: ${error.message}`
}
