import { languageOptions } from '@amparo/contracts/model/languages'
import { whatsappLink } from '@amparo/contracts/model/messages'
import { formatPhone } from '@amparo/contracts/model/phones'
import type { Order } from '@amparo/contracts/staff/orders'
import { Button, SegmentedControl, Select, Textarea } from '@mantine/core'
import { IconBrandWhatsapp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import { useMe } from '../../../session/session.ts'
import { chatPhones, customerMessage, languageOfCustomer } from '../order-words.ts'
import classes from './whatsapp-message.module.css'

interface Props {
  order: Order
  onSent: () => void
}

/** What the chat will say, read and changed before it opens; nothing is sent from here. */
export default function WhatsappMessage({ order, onSent }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const { organization } = useMe()
  const phones = chatPhones(order)
  const [language, setLanguage] = useState(() => languageOfCustomer(order))
  const [phone, setPhone] = useState(phones[0]?.e164 ?? '')
  const ready = customerMessage(order, organization, language, 'status')
  // What the person wrote belongs to the language that they wrote it in.
  const [written, setWritten] = useState<Partial<Record<typeof language, string>>>({})
  const text = written[language] ?? ready

  return (
    <div className={classes.message}>
      <p className={classes.about}>{t('whatsapp.about', { status: say(order.status.label) })}</p>
      {phones.length > 1 && (
        <Select
          label={t('whatsapp.phone')}
          data={phones.map(({ e164, label }) => ({ value: e164, label: [formatPhone(e164), label].filter(Boolean).join(' · ') }))}
          value={phone}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(chosen) => chosen && setPhone(chosen)}
        />
      )}
      <SegmentedControl
        size="xs"
        aria-label={t('whatsapp.language')}
        value={language}
        data={languageOptions}
        onChange={(chosen) => setLanguage(chosen as typeof language)}
      />
      <Textarea
        aria-label={t('whatsapp.text')}
        lang={language}
        value={text}
        minRows={5}
        maxRows={12}
        maxLength={2000}
        data-autofocus
        onChange={(event) => setWritten({ ...written, [language]: event.currentTarget.value })}
      />
      <div className={classes.foot}>
        {text !== ready && (
          <Button variant="subtle" color="gray" onClick={() => setWritten({ ...written, [language]: ready })}>
            {t('whatsapp.restore')}
          </Button>
        )}
        <Button
          component="a"
          href={whatsappLink(phone, text.trim())}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconBrandWhatsapp size={16} aria-hidden />}
          onClick={onSent}
        >
          {t('whatsapp.open')}
        </Button>
      </div>
    </div>
  )
}
