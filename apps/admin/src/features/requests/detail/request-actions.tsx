import type { Request } from '@amparo/contracts/staff/requests'
import { Button, Menu } from '@mantine/core'
import { IconBolt, IconChevronDown, IconCircleCheck, IconHourglass, IconPlayerPlay, IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from '../../../ui/split-button.module.css'
import type { Deed } from './use-overtaken.ts'

const icons = { execute: IconBolt, finish: IconCircleCheck, pause: IconHourglass, resume: IconPlayerPlay, assign: IconUserCheck }
type Act = keyof typeof icons

/** What may be done to a request, that which comes next first. */
export function actsOn({ can, state, waitingSince, finishedAt }: Request): Act[] {
  if (finishedAt) return []
  const acts: Act[] = waitingSince
    ? ['resume', 'execute', 'finish', 'assign']
    : state === 'NEW'
      ? ['execute', 'finish', 'pause', 'assign']
      : ['finish', 'execute', 'pause', 'assign']
  return acts.filter((act) => (act === 'assign' ? can.assign : act === 'finish' ? can.finish : can.execute))
}

/** The one thing that comes next, by name; everything else is a click away. */
export function RequestActions({ request, onAct }: { request: Request; onAct: (deed: Deed) => void }) {
  const { t } = useTranslation()
  const [first, ...rest] = actsOn(request)
  if (!first) return null
  const Icon = icons[first]
  return (
    <Button.Group className={classes.group!}>
      <Button className={classes.main!} leftSection={<Icon size={16} aria-hidden />} onClick={() => onAct(first)}>
        {t(`request.acts.${first}`)}
      </Button>
      {rest.length > 0 && (
        <Menu>
          <Menu.Target>
            <Button px={8} className={classes.more!} aria-label={t('request.otherActs')}>
              <IconChevronDown size={16} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((act) => {
              const Icon = icons[act]
              return (
                <Menu.Item key={act} leftSection={<Icon size={15} aria-hidden />} onClick={() => onAct(act)}>
                  {t(`request.acts.${act}`)}
                </Menu.Item>
              )
            })}
          </Menu.Dropdown>
        </Menu>
      )}
    </Button.Group>
  )
}
