import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import classes from './notices.module.css'

interface Props {
  mark: ReactNode
  children: ReactNode
  /** Beneath: whom it is about, and when. */
  second: ReactNode
  unread?: boolean
  onOpen: () => void
  /** The page that it leads to, where it does. */
  to?: string
  /** Marks it as read without opening it. */
  read?: { label: string; run: () => void }
}

/** One line of the bell: the whole of it opens what it tells of, or leads there. */
export function NoticeLine({ mark, children, second, unread = false, onOpen, to, read }: Props) {
  const common = { className: classes.open!, 'data-line': true, onClick: onOpen }
  const words = (
    <>
      <span className={classes.mark}>{mark}</span>
      <span className={classes.words}>
        <span className={classes.first}>{children}</span>
        <span className={classes.second}>{second}</span>
      </span>
    </>
  )
  return (
    <li className={classes.line} data-unread={unread || undefined}>
      {to ? (
        <UnstyledButton component={Link} to={to} {...common}>
          {words}
        </UnstyledButton>
      ) : (
        <UnstyledButton {...common}>{words}</UnstyledButton>
      )}
      {unread && read && (
        <Tooltip label={read.label}>
          <ActionIcon className={classes.read!} size={28} aria-label={read.label} onClick={read.run}>
            <IconCheck size={15} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}

/** Up and down go from line to line. */
export function stepLines(event: React.KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' || event.key === 'j' ? 1 : event.key === 'ArrowUp' || event.key === 'k' ? -1 : 0
  if (!by) return
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')]
  const at = lines.findIndex((line) => line.parentElement?.contains(document.activeElement))
  const next = lines[Math.min(Math.max(0, at + by), lines.length - 1)]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
}
