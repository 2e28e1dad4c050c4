import type { Localized } from '@amparo/contracts/common'
import { languageOptions } from '@amparo/contracts/model/languages'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import { SegmentedControl } from '@mantine/core'
import { IconTool, IconUser } from '@tabler/icons-react'
import { type CSSProperties, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import { customerPage } from '../../../i18n/customer-page.ts'
import { useMe } from '../../../session/session.ts'
import classes from './customer-preview.module.css'

interface Props {
  label: Localized
  nextStep: Localized
  category: StatusCategory
  mover: 'SHOP' | 'CUSTOMER' | 'NOBODY'
  color: string
}

const reached: Record<StatusCategory, number | undefined> = { NEW: 0, WORKING: 1, WAITING: 1, READY: 2, DELIVERED: 3, CANCELLED: undefined }

/** The status as the customer will read it, word for word. */
export function CustomerPreview({ label, nextStep, category, mover, color }: Props) {
  const { t } = useTranslation()
  const { organization } = useMe()
  const [language, setLanguage] = useState(usePlace().language)
  const words = customerPage[language]
  const stage = reached[category]
  const moves = mover === 'NOBODY' ? undefined : words.movers[mover]

  return (
    <section aria-label={t('settings.statuses.preview')}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('settings.statuses.preview')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('settings.statuses.previewLanguage')}
          value={language}
          data={languageOptions}
          onChange={(value) => setLanguage(value as typeof language)}
        />
      </header>
      <div className={classes.card} style={{ '--tone': /^#[0-9a-f]{6}$/.test(color) ? color : '#5c6b7a' } as CSSProperties} lang={language}>
        <p className={classes.soft}>{`${words.order(`${organization.orderPrefix}1042`)} · iPhone 14`}</p>
        <p className={classes.state}>
          <i className={classes.dot} aria-hidden />
          {label[language] || '…'}
        </p>
        <p className={classes.next}>{nextStep[language] || '…'}</p>
        {stage !== undefined && (
          <ol className={classes.stages}>
            {words.stages.map((name, at) => (
              <li key={name} data-done={at <= stage || undefined} data-here={at === stage || undefined}>
                {name}
              </li>
            ))}
          </ol>
        )}
        {moves && (
          <p className={classes.mover}>
            {mover === 'CUSTOMER' ? <IconUser size={19} aria-hidden /> : <IconTool size={19} aria-hidden />}
            <span>
              <strong>{moves[0]}</strong>
              <span className={classes.soft}>{moves[1]}</span>
            </span>
          </p>
        )}
      </div>
    </section>
  )
}
