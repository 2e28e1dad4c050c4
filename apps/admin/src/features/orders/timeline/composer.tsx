import { languages } from '@amparo/contracts/model/languages'
import type { Order } from '@amparo/contracts/staff/orders'
import { Button, Kbd, Select, Switch, Tabs, Tooltip } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { IconEye, IconLock, IconNote } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalized, usePlace } from '../../../data/use-place.ts'
import { useMe } from '../../../session/session.ts'
import { StatusDot } from '../../../ui/status-badge.tsx'
import { showError, showToast } from '../../../ui/toast.tsx'
import { ImageButtons } from '../../images/image-buttons.tsx'
import { ImageTiles } from '../../images/image-tiles.tsx'
import { useFileDrop } from '../../images/use-file-drop.ts'
import { MentionArea } from '../../mentions/mention-area.tsx'
import { mentionsIn } from '../../mentions/mentions.ts'
import { longestNote } from '../longest-note.ts'
import { customerChat } from '../order-words.ts'
import { useStatuses } from '../use-statuses.ts'
import classes from './composer.module.css'
import type { Outbox, UpdateBody } from './outbox.ts'
import type { ComposerState, Kind } from './use-composer.ts'
import { useReaders } from './use-readers.ts'

interface Props {
  order: Order
  composer: ComposerState
  outbox: Outbox
}

const nameOf = (language: string, inLanguage: string) => new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language.split('-')[0]!)

const kinds: { kind: Kind; icon: typeof IconNote }[] = [
  { kind: 'NOTE', icon: IconNote },
  { kind: 'PUBLIC', icon: IconEye },
  { kind: 'INTERNAL', icon: IconLock },
]

