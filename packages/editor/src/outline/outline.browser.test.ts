/// <reference types="mocha" />
import { elementsIn } from '@codraft/core'
import { expect } from '@open-wc/testing'
import { harbourBrief } from '../session/harbour.sample.ts'
import { READABLE_MS } from '../session/readable.ts'
import { add, moveTo, remove, replaceWith, setWidth } from '../session/verbs.ts'
import { openOutline } from './index.ts'
import { clean, focused, inTree, names, node, options, press, street, tidy, wait } from './street.sample.ts'

afterEach(tidy)

describe('The outline', () => {
  it('has every element in the accessibility tree, named, in order', async () => {
    const one = street()
    setWidth(one.parts.controller, 's1', { width: 2, door: 'keys' })
    expect((await inTree('option')).map(({ name }) => name)).to.deep.equal(names(one))
    expect(names(one)).to.deep.equal([
      'Footpath 1 of 2, 2.8 metres wide', 'Trees, 1.8 metres wide', 'Cycle lane, 2 metres wide', 'Bus stop, 2 metres wide, changed, 1 problem', 'Bus lane, 3.2 metres wide',
      'Light rail, 3.4 metres wide, locked', 'Car lane, 3 metres wide', 'Parking, 2.2 metres wide', 'Kerb buffer, 0.8 metres wide', 'Market stall, 1.6 metres wide',
      'Footpath 2 of 2, 2.4 metres wide',
    ])
    const [list] = await inTree('listbox')
    expect(list?.name).to.equal('Harbour Street, 11 elements, left to right')
  })

  it('describes a broken rule with what its designer suggests', async () => {
    const one = street({ rules: [{ id: 'stop-width', rule: 'size', on: 'bus-stop', min: 2.1, message: '{element} is narrower than {limit}.', fix: { suggest: 'Take it from the car lane.' } }] })
    setWidth(one.parts.controller, 's1', { width: 2, door: 'keys' })
    const found = (await inTree('option')).find(({ name }) => name.startsWith('Bus stop'))
    expect(found?.description).to.equal('Problem: Bus stop is narrower than 2.1 metres. Take it from the car lane.')
  })

  it('describes a broken rule with its reason, and gives help to the first element only once', async () => {
    const one = street()
    setWidth(one.parts.controller, 's1', { width: 2, door: 'keys' })
    const described = async (name: string): Promise<string | undefined> => (await inTree('option')).find((found) => found.name.startsWith(name))?.description
    expect(await described('Bus stop')).to.equal('Problem: Bus stop is narrower than 2.1 metres. Wheelchair users need it to turn.')
    expect(await described('Footpath 1')).to.contain('Arrow keys move between elements. Space picks up.')
    one.outline.focus()
    await press('ArrowRight')
    await wait(0)
    expect(await described('Footpath 1')).to.equal(undefined)
  })

  it('brings into view what assistive technology focuses, and stays over its pixels', async () => {
    const one = street()
    const { view } = one.parts
    view.resize(400, 300)
    view.zoomTo(3)
    view.panBy(-9999)
    await wait(0)
    node(one, 'w2').focus()
    await wait(0)
    const [box, drawn] = [node(one, 'w2').getBoundingClientRect(), view.boxFor('w2')]
    const stage = one.root.querySelector('.outline-frame')!.getBoundingClientRect()
    expect(box.left - stage.left).to.be.closeTo(drawn!.x, 1)
    expect(drawn!.x).to.be.within(0, 400)
  })

  it('describes what is drawn behind as one paragraph', () => {
    const { root } = street()
    const list = root.querySelector('[role="listbox"]')
    const paragraph = root.querySelector('.outline-unseen')
    expect(list?.hasAttribute('aria-describedby')).to.equal(false)
    expect(paragraph?.textContent).to.equal('The picture shows the ground cut through from side to side, with houses behind it. On the left: harbour side. On the right: town side.')
  })

  it('lies exactly over what is drawn, also when zoomed and panned', async () => {
    const one = street()
    const { view } = one.parts
    const check = (): void => {
      const stage = one.root.querySelector('div')!.getBoundingClientRect()
      for (const { element } of view.row) {
        const box = view.boxFor(element.id)!
        const drawn = node(one, element.id).getBoundingClientRect()
        expect(drawn.left - stage.left + drawn.width / 2).to.be.closeTo(box.x + box.width / 2, 0.6)
        expect(drawn.width).to.be.closeTo(Math.max(box.width, 24), 0.6)
        expect(drawn.height).to.equal(300)
      }
    }
    check()
    view.zoomTo(3)
    view.panBy(200)
    await wait(200)
    check()
    remove(one.parts.controller, 'p1', 'keys')
    check()
  })

  it('lies there from left to right also on a page that is read from right to left', async () => {
    const one = street()
    const lefts = options(one).map((option) => option.getBoundingClientRect().left - one.host.getBoundingClientRect().left)
    one.host.dir = 'rtl'
    const stage = one.root.querySelector('div')!.getBoundingClientRect()
    expect(options(one).map((option) => option.getBoundingClientRect().left - stage.left)).to.deep.equal(lefts)
    one.outline.focus('c1')
    await press('ArrowRight')
    expect(focused(one)).to.equal('s1')
  })

  it('lets mouse and finger through, and acts on the clicks of assistive technology', () => {
    const one = street()
    const { left, top, width, height } = node(one, 'c1').getBoundingClientRect()
    expect(one.root.elementFromPoint(left + width / 2, top + height / 2) === node(one, 'c1')).to.equal(false)
    node(one, 'c1').click()
    expect(one.parts.controller.selected).to.equal('c1')
    expect(focused(one)).to.equal('c1')
    expect(node(one, 'c1').getAttribute('aria-selected')).to.equal('true')
  })

  it('is one stop of the Tab key, and arrows go from element to element', async () => {
    const one = street()
    await press('Tab')
    expect(focused(one)).to.equal('w1')
    expect(one.parts.controller.selected).to.equal(null)
    await press('ArrowRight', 'ArrowRight')
    expect(focused(one)).to.equal('c1')
    expect(options(one).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1)
    await press('Tab')
    expect(one.root.activeElement?.textContent).to.equal('Undo')
    await press('Shift+Tab')
    expect(focused(one)).to.equal('c1')
  })

  it('keeps the same node and its focus whatever is done to an element', () => {
    const one = street()
    const { controller } = one.parts
    const cycle = node(one, 'c1')
    let lost = 0
    one.outline.focus('c1')
    cycle.addEventListener('blur', () => lost++)
    moveTo(controller, 'c1', { index: 9, door: 'keys' })
    moveTo(controller, 'c1', { index: 0, door: 'keys' })
    moveTo(controller, 'g1', { index: 10, door: 'keys' })
    setWidth(controller, 'c1', { width: 3, door: 'keys' })
    replaceWith(controller, 'c1', { kind: 'parking', door: 'keys' })
    remove(controller, 'w1', 'keys')
    expect(node(one, 'c1') === cycle).to.equal(true)
    expect(focused(one)).to.equal('c1')
    expect(lost).to.equal(0)
    expect(options(one).map(({ dataset }) => dataset['element'])).to.deep.equal(elementsIn(controller.session.layout, 'stop').map(({ id }) => id))
    expect(options(one).map((option) => option.getAttribute('aria-posinset'))).to.deep.equal(options(one).map((_, index) => String(index + 1)))
  })

  it('moves one node when an element is carried past many, and keeps its focus where a browser can only move the others', () => {
    const one = street()
    const { controller } = one.parts
    const list = one.root.querySelector<HTMLElement>('[role="listbox"]')!
    const order = (): (string | undefined)[] => options(one).map(({ dataset }) => dataset['element'])
    const moved = new MutationObserver(() => undefined)
    moved.observe(list, { childList: true })
    for (const [id, index] of [['c1', 9], ['c1', 1], ['g1', 9], ['c1', 5]] as const) {
      one.outline.focus('c1')
      moved.takeRecords()
      moveTo(controller, id, { index, door: 'keys' })
      expect(new Set(moved.takeRecords().flatMap(({ addedNodes }) => [...addedNodes])).size).to.equal(1)
      expect(order()).to.deep.equal(elementsIn(controller.session.layout, 'stop').map((element) => element.id))
    }
    Object.defineProperty(list, 'moveBefore', { value: undefined })
    for (const index of [9, 0, 5]) {
      moveTo(controller, 'c1', { index, door: 'keys' })
      expect(order()).to.deep.equal(elementsIn(controller.session.layout, 'stop').map(({ id }) => id))
      expect(focused(one)).to.equal('c1')
    }
  })

  it('hands the focus of a removed element to the next, else the one before, else the list', async () => {
    const one = street()
    one.outline.focus('h1')
    await press('Delete')
    expect(focused(one)).to.equal('w2')
    await press('Delete')
    expect(focused(one)).to.equal('k1')
    const { controller } = one.parts
    controller.commit(elementsIn(controller.session.layout, 'stop').map((element) => ({ type: 'remove' as const, section: 'stop', index: 0, element })), { cause: 'apply', door: 'host' })
    expect(one.root.activeElement?.getAttribute('role')).to.equal('listbox')
  })

  it('comes back to the element with undo, and into view', async () => {
    const one = street()
    one.parts.view.zoomTo(4)
    one.outline.focus('p1')
    await press('Delete', 'Home', 'Control+z')
    expect(focused(one)).to.equal('p1')
    expect(one.parts.controller.selected).to.equal('p1')
    const { x, width } = one.parts.view.boxFor('p1')!
    expect(x).to.be.at.least(0)
    expect(x + width).to.be.at.most(801)
    add(one.parts.controller, 'cycle', { door: 'keys', index: 3 })
    one.outline.focus('cycle-1')
    await press('Control+z')
    expect(focused(one)).to.equal('s1')
  })

  it('follows a lifted element with its boxes, and leaves names and order until it is put down', async () => {
    const one = street()
    one.outline.focus('c1')
    const before = names(one)
    const { left } = node(one, 'c1').getBoundingClientRect()
    await press('Space', 'ArrowRight')
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    expect(node(one, 'c1').getBoundingClientRect().left).to.be.greaterThan(left + 10)
    expect(names(one)).to.deep.equal(before)
    await press('Space')
    expect(options(one).findIndex(({ dataset }) => dataset['element'] === 'c1')).to.equal(3)
    expect(focused(one)).to.equal('c1')
  })

  it('does not move while a hand drags', () => {
    const one = street()
    const box = JSON.stringify(node(one, 'c1').getBoundingClientRect())
    one.parts.controller.preview([{ type: 'reorder', section: 'stop', id: 'c1', from: 2, to: 8 }])
    expect(JSON.stringify(node(one, 'c1').getBoundingClientRect())).to.equal(box)
    one.parts.controller.preview(null)
  })

  it('mounts only what is near among hundreds, and tells the whole count', async () => {
    const elements = Array.from({ length: 400 }, (_, index) => ({ id: `e${index}`, kind: 'trees', width: 1.8 }))
    const one = street({ layout: { sections: [{ id: 'stop', palette: ['*'], stage: { kind: 'row', length: 800, unit: 'm', step: 0.1 }, elements }] }, rules: [] })
    expect(options(one).length).to.be.lessThan(60)
    expect(options(one)[0]?.getAttribute('aria-setsize')).to.equal('400')
    one.outline.focus()
    await press('End')
    expect(focused(one)).to.equal('e399')
    expect(node(one, 'e399').getAttribute('aria-posinset')).to.equal('400')
    expect(options(one).length).to.be.lessThan(60)
  })

  for (const many of [70, 400]) it(`writes what a hand drops among ${many} when that has settled, and before the next key`, async () => {
    const elements = Array.from({ length: many }, (_, index) => ({ id: `e${index}`, kind: 'trees', width: 1.8 }))
    const one = street({ layout: { sections: [{ id: 'stop', palette: ['*'], stage: { kind: 'row', length: 800, unit: 'm', step: 0.1 }, elements }] }, rules: [] })
    const { controller } = one.parts
    const at = (): number => options(one).findIndex(({ dataset }) => dataset['element'] === 'e3')
    const drop = (from: number, to: number): unknown => controller.commit([{ type: 'reorder', section: 'stop', id: 'e3', from, to }], { cause: 'move', door: 'pointer', element: 'e3' })
    controller.select(['e3'])
    drop(3, 9)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    expect(at()).to.equal(3)
    await wait(READABLE_MS + 50)
    expect([at(), node(one, 'e3').getAttribute('aria-posinset')]).to.deep.equal([9, '10'])
    one.outline.focus('e3')
    drop(9, 12)
    await press('ArrowRight')
    expect([at(), focused(one)]).to.deep.equal([12, 'e13'])
  })

  it('keeps order, nodes and focus among many, whose ranks no move lays out anew', async () => {
    const elements = Array.from({ length: 180 }, (_, index) => ({ id: `e${index}`, kind: index % 2 === 0 ? 'trees' : 'cycle', width: 1.8 }))
    const one = street({ layout: { sections: [{ id: 'stop', palette: ['*'], stage: { kind: 'row', length: 500, unit: 'm', step: 0.1 }, elements }] }, rules: [] })
    const { controller } = one.parts
    const ids = (): string[] => elementsIn(controller.session.layout, 'stop').map(({ id }) => id)
    const check = (): void => {
      expect(options(one).map(({ dataset }) => dataset['element'])).to.deep.equal(ids())
      expect(options(one).map((option) => option.getAttribute('aria-posinset'))).to.deep.equal(ids().map((_, index) => String(index + 1)))
      for (const rank of one.root.querySelectorAll('.outline-rank')) expect(rank.childElementCount).to.be.within(1, 40)
    }
    const carried = node(one, 'e90')
    let lost = 0
    one.outline.focus('e90')
    carried.addEventListener('blur', () => lost++)
    const moved = new MutationObserver(() => undefined)
    moved.observe(one.root, { childList: true, subtree: true })
    for (const index of [140, 0, 179, 91]) {
      moved.takeRecords()
      moveTo(controller, 'e90', { index, door: 'keys' })
      expect(new Set(moved.takeRecords().flatMap(({ addedNodes }) => [...addedNodes])).size).to.equal(1)
      check()
    }
    // Into one rank, until it is too long.
    for (let index = 0; index < 30; index++) moveTo(controller, `e${index}`, { index: 100, door: 'keys' })
    check()
    // Fewer than need ranks, and as many again.
    controller.commit(elementsIn(controller.session.layout, 'stop').slice(95).map((element) => ({ type: 'remove' as const, section: 'stop', index: 95, element })), { cause: 'apply', door: 'host' })
    expect(one.root.querySelector('.outline-rank')).to.equal(null)
    check()
    controller.undo()
    check()
    controller.reset('host')
    check()
    expect([node(one, 'e90') === carried, focused(one), lost]).to.deep.equal([true, 'e90', 0])
    expect((await inTree('option')).map(({ name }) => name)).to.deep.equal(names(one))
    await clean(one.host)
  })

  it('writes only what changed, in at most 4 ms for 60 elements', () => {
    const kinds = ['trees', 'cycle', 'bus', 'car', 'parking']
    const elements = Array.from({ length: 60 }, (_, index) => ({ id: `e${index}`, kind: kinds[index % 5], width: 2.2 }))
    const one = street({ layout: { sections: [{ id: 'stop', palette: ['*'], stage: { kind: 'row', length: 132, unit: 'm', step: 0.1 }, elements }] }, rules: [] })
    const { controller } = one.parts
    const took: number[] = []
    let from = 0
    // What an outline takes stands between the listeners before and after it; the verdict has been asked for by then.
    const before = controller.subscribe(() => (from = (void controller.verdict, performance.now())))
    const measured = openOutline(one.host.appendChild(document.createElement('div')), one.parts)
    const after = controller.subscribe(({ type }) => type === 'committed' && took.push(performance.now() - from))
    for (let n = 0; n < 60; n++) setWidth(controller, 'e30', { width: 2 + (n % 2) / 2, door: 'keys' })
    before()
    after()
    measured.destroy()
    const records = new MutationObserver(() => undefined)
    records.observe(one.root, { subtree: true, attributes: true, childList: true })
    setWidth(controller, 'e58', { width: 4, door: 'keys' })
    const touched = new Set(records.takeRecords().map(({ target }) => (target as HTMLElement).dataset['element'] ?? 'frame'))
    expect([...touched].sort()).to.deep.equal(['e58', 'e59'])
    took.sort((a, b) => a - b)
    expect(took).to.have.length(60)
    expect(took[30], `all of them: ${took.map((one) => one.toFixed(1)).join(' ')}`).to.be.at.most(4)
  })

  it('satisfies axe: empty, selected, lifted, with problems, and where it can only be looked at', async () => {
    const one = street()
    await clean(one.host)
    one.outline.focus('c1')
    await press('Space', 'ArrowRight')
    await clean(one.host)
    await press('Escape')
    setWidth(one.parts.controller, 's1', { width: 1, door: 'keys' })
    await clean(one.host)
    await clean(street({}, { readonly: true }).host)
    const bare = harbourBrief() as { layout: { sections: object[] } }
    await clean(street({ layout: { sections: [{ ...bare.layout.sections[0], elements: [] }] }, rules: [] }).host)
  })
})
