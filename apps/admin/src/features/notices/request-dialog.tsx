import { Anchor, Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowsDiagonal } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RequestView } from '../requests/detail/request-view.tsx'
import classes from './request-dialog.module.css'
import { useEscapeOnTop } from './use-escape-on-top.ts'

/** A request over whatever page one is on (S2-47, S2-50). */
export default function RequestDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const content = useRef<HTMLDivElement>(null)
  useEscapeOnTop(content, onClose)
  return (
    <Modal.Root opened onClose={onClose} size="min(1120px, 94vw)" fullScreen={phone ?? false} closeOnEscape={false} returnFocus={false} centered>
      <Modal.Overlay />
      <Modal.Content ref={content} radius={12}>
        <Modal.Header className={classes.header!} role="none">
          <Modal.Title className={classes.title!} tabIndex={-1} data-autofocus>
            {t('request.title')}
          </Modal.Title>
          <Anchor component={Link} to={`/requests/${id}`} className={classes.open!}>
            <IconArrowsDiagonal size={14} aria-hidden />
            {t('notices.openPage')}
          </Anchor>
          <Modal.CloseButton className={classes.close!} aria-label={t('ui.close')} />
        </Modal.Header>
        <Modal.Body className={classes.body!}>
          <RequestView key={id} id={id} place="dialog" />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
