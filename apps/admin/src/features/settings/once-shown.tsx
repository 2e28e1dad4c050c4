import { Button, CopyButton, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './once-shown.module.css'

interface Props {
  label: string
  text: string
  hint: string
}

/** Something that is shown this once, with a button that copies it. */
export function OnceShown({ label, text, hint }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.shown}>
      <TextInput label={label} description={hint} value={text} readOnly className={classes.text!} onFocus={(event) => event.currentTarget.select()} />
      <CopyButton value={text} timeout={3000}>
        {({ copied, copy }) => (
          <Button className={classes.copy!} leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />} onClick={copy} data-autofocus>
            <span aria-live="polite">{t(copied ? 'settings.copied' : 'settings.copy')}</span>
          </Button>
        )}
      </CopyButton>
    </div>
  )
}
