import { Anchor } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { Link, useNavigate } from 'react-router'
import classes from './back-to-list.module.css'
import type { ListMemory } from './list-memory.ts'

/** The way back to the list as one left it. */
export function BackToList({ memory, label }: { memory: ListMemory; label: string }) {
  const navigate = useNavigate()
  return (
    <Anchor
      component={Link}
      to={memory.address()}
      className={classes.back!}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || !memory.cameFrom()) return
        event.preventDefault()
        void navigate(-1)
      }}
    >
      <IconChevronLeft size={14} aria-hidden />
      {label}
    </Anchor>
  )
}
