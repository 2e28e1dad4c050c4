import { languages } from '@amparo/contracts/model/languages'
import { documents } from '@amparo/contracts/staff/documents'
import { type Order, orders } from '@amparo/contracts/staff/orders'
import { type SignKind, signatures } from '@amparo/contracts/staff/signatures'
import { CallError } from '@amparo/web/api/call'
import { Alert, Anchor, Button, Group, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { errorText } from '../../../data/error-text.ts'
import { useAction } from '../../../data/use-action.ts'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useFile } from '../../../data/use-file.ts'
import { useMay } from '../../../session/permissions.ts'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'
import classes from './sign-dialog.module.css'
import { SignaturePad } from './signature-pad.tsx'
import type { Point } from './stroke.ts'

interface Props {
  order: Order
  kind: SignKind
  onClose: () => void
}

/** The screen that is turned to the customer: what they sign, and where (S1-10, S1-11). */
export default function SignDialog({ order, kind, onClose }: Props) {
  const { t } = useTranslation()
  // A phone is also one that lies on its side.
  const phone = useMediaQuery('(max-width: 48em), (max-height: 30em)', undefined, { getInitialValueInEffect: false })
  const language = languages.find((known) => known === order.customer.language) ?? 'es'
  const shown = useEndpoint(signatures.prepare, { params: { id: order.id }, query: { kind, language } }, { staleTime: Number.POSITIVE_INFINITY })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`signing.title.${kind}`, { code: order.code })}
      size={660}
      fullScreen={phone ?? false}
      // A finger that slips off the line must not lose the signature.
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {shown.isPending && <RowsSkeleton rows={6} />}
      {shown.isError && !shown.data && <Refused error={shown.error} />}
      {shown.data && (
        <SignForm order={order} kind={kind} language={language} document={shown.data} onChanged={() => void shown.refetch()} onClose={onClose} />
      )}
    </Modal>
  )
}

function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const mayEdit = useMay('settings.edit')
  const missing = error instanceof CallError && error.code === 'terms_missing'
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={16} />}>
      {errorText(t, error)}{' '}
      {missing && mayEdit && (
        <Anchor component={Link} to="/settings" inherit>
          {t('signing.writeTerms')}
        </Anchor>
      )}
    </Alert>
  )
}

interface FormProps extends Props {
  language: (typeof languages)[number]
  document: typeof signatures.prepare.response._zod.output
  onChanged: () => void
}

function SignForm({ order, kind, language, document: shown, onChanged, onClose }: FormProps) {
  const { t } = useTranslation()
  const [how, setHow] = useState<'drawn' | 'typed'>('drawn')
  const [strokes, setStrokes] = useState<Point[][]>([])
  const [name, setName] = useState(shown.signer.name)
  const [identity, setIdentity] = useState(shown.signer.identity)
  const [tried, setTried] = useState(false)
  const [failed, setFailed] = useState<string>()
  const file = useFile(documents.print)
  const params = { id: order.id }
  const sign = useAction(signatures.sign, {
    quiet: true,
    stale: [signatures.list, documents.list, orders.get, orders.activities],
    toast: () => ({
      text: t(`signing.done.${kind}`),
      undo: {
        label: t('signing.print'),
        run: () => void file.open({ params: { ...params, file: kind === 'INTAKE' ? 'ticket.pdf' : 'delivery.pdf' }, query: {} }),
      },
    }),
  })

  // A signature stands under what was read; where that became another, it is given anew.
  const read = useRef(shown.hash)
  useEffect(() => {
    if (read.current === shown.hash) return
    read.current = shown.hash
    setStrokes([])
    setFailed(t('errors.document_changed'))
  }, [shown.hash, t])

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!name.trim() || (how === 'drawn' && !strokes.length)) return
    setFailed(undefined)
    try {
      await sign.run({
        params,
        body: { kind, hash: shown.hash, name: name.trim(), identity: identity.trim(), strokes: how === 'drawn' ? strokes : null, language },
      })
      onClose()
    } catch (error) {
      setFailed(errorText(t, error))
      if (error instanceof CallError && error.code === 'document_changed') {
        setStrokes([])
        onChanged()
      }
    }
  }

  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <div lang={language}>
        <dl className={classes.facts}>
          {shown.facts.map(({ label, value }) => (
            <div key={label} className={classes.fact}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled by keyboard too */}
        <section className={classes.terms} tabIndex={0} aria-label={t(`signing.terms.${kind}`)}>
          {shown.terms.text}
        </section>
      </div>
      <SegmentedControl
        aria-label={t('signing.how')}
        value={how}
        data={(['drawn', 'typed'] as const).map((value) => ({ value, label: t(`signing.ways.${value}`) }))}
        onChange={(value) => setHow(value as typeof how)}
      />
      {how === 'drawn' && (
        <SignaturePad
          label={t('signing.pad')}
          strokes={strokes}
          onChange={setStrokes}
          error={tried && !strokes.length ? t('signing.drawFirst') : undefined}
        />
      )}
      <div className={classes.names}>
        <TextInput
          label={t('signing.name')}
          value={name}
          maxLength={120}
          required
          autoComplete="off"
          error={tried && !name.trim() && t('fieldErrors.required')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('signing.identity')}
          value={identity}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setIdentity(event.currentTarget.value)}
        />
      </div>
      {how === 'typed' && name.trim() && (
        <p className={classes.typed} aria-hidden>
          {name.trim()}
        </p>
      )}
      {failed && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle size={16} />} role="alert" p="xs">
          {failed}
        </Alert>
      )}
      <div className={classes.foot}>
        <p className={classes.consent}>{t(`signing.consent.${kind}`, { revision: shown.terms.revision })}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={sign.pending}>
            {t('signing.submit')}
          </Button>
        </Group>
      </div>
    </form>
  )
}
