import { Button } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './signature-pad.module.css'
import { beginStroke, extendStroke, field, type Point, pointAt, strokePath } from './stroke.ts'

interface Props {
  label: string
  strokes: readonly Point[][]
  onChange: (strokes: Point[][]) => void
  error?: string | undefined
}

/** A line to sign on, with a finger, a pen or the mouse. */
export function SignaturePad({ label, strokes, onChange, error }: Props) {
  const { t } = useTranslation()
  const drawn = useRef<Point[][]>([])
  drawn.current = [...strokes]
  const pen = useRef<number>(undefined)

  const change = (next: Point[][]) => {
    drawn.current = next
    onChange(next)
  }
  const down = (event: PointerEvent<SVGSVGElement>) => {
    if (!event.isPrimary || event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    pen.current = event.pointerId
    change(beginStroke(drawn.current, pointAt(event.clientX, event.clientY, event.currentTarget.getBoundingClientRect())))
  }
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (pen.current !== event.pointerId) return
    const rect = event.currentTarget.getBoundingClientRect()
    // Between two frames a fast hand passes many points.
    const passed = event.nativeEvent.getCoalescedEvents?.() ?? []
    const points = (passed.length ? passed : [event.nativeEvent]).map(({ clientX, clientY }) => pointAt(clientX, clientY, rect))
    change(extendStroke(drawn.current, points))
  }
  const up = (event: PointerEvent<SVGSVGElement>) => {
    if (pen.current === event.pointerId) pen.current = undefined
  }

  return (
    <div>
      <div className={classes.pad} data-wrong={error ? true : undefined}>
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${field.width} ${field.height}`}
          className={classes.field}
          onPointerDown={down}
          onPointerMove={move}
          onPointerUp={up}
          onPointerCancel={up}
        >
          <line x1={60} x2={940} y1={310} y2={310} className={classes.line} />
          <Drawing strokes={strokes} />
        </svg>
        {strokes.length === 0 ? (
          <span className={classes.hint} aria-hidden>
            {t('signing.drawHere')}
          </span>
        ) : (
          <Button
            variant="default"
            size="compact-sm"
            className={classes.clear!}
            leftSection={<IconEraser size={15} aria-hidden />}
            onClick={() => change([])}
          >
            {t('signing.clear')}
          </Button>
        )}
      </div>
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

function Drawing({ strokes }: { strokes: readonly Point[][] }) {
  return (
    <g className={classes.ink}>
      {strokes.map((stroke, index) => (
        <path key={index} d={strokePath(stroke)} />
      ))}
    </g>
  )
}

/** What was drawn, small, to be seen. */
export function SignatureImage({ strokes, label }: { strokes: readonly Point[][]; label: string }) {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${field.width} ${field.height}`} className={classes.image}>
      <Drawing strokes={strokes} />
    </svg>
  )
}
