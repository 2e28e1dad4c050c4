import type { RequestRow } from '@amparo/contracts/staff/requests'
import { Menu } from '@mantine/core'
import { IconBolt, IconCircleCheck, IconExternalLink, IconHistory, IconMail, IconMessage, IconUserCheck, type TablerIcon } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { late } from '../../../ui/late.tsx'
import { useRowMenu } from '../../../ui/list/row-menu.tsx'

const RequestActionDialog = late(async () => ({ default: (await import('../detail/request-action-dialog.tsx')).RequestActionDialog }))

const acts = ['execute', 'comment', 'mail', 'finish', 'assign', 'history'] as const
type Act = (typeof acts)[number]

const icons: Record<Act, TablerIcon> = {
  execute: IconBolt,
  comment: IconMessage,
  mail: IconMail,
  finish: IconCircleCheck,
  assign: IconUserCheck,
  history: IconHistory,
}

/** What one does with a request without going to it (S2-36); of a colleague's, those that are left (S2-32). */
export function useRequestRowMenu() {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<{ id: string; action: Act } | null>(null)
  const { open, menu } = useRowMenu<RequestRow>(
    ({ code }) => t('requestList.rowMenu', { code }),
    (row) => <Items row={row} onAct={(action) => setDoing({ id: row.id, action })} />,
  )
  return {
    open,
    menu: (
      <>
        {menu}
        {doing && <RequestActionDialog {...doing} onClose={() => setDoing(null)} />}
      </>
    ),
  }
}

function Items({ row, onAct }: { row: RequestRow; onAct: (act: Act) => void }) {
  const { t } = useTranslation()
  const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const
  return (
    <>
      <Menu.Item component={Link} to={`/requests/${row.id}`} leftSection={<IconExternalLink {...icon} />}>
        {t('requestList.open')}
      </Menu.Item>
      <Menu.Divider />
      {acts
        .filter((act) => act === 'history' || row.can[act])
        .map((act) => {
          const Icon = icons[act]
          return (
            <Menu.Item key={act} leftSection={<Icon {...icon} />} onClick={() => onAct(act)}>
              {act === 'comment' || act === 'mail' || act === 'history' ? t(`requestList.acts.${act}`) : t(`request.acts.${act}`)}
            </Menu.Item>
          )
        })}
    </>
  )
}
