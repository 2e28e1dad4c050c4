import { maxAmount } from '@amparo/contracts/common'
import { formatMoney, minorDigits, toDecimal, toMinor } from '@amparo/contracts/model/money'
import { localeOf } from '@amparo/web/format/place'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'

interface Props {
  label: string
  amount: number | null
  currency: string
  onSave: (amount: number | null) => void
  onLeave: (amount: number | null) => void
}

/** An amount typed as people of the place write it; saved by Enter or by leaving, if it is one. */
export function MoneyInput({ label, amount, currency, onSave, onLeave }: Props) {
  const { t } = useTranslation()
  const locale = localeOf(usePlace())
  const [typed, setTyped] = useState(amount === null ? '' : plain(amount, currency, locale))
  const [wrong, setWrong] = useState(false)
  const sign = formatMoney(0, currency, locale).replace(/[\d.,\s]/g, '')

  const finish = (done: Props['onSave']) => {
    const wanted = typed.trim() === '' ? null : toMinor(typed, currency, locale)
    if (typed.trim() !== '' && (wanted === null || wanted < 0 || wanted > maxAmount)) return setWrong(true)
    done(wanted)
  }

  return (
    <TextInput
      aria-label={label}
      autoFocus
      inputMode="decimal"
      autoComplete="off"
      className="tabular"
      value={typed}
      leftSection={<span aria-hidden>{sign}</span>}
      leftSectionWidth={sign.length > 1 ? 20 + sign.length * 9 : 30}
      error={wrong && t('order.facts.wrongPrice', { example: plain(1_250_000, currency, locale) })}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setWrong(false)
        setTyped(event.currentTarget.value)
      }}
      onKeyDown={(event) => event.key === 'Enter' && finish(onSave)}
      onBlur={() => finish(onLeave)}
    />
  )
}

function plain(amount: number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: minorDigits(currency), useGrouping: 'always' }).format(
    toDecimal(amount, currency) as Intl.StringNumericLiteral,
  )
}
