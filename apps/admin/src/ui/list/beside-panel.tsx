import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowsMaximize, IconArrowUp, IconX } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useShortcut } from '../../shell/shortcuts.ts'
import classes from './beside-panel.module.css'
import { rowInFocus } from './use-list-keys.ts'

interface Place {
  /** Which of the rows it is, from 1; undefined where it is none of them. */
  position: number | undefined
  /** How many rows there are, e.g. "50+". */
  total: string
}

interface PanelProps extends Place {
  /** What stands in the panel, for those who hear it. */
  label: string
  onStep: (by: 1 | -1) => void
  onClose: () => void
  /** The way to the page of its own. */
  page?: { to: string; label: string }
  children: ReactNode
}

/** One of the rows beside the list, which stays: arrows and j, k step through the rows as they are filtered. */
export function BesidePanel({ label, position, total, onStep, onClose, page, children }: PanelProps) {
  const { t } = useTranslation()
  useShortcut('ArrowDown', 'besideNext', () => onStep(1))
  useShortcut('ArrowUp', 'besidePrevious', () => onStep(-1))
  useShortcut('j', 'besideNext', () => onStep(1))
  useShortcut('k', 'besidePrevious', () => onStep(-1))
  useShortcut('Escape', 'besideClose', onClose)

  return (
    <aside className={classes.panel} aria-label={label}>
      <header className={classes.bar}>
        <ActionIcon aria-label={t('ui.beside.previous')} onClick={() => onStep(-1)} disabled={position === 1}>
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon aria-label={t('ui.beside.next')} onClick={() => onStep(1)}>
          <IconArrowDown size={16} />
        </ActionIcon>
        {position !== undefined && <span className={classes.position}>{t('ui.beside.position', { position, total })}</span>}
        <span className={classes.action}>
          {page && (
            <Button component={Link} to={page.to} variant="subtle" size="compact-sm" leftSection={<IconArrowsMaximize size={15} aria-hidden />}>
              {page.label}
            </Button>
          )}
        </span>
        <Tooltip label={`${t('ui.close')} · Esc`}>
          <ActionIcon aria-label={t('ui.close')} onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </header>
      <div className={classes.body}>{children}</div>
    </aside>
  )
}

interface SplitProps {
  panel: ReactNode
  children: ReactNode
}

/** A list, and what of it is looked at: side by side where there is room, else the one over the other. */
export function BesideSplit({ panel, children }: SplitProps) {
  return (
    <div className={classes.split} data-open={panel ? true : undefined}>
      <div className={classes.list}>{children}</div>
      {panel}
    </div>
  )
}

const followMs = 600

interface Walk {
  rows: readonly { id: string }[]
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
  /** The row that the panel shows. */
  beside: string | undefined
  onShow: (id: string | undefined) => void
}

/** How the panel goes through the rows of its list: what BesidePanel has to know of them. */
export function useBesideWalk({ rows, pages, beside, onShow }: Walk): Place & Pick<PanelProps, 'onStep' | 'onClose'> {
  const stepFrom = useStepFrom(beside)
  const position = rows.findIndex(({ id }) => id === beside) + 1
  return {
    position: position || undefined,
    total: `${rows.length}${pages.hasNextPage ? '+' : ''}`,
    onStep: (by) => {
      const next = rows[rows.findIndex(({ id }) => id === stepFrom.id()) + by]
      if (position + 8 > rows.length && pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage()
      if (!next) return
      stepFrom.wentTo(next.id)
      onShow(next.id)
      focusRow(next.id)
    },
    onClose: () => onShow(undefined),
  }
}

interface Keys {
  /** The row that the panel shows. */
  beside: string | undefined
  /** Left out where there is no room beside the list. */
  onPeek: ((id: string) => void) | undefined
  onEdit: (id: string) => void
}

/** `o` shows the row in focus beside the list; `e` goes where it is edited, or the one that is shown. */
export function useBesideKeys({ beside, onPeek, onEdit }: Keys): void {
  useShortcut(
    'o',
    'peek',
    () => {
      const id = rowInFocus()
      if (id) onPeek?.(id)
    },
    { enabled: onPeek !== undefined },
  )
  useShortcut('e', 'edit', () => {
    const id = rowInFocus() ?? beside
    if (id) onEdit(id)
  })
}

/** A key that is held down is faster than the page follows: each step goes on from the last one, not from what is on screen. */
function useStepFrom(shown: string | undefined) {
  const last = useRef<{ id: string; at: number }>(undefined)
  return {
    id: () => (last.current && Date.now() - last.current.at < followMs ? last.current.id : shown),
    wentTo: (id: string) => {
      last.current = { id, at: Date.now() }
    },
  }
}

/** Moves the focus along with the panel, so that Enter, the eye and the panel agree on where one is. */
function focusRow(id: string): void {
  const link = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-row-link]`)
  link?.focus({ preventScroll: true })
  link?.closest('tr')?.scrollIntoView({ block: 'nearest' })
}
