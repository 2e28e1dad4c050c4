import { contrast, inkOn, readableOn } from '@amparo/contracts/model/colors'
import { localeOf } from '@amparo/web/format/place'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
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
  const locale = localeOf(usePlace())
  if (!/^#[0-9a-f]{6}$/.test(color)) return null
  return (
    <div className={classes.sides}>
      {(['light', 'dark'] as const).map((theme) => {
        const accent = readableOn(color, grounds[theme])
        const ratio = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(contrast(accent, grounds[theme]))
        return (
          <figure key={theme} className={classes.side}>
            <div className={classes.page} data-theme={theme} aria-hidden>
              {logoUrl ? <img src={logoUrl} alt="" className={classes.logo} /> : <strong style={{ color: accent }}>{name}</strong>}
              <span className={classes.button} style={{ background: accent, color: inkOn(accent) }}>
                {t('settings.company.preview.button')}
              </span>
              <span className={classes.link} style={{ color: accent }}>
                {t('settings.company.preview.link')}
              </span>
            </div>
            <figcaption className={classes.caption}>
              {t(`settings.company.preview.${theme}`)}: {t('settings.company.preview.contrast', { ratio })}
              {accent !== color && ` · ${t(`settings.company.preview.moved.${theme}`)}`}
            </figcaption>
          </figure>
        )
      })}
    </div>
  )
}
