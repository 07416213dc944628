// Opens a Streetmix document as a street in the widget, or lists what is wrong with it. What is open stays until another street takes its place.
const [drop, file, state, problems, street] = ['drop', 'file', 'state', 'problems', 'street'].map((id) => document.getElementById(id))
const LARGEST = 2_000_000
let latest = null

async function open(chosen) {
  latest = chosen
  state.textContent = `Opening ${chosen.name}…`
  problems.replaceChildren()
  const read = await readStreet(chosen)
  // Another one was chosen meanwhile.
  if (chosen !== latest) return
  if (!read.ok) return list(chosen, read.problems)
  const draft = document.createElement('co-draft')
  draft.setAttribute('autosave', 'off')
  draft.textContent = 'The street cannot be shown: a part of this page did not arrive. Load the page again.'
  draft.brief = read.value
  street.replaceChildren(draft)
  const elements = read.value.layout.sections[0].elements
  const unknown = elements.filter(({ kind }) => read.value.catalogue.kinds[kind].tags?.includes('unknown')).length
  state.textContent = `${chosen.name} is open: ${elements.length} elements${unknown > 0 ? `, ${unknown} of them unknown to us and kept as they are` : ''}.`
}

async function readStreet(chosen) {
  const wrong = (message) => ({ ok: false, problems: [{ path: [], message }] })
  if (chosen.size > LARGEST) return wrong(`The file has ${chosen.size} bytes; at most ${LARGEST} are read.`)
  const reader = await import('/embed/streetmix.js').catch(() => null)
  if (!reader) return wrong('The part of this page that reads such files did not arrive. Load the page again.')
  try {
    return reader.fromStreetmix(JSON.parse(await chosen.text()))
  } catch (error) {
    return wrong(`This is not JSON: ${error.message}`)
  }
}

function list(chosen, found) {
  const box = document.createElement('div')
  box.className = 'problems'
  const items = found.slice(0, 50).map(({ path, message }) => {
    const item = document.createElement('li')
    const where = document.createElement('code')
    where.textContent = path.length > 0 ? `${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('').replace(/^\./, '')}: ` : ''
    item.append(where, message)
    return item
  })
  const title = document.createElement('strong')
  title.textContent = `${chosen.name} cannot be opened.`
  const ul = document.createElement('ul')
  ul.append(...items)
  box.append(title, ul)
  problems.replaceChildren(box)
  state.textContent = `${chosen.name} cannot be opened: ${found.length} ${found.length === 1 ? 'problem' : 'problems'}.`
}

// The same file may be chosen again, once it is mended.
file.addEventListener('click', () => (file.value = ''))
file.addEventListener('change', () => file.files[0] && open(file.files[0]))
for (const name of ['dragenter', 'dragover']) drop.addEventListener(name, (event) => (event.preventDefault(), drop.classList.add('over')))
for (const name of ['dragleave', 'drop']) drop.addEventListener(name, () => drop.classList.remove('over'))
drop.addEventListener('drop', (event) => {
  event.preventDefault()
  const [chosen] = event.dataTransfer.files
  if (chosen) open(chosen)
})
