import { contrast, inkOn, readableOn } from '@amparo/contracts/model/colors'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './brand-preview.module.css'

/** The grounds that the portal lays the colour on. */
const grounds = { light: '#f4f5f6', dark: '#262b30' } as const

interface Props {
  name: string
  logoUrl: string | null
  color: string
}

/** The company's colour where customers meet it, by day and by night, and how well it reads there. */
export function BrandPreview({ name, logoUrl, color }: Props) {
  const { t } = useTranslation()
  if (!/^#[0-9a-f]{6}$/.test(color)) return null
  const readsAsItIs = Object.values(grounds).filter((ground) => contrast(color, ground) >= 4.5).length === 2
  return (
    <div>
      <div className={classes.sides}>
        {(['light', 'dark'] as const).map((theme) => {
          const accent = readableOn(color, grounds[theme])
          return (
            <div key={theme} className={classes.side} data-theme={theme} role="img" aria-label={t(`settings.company.preview.${theme}`)}>
              {logoUrl ? <img src={logoUrl} alt="" className={classes.logo} /> : <strong style={{ color: accent }}>{name}</strong>}
              <span className={classes.button} style={{ background: accent, color: inkOn(accent) }}>
                {t('settings.company.preview.button')}
              </span>
              <span className={classes.link} style={{ color: accent }}>
                {t('settings.company.preview.link')}
              </span>
            </div>
          )
        })}
      </div>
      <p className={classes.verdict}>
        {readsAsItIs ? (
          <IconCircleCheck size={15} className={classes.good} aria-hidden />
        ) : (
          <IconAlertTriangle size={15} className={classes.moved} aria-hidden />
        )}
        {readsAsItIs ? t('settings.company.preview.good') : t('settings.company.preview.moved')}
      </p>
    </div>
  )
}
