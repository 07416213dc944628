// A street editor the way React pages are usually written, and street editors are: the state is on top, and every pointer event renders
// the page again: every element onto a canvas of its own with label, width, buttons and warnings, the meter, the rules, the palette.
// Nothing is memoised by hand, except what would be silly not to keep: the shapes of a picture are worked out once for each width.
import { compile, evaluate, THEMES } from '@codraft/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { resized, streetOf } from '../streets.ts'
import { brief, listOf, paintElement, view } from './pictures.ts'
import { count, ready } from './subject.ts'

const start = streetOf(count)
const chosen = resized(count)
const compiled = compile(brief)
const room = brief.layout.sections[0].stage.length
const scale = 1000 / room
const kinds = Object.entries(brief.catalogue.kinds)
const metres = (width) => width.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 2 })

function Element({ part, warnings, onGrip, onStep }) {
  const canvas = useRef(null)
  useLayoutEffect(() => {
    canvas.current.width = Math.ceil(part.width * scale)
    canvas.current.height = view.height
    paintElement(canvas.current.getContext('2d'), part, scale)
  })
  return (
    <div className="element" data-id={part.id} style={{ position: 'absolute', left: part.x * scale, width: part.width * scale, height: view.height }}>
      <canvas ref={canvas} />
      <div className="grip" style={{ position: 'absolute', right: -6, top: 0, width: 12, height: view.height, cursor: 'ew-resize', zIndex: 2 }} onPointerDown={onGrip} />
      <div className="caption" style={{ fontSize: 9, overflow: 'hidden', whiteSpace: 'nowrap' }}>
        <span className="name">{part.kind}</span> <span className="width">{metres(part.width)} m</span>
        <button onClick={() => onStep(-0.1)} aria-label={`Make ${part.kind} narrower`}>−</button>
        <button onClick={() => onStep(0.1)} aria-label={`Make ${part.kind} wider`}>+</button>
        {warnings.map((warning) => <div key={warning} className="warning">{warning}</div>)}
      </div>
    </div>
  )
}

function Shape({ shape }) {
  const { k, x, y, w, h, r, rx, ry, d, fill, stroke, sw, m, op } = shape
  const look = { fill: fill ? THEMES.light[fill] : 'none', stroke: stroke && THEMES.light[stroke], strokeWidth: sw, opacity: op, transform: `matrix(${m.join(' ')})` }
  if (k === 'rect') return <rect x={x} y={y} width={w} height={h} rx={r} {...look} />
  if (k === 'ellipse') return <ellipse cx={x} cy={y} rx={rx} ry={ry} {...look} />
  return k === 'path' ? <path d={d} {...look} /> : null
}

function Palette({ onPick }) {
  return (
    <aside style={{ position: 'absolute', left: 1010, top: 0, width: 260, height: 800, overflow: 'auto' }}>
      {kinds.map(([kind, { label, size }]) => (
        <button key={kind} onClick={() => onPick(kind)} style={{ width: 80, height: 90 }}>
          <svg viewBox="-200 -320 400 400" width="56" height="56" aria-hidden="true">
            {listOf({ id: kind, kind, width: size.width ?? 2 }).map((shape, index) => <Shape key={index} shape={shape} />)}
          </svg>
          <span style={{ fontSize: 10 }}>{typeof label === 'string' ? label : label.en}</span>
        </button>
      ))}
    </aside>
  )
}

function Rules({ results }) {
  const broken = results.filter(({ status }) => status === 'violated')
  return <ul style={{ position: 'absolute', top: 480, fontSize: 12 }}>{broken.map(({ rule, elements = [] }, index) => <li key={index}>{String(rule)}: {elements.join(', ')}</li>)}</ul>
}

function Street() {
  const [parts, setParts] = useState(start)
  const held = useRef(null)
  const resize = (index, width) => setParts((old) => old.map((part, at) => (at === index ? { ...part, width: Math.round(Math.max(0.5, width) * 10) / 10 } : part)))
  useEffect(() => {
    const move = ({ clientX }) => held.current && resize(held.current.index, held.current.width + (clientX - held.current.x) / scale)
    const release = () => (held.current = null)
    addEventListener('pointermove', move)
    addEventListener('pointerup', release)
    return () => (removeEventListener('pointermove', move), removeEventListener('pointerup', release))
  }, [])
  useEffect(() => void (window.parts = parts))
  const { results } = evaluate(compiled, { sections: [{ id: 'main', elements: parts }] })
  const sum = parts.reduce((total, { width }) => total + width, 0)
  const placed = parts.map((part, index) => ({ ...part, x: parts.slice(0, index).reduce((total, { width }) => total + width, 0) }))
  return (
    <main style={{ position: 'relative', height: 460 }}>
      {placed.map((part, index) => (
        <Element key={part.id} part={part} warnings={sum > room ? ['The street is too full.'] : []}
          onGrip={({ clientX }) => (held.current = { index, x: clientX, width: part.width })} onStep={(by) => resize(index, part.width + by)} />
      ))}
      <meter style={{ position: 'absolute', top: 440 }} max={room} value={sum} />
      <output style={{ position: 'absolute', top: 440, left: 200 }}>{metres(sum)} of {metres(room)} m</output>
      <Rules results={results} />
      <Palette onPick={(kind) => setParts((old) => [...old, { id: `new-${old.length}`, kind, width: 1 }])} />
    </main>
  )
}

createRoot(document.getElementById('app')).render(<Street />)
ready({
  grip: () => {
    const { right } = document.querySelector(`[data-id="${start[chosen].id}"]`).getBoundingClientRect()
    return { x: right, y: 200 }
  },
  state: () => window.parts[chosen].width,
})
