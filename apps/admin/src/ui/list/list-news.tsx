import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './list-news.module.css'

interface Props {
  /** What came and what went, in words; nothing where nothing did. */
  news: readonly (string | false)[]
  onSettle: () => void
}

/** What colleagues moved in and out of the list, which stays as it is until the person asks. */
export function ListNews({ news, onSettle }: Props) {
  const { t } = useTranslation()
  const said = news.filter(Boolean)
  if (!said.length) return null
  return (
    <output className={classes.news}>
      {said.join(' · ')}
      <Button variant="subtle" size="compact-sm" leftSection={<IconRefresh size={14} aria-hidden />} onClick={onSettle}>
        {t('orderList.settle')}
      </Button>
    </output>
  )
}