/** A note among colleagues, a status with a message for the customer, or an internal status; with images. */
export function Composer({ order, composer, outbox }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const { organization } = useMe()
  const { language } = usePlace()
  const theirs = languages.find((known) => known === order.customer.language) ?? language
  const mac = useOs() === 'macos'
  const { draft, change } = composer
  const { tray, images, ids, pending, failed } = composer.tray
  const publicStatuses = useStatuses('public-statuses')
  const internalStatuses = useStatuses('internal-statuses')
  const [problem, setProblem] = useState<string>()
  const [waiting, setWaiting] = useState(false)
  const root = useRef<HTMLElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const choice = useRef<HTMLInputElement>(null)

  const addFiles = (files: File[]) => {
    const left = tray.add(files)
    if (left) showError(t('images.tooMany', { count: left }))
    setProblem(undefined)
  }
  const over = useFileDrop(root, addFiles)

  useEffect(() => {
    if (!composer.starts) return
    setProblem(undefined)
    field.current?.focus({ preventScroll: true })
    root.current?.scrollIntoView({ block: 'nearest' })
  }, [composer.starts])

  const [entered, setEntered] = useState(false)
  const readers = useReaders(order.id, draft.kind === 'NOTE' && (entered || draft.note !== ''))

  const toCustomer = draft.kind === 'PUBLIC'
  const statuses = toCustomer ? publicStatuses : internalStatuses
  const present = toCustomer ? order.status : order.internalStatus
  const statusId = (toCustomer ? draft.publicStatusId : draft.internalStatusId) ?? (toCustomer ? order.status.id : null)
  const status = draft.kind === 'NOTE' ? undefined : statuses.find(statusId)
  const same = status?.id === present?.id
  const lacksStatus = draft.kind !== 'NOTE' && !status
  const mayMail = order.customer.email !== null && (status?.notify ?? true)
  const notify = mayMail && (draft.notify ?? true)
  const silent = order.customer.email === null ? t('timeline.compose.noMail') : t('timeline.compose.statusSilent')

  const problemNow = (): string | undefined => {
    const says = draft.note.trim() !== '' || images.length > 0
    if (lacksStatus) return t('timeline.compose.needsStatus')
    if (!says && (draft.kind === 'NOTE' || same)) return t('timeline.compose.needsWords')
    return failed ? t('images.failed', { count: failed }) : undefined
  }

  const send = () => {
    const found = problemNow()
    setProblem(found)
    if (found) return (lacksStatus ? choice : field).current?.focus()
    if (draft.note.length > longestNote) return field.current?.focus()
    if (pending) return setWaiting(true)
    setWaiting(false)
    const note = draft.note.trim()
    const known = readers ?? draft.mentions
    const mentionIds =
      draft.kind === 'NOTE'
        ? mentionsIn(
            note,
            known,
            draft.mentions.map(({ id }) => id),
          )
        : []
    const body: UpdateBody =
      draft.kind === 'NOTE'
        ? { kind: 'NOTE', note, attachmentIds: ids, mentionIds }
        : draft.kind === 'INTERNAL'
          ? { kind: 'INTERNAL', statusId: status!.id, note, attachmentIds: ids }
          : { kind: 'PUBLIC', statusId: status!.id, note, attachmentIds: ids, notify }
    outbox.add(
      body,
      images.flatMap(({ attachment }) => attachment ?? []),
      known.filter(({ id }) => mentionIds.includes(id)).map(({ id, name }) => ({ id, name })),
    )
    composer.clear()
    tray.clear()
    if (toCustomer && !notify) offerChat(status!)
  }

  /** Where no mail goes out, the customer would not know. */
  const offerChat = (moved: NonNullable<typeof status>) => {
    const chat = customerChat({ ...order, status: { ...order.status, ...moved } }, organization, 'status')
    if (!chat) return
    showToast(t('timeline.compose.updated', { status: say(moved.label) }), {
      label: t('timeline.compose.tellByWhatsapp'),
      run: () => window.open(chat, '_blank', 'noreferrer'),
    })
  }

  const latestSend = useRef(send)
  useEffect(() => {
    latestSend.current = send
  })
  useEffect(() => {
    if (waiting && !pending) latestSend.current()
  }, [waiting, pending])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      if (!event.repeat) send()
    }
  }

  return (
    <section
      ref={root}
      className={classes.composer}
      data-kind={draft.kind}
      data-over={over || undefined}
      aria-label={t('timeline.compose.label')}
      onKeyDown={onKeyDown}
    >
      <Tabs
        value={draft.kind}
        onChange={(kind) => {
          setProblem(undefined)
          change({ kind: kind as Kind })
        }}
        variant="none"
      >
        <Tabs.List className={classes.tabs!}>
          {kinds.map(({ kind, icon: Icon }) => (
            <Tabs.Tab key={kind} value={kind} className={classes.tab!} leftSection={<Icon size={15} className={classes.icon} aria-hidden />}>
              {t(`timeline.compose.kinds.${kind}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>

      {draft.kind !== 'NOTE' && (
        <div className={classes.status}>
          <Select
            ref={choice}
            aria-label={t('timeline.compose.status')}
            placeholder={t('timeline.compose.status')}
            data={statuses.current.map(({ id, label }) => ({ value: id, label: say(label) }))}
            value={status?.id ?? null}
            allowDeselect={false}
            error={lacksStatus && problem}
            searchable={statuses.current.length > 8}
            className={classes.select!}
            leftSection={status && <StatusDot color={status.color} category={status.category} />}
            renderOption={({ option, checked }) => {
              const one = statuses.find(option.value)
              return (
                <span className={classes.option} data-checked={checked || undefined}>
                  {one && <StatusDot color={one.color} category={one.category} />}
                  {option.label}
                </span>
              )
            }}
            onChange={(id) => {
              setProblem(undefined)
              change(toCustomer ? { publicStatusId: id, notify: null } : { internalStatusId: id })
              field.current?.focus()
            }}
          />
          {toCustomer && status && (
            <p className={classes.preview}>
              {say(status.nextStep) ? (
                <>
                  <span className={classes.quiet}>
                    {theirs === language
                      ? t('timeline.compose.customerReads')
                      : t('timeline.compose.customerReadsIn', { language: nameOf(theirs, language) })}
                    :{' '}
                  </span>
                  <span lang={theirs}>{status.nextStep[theirs]}</span>
                </>
              ) : (
                <span className={classes.quiet}>{t('timeline.compose.noNextStep')}</span>
              )}
            </p>
          )}
        </div>
      )}

      <MentionArea
        ref={field}
        variant="unstyled"
        className={classes.field!}
        aria-label={t(`timeline.compose.kinds.${draft.kind}`)}
        placeholder={t(`timeline.compose.placeholder.${draft.kind}`)}
        value={draft.note}
        minRows={2}
        maxRows={14}
        maxLength={longestNote}
        error={!lacksStatus && problem}
        people={draft.kind === 'NOTE' && readers ? readers : []}
        onMention={({ id, name }) => change({ mentions: [...draft.mentions, { id, name }] })}
        onFocus={() => setEntered(true)}
        onChange={(note) => {
          setProblem(undefined)
          change({ note })
        }}
      />
      {images.length > 0 && (
        <div className={classes.images}>
          <ImageTiles tray={tray} images={images} />
        </div>
      )}
      <div className={classes.foot}>
        <ImageButtons onFiles={addFiles} variant="subtle" color="gray" size="compact-md" />
        {toCustomer && (
          <Tooltip label={mayMail ? order.customer.email : silent}>
            <span>
              <Switch
                size="xs"
                label={t('timeline.compose.notify')}
                checked={notify}
                disabled={!mayMail}
                onChange={(event) => change({ notify: event.currentTarget.checked })}
              />
            </span>
          </Tooltip>
        )}
        <span className={classes.end}>
          <Kbd size="xs" className={classes.keys!}>
            {t(mac ? 'timeline.compose.keysMac' : 'timeline.compose.keys')}
          </Kbd>
          <Button
            variant={draft.kind === 'NOTE' ? 'default' : 'filled'}
            loading={waiting && pending > 0}
            onClick={({ detail }) => detail < 2 && send()}
          >
            {t(`timeline.compose.send.${toCustomer && same ? 'same' : draft.kind}`)}
          </Button>
        </span>
      </div>
      {over && <div className={classes.drop}>{t('images.drop')}</div>}
    </section>
  )
}
