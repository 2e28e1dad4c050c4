import { Button } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './load-more.module.css'

interface Props {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; isFetchNextPageError: boolean; fetchNextPage: () => Promise<unknown> }
  /** How far before the end. */
  ahead?: string
}

/** The end of what was read so far: reads on before one gets there. */
export function LoadMore({ pages, ahead = '500px' }: Props) {
  const { t } = useTranslation()
  const { ref, entry } = useIntersection({ rootMargin: ahead })
  const near = entry?.isIntersecting
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages
  useEffect(() => {
    if (near && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
  }, [near, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])
  if (!hasNextPage) return null
  return (
    <div ref={ref} className={classes.more}>
      <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t(isFetchNextPageError ? 'ui.list.moreFailed' : 'ui.list.more')}
      </Button>
    </div>
  )
}
