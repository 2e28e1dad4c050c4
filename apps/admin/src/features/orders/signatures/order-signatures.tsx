import type { Order } from '@amparo/contracts/staff/orders'
import { type SignKind, signatures } from '@amparo/contracts/staff/signatures'
import { formatDate } from '@amparo/web/format/dates'
import { Button } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { usePlace } from '../../../data/use-place.ts'
import { Section } from '../../../ui/split-page.tsx'
import { useDeeds } from '../page/order-deeds.tsx'
import classes from './order-signatures.module.css'
import { SignatureImage } from './signature-pad.tsx'

/** Who signed what and when; what is not signed yet, where it can be. */
export function OrderSignatures({ order }: { order: Order }) {
  const { t } = useTranslation()
  const place = usePlace()
  const open = useDeeds()
  const { signed } = order
  const any = signed.intake || signed.delivery
  const { data } = useEndpoint(signatures.list, { params: { id: order.id } }, { enabled: any })
  // The conformity is signed once there is something to be content with.
  const delivered = order.status.category === 'DELIVERED' || signed.delivery
  const kinds: SignKind[] = delivered ? ['INTAKE', 'DELIVERY'] : ['INTAKE']
  if (!any && !order.can.sign) return null
  return (
    <Section title={t('signing.section')}>
      <ul className={classes.signatures}>
        {kinds.map((kind) => {
          const signature = data?.data.find((one) => one.kind === kind)
          const there = kind === 'INTAKE' ? signed.intake : signed.delivery
          return (
            <li key={kind} className={classes.row}>
              <span className={classes.words}>
                {t(`signing.kinds.${kind}`)}
                <span className={classes.second}>
                  {signature
                    ? t('signing.by', { name: signature.name, date: formatDate(signature.signedAt, place, 'moment') })
                    : there
                      ? t('signing.signed')
                      : t('signing.none')}
                </span>
              </span>
              {signature?.strokes && <SignatureImage strokes={signature.strokes} label={t('signing.of', { name: signature.name })} />}
              {!there && order.can.sign && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconSignature size={15} aria-hidden />}
                  aria-label={`${t('signing.submit')}: ${t(`signing.kinds.${kind}`)}`}
                  onClick={() => open({ kind: 'sign', which: kind })}
                >
                  {t('signing.submit')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
