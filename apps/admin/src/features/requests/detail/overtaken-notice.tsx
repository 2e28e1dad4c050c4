import { type Request, requests } from '@amparo/contracts/staff/requests'
import { Alert, Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../data/error-text.ts'
import { useMe } from '../../../session/session.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { showError } from '../../../ui/toast.tsx'
import { useActorName } from '../../history/actor.tsx'
import classes from './deed-form.module.css'
import { useDeed } from './use-deed.ts'
import { type Deed, useOvertaken } from './use-overtaken.ts'

interface Props {
  request: Request
  deed: Deed
  /** What the person had written, which can still be said. */
  written: { text: string; attachmentIds: string[] }
  onSaved: () => void
}

/** Tells the second of two who was first, and keeps what they wrote. */
export function OvertakenNotice({ request, deed, written, onSaved }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const actorName = useActorName()
  const overtaken = useOvertaken(request, deed)
  const comment = useDeed(requests.comment, request, 'comment')
  const [saving, setSaving] = useState(false)
  if (!overtaken) return null
  const { by, activity } = overtaken
  const save = async () => {
    setSaving(true)
    await comment.run({ ...written, mentionIds: [] }).then(onSaved, (error: unknown) => showError(errorText(t, error)))
    setSaving(false)
  }
  const someone = activity && activity.actor.name !== me.name
  return (
    <Alert color="yellow" variant="light" icon={<IconUsers size={16} />} role="status" p="xs">
      <p className={classes.overtaken}>
        {someone ? (
          <>
            {t(`request.overtaken.${by}By`, { name: actorName(activity.actor) })} <RelativeTime at={activity.at} />.
          </>
        ) : (
          t(`request.overtaken.${by}`)
        )}
        {written.text.trim() && <> {t('request.overtaken.kept')}</>}
      </p>
      {written.text.trim() && request.can.comment && (
        <Button size="compact-sm" variant="default" mt={6} loading={saving} onClick={() => void save()}>
          {t('request.overtaken.comment')}
        </Button>
      )}
    </Alert>
  )
}
