import { type DocumentFile, documents, type Paper } from '@amparo/contracts/staff/documents'
import { estimates } from '@amparo/contracts/staff/estimates'
import type { Order } from '@amparo/contracts/staff/orders'
import { payments } from '@amparo/contracts/staff/payments'
import { ActionIcon, Button, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDownload, IconMail, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useFile } from '../../../data/use-file.ts'
import { useMay } from '../../../session/permissions.ts'
import { useDeeds } from '../page/order-deeds.tsx'
import classes from './documents-menu.module.css'

interface Paperwork {
  file: DocumentFile
  /** Said instead where there is nothing to print yet. */
  notYet: 'afterSending' | 'afterPaying' | 'afterDelivery' | 'afterClosing' | null
  papers: readonly Paper[]
}

/** Every paper of the order: shown to print, kept, mailed. */
export function DocumentsMenu({ order }: { order: Order }) {
  const { t } = useTranslation()
  const [opened, { toggle, close }] = useDisclosure()
  return (
    <Popover opened={opened} onChange={(open) => !open && close()} position="bottom-end" width="min(384px, calc(100vw - 24px))" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconPrinter size={15} aria-hidden />} onClick={toggle}>
          {t('papers.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('papers.open')} p={8}>
        <Papers order={order} onLeave={close} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Papers({ order, onLeave }: { order: Order; onLeave: () => void }) {
  const { t } = useTranslation()
  const open = useDeeds()
  const mayMail = useMay('mails.send', 'orders.edit', 'orders.edit_assigned')
  const file = useFile(documents.print)
  const id = { id: order.id }
  const sees = order.money.paid !== null
  const sent = useEndpoint(estimates.list, { params: id }).data?.data.some(({ state }) => state !== 'DRAFT') ?? false
  const paid = useEndpoint(payments.ofOrder, { params: id }, { enabled: sees }).data?.data.length ?? 0
  const delivered = order.status.category === 'DELIVERED' || order.signed.delivery
  const papers: Paperwork[] = [
    { file: 'ticket.pdf', notYet: null, papers: ['A4', 'ROLL'] },
    { file: 'estimate.pdf', notYet: sent ? null : 'afterSending', papers: ['A4'] },
    ...(sees ? [{ file: 'receipt.pdf', notYet: paid ? null : 'afterPaying', papers: ['A4', 'ROLL'] } as const] : []),
    { file: 'delivery.pdf', notYet: delivered ? null : 'afterDelivery', papers: ['A4'] },
    { file: 'report.pdf', notYet: order.closedAt ? null : 'afterClosing', papers: ['A4'] },
  ]
  return (
    <ul className={classes.papers}>
      {papers.map(({ file: name, notYet, papers: sizes }) => {
        const title = t(`papers.files.${fileKey(name)}`)
        const input = { params: { ...id, file: name } }
        return (
          <li key={name} className={classes.row}>
            <span className={classes.name} data-missing={notYet ? true : undefined}>
              {title}
              {notYet && <span className={classes.hint}>{t(`papers.${notYet}`)}</span>}
            </span>
            {!notYet && (
              <span className={classes.deeds}>
                {sizes.map((paper) => (
                  <Button
                    key={paper}
                    variant="default"
                    size="compact-sm"
                    aria-label={`${title}, ${t(`papers.paper.${paper}`)}`}
                    onClick={() => void file.open({ ...input, query: { paper } })}
                  >
                    {t(`papers.paper.${paper}`)}
                  </Button>
                ))}
                <ActionIcon
                  size={28}
                  aria-label={`${t('papers.download')}: ${title}`}
                  onClick={() => void file.save({ ...input, query: {} }, `${order.code}-${t(`papers.names.${fileKey(name)}`)}.pdf`)}
                >
                  <IconDownload size={16} />
                </ActionIcon>
                {mayMail && (
                  <ActionIcon
                    size={28}
                    aria-label={`${t('papers.mail')}: ${title}`}
                    onClick={() => {
                      onLeave()
                      open({ kind: 'mail', file: name })
                    }}
                  >
                    <IconMail size={16} />
                  </ActionIcon>
                )}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

export function fileKey(file: DocumentFile) {
  return file.replace('.pdf', '') as 'ticket' | 'estimate' | 'receipt' | 'delivery' | 'report'
}
