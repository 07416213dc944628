// A street the way a React page is usually written, and street editors are: the state is on top, and every pointer event renders every
// element again: its picture onto a canvas of its own, its label, its width, its buttons, its warnings. Nothing is memoised by hand.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { resized, streetOf } from '../streets.ts'
import { paintElement, view } from './pictures.ts'
import { count, ready } from './subject.ts'

const start = streetOf(count)
const chosen = resized(count)
const room = start.reduce((sum, { width }) => sum + width, 0) + 2
const scale = 1240 / room

function Segment({ part, warnings, onGrip, onStep }) {
  const canvas = useRef(null)
  useLayoutEffect(() => {
    canvas.current.width = Math.ceil(part.width * scale)
    canvas.current.height = view.height
    paintElement(canvas.current.getContext('2d'), part, scale)
  })
  const width = part.width.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 2 })
  return (
    <div className="segment" data-id={part.id} style={{ position: 'absolute', left: part.x * scale, width: part.width * scale, height: view.height }}>
      <canvas ref={canvas} />
      <div className="grip" style={{ position: 'absolute', right: -6, top: 0, width: 12, height: view.height, cursor: 'ew-resize', zIndex: 2 }} onPointerDown={onGrip} />
      <div className="caption" style={{ fontSize: 9, overflow: 'hidden', whiteSpace: 'nowrap' }}>
        <span className="name">{part.kind}</span> <span className="width">{width} m</span>
        <button onClick={() => onStep(-0.1)} aria-label={`Make ${part.kind} narrower`}>−</button>
        <button onClick={() => onStep(0.1)} aria-label={`Make ${part.kind} wider`}>+</button>
        {warnings.map((warning) => <div key={warning} className="warning">{warning}</div>)}
      </div>
    </div>
  )
}

function warningsOf(parts, index) {
  const { kind, width } = parts[index]
  const sum = parts.reduce((total, part) => total + part.width, 0)
  return [kind === 'footpath' && width < 1.8 && 'Too narrow', sum > room && 'The street is too full', kind === 'cycle' && parts[index + 1]?.kind === 'bus' && 'No buffer'].filter(Boolean)
}

function Street() {
  const [parts, setParts] = useState(start)
  const held = useRef(null)
  const resize = (index, width) => setParts((old) => old.map((part, at) => (at === index ? { ...part, width: Math.max(0.5, width) } : part)))
  useEffect(() => {
    const move = ({ clientX }) => held.current && resize(held.current.index, held.current.width + (clientX - held.current.x) / scale)
    const release = () => (held.current = null)
    addEventListener('pointermove', move)
    addEventListener('pointerup', release)
    return () => (removeEventListener('pointermove', move), removeEventListener('pointerup', release))
  }, [])
  useEffect(() => void (window.parts = parts))
  const placed = parts.map((part, index) => ({ ...part, x: parts.slice(0, index).reduce((sum, { width }) => sum + width, 0) }))
  return (
    <main style={{ position: 'relative', height: 460 }}>
      {placed.map((part, index) => (
        <Segment key={part.id} part={part} warnings={warningsOf(parts, index)}
          onGrip={({ clientX }) => (held.current = { index, x: clientX, width: part.width })} onStep={(by) => resize(index, part.width + by)} />
      ))}
      <output style={{ position: 'absolute', top: 440 }}>{parts.reduce((sum, { width }) => sum + width, 0).toFixed(2)} of {room.toFixed(2)} m</output>
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
