import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import i18next from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './conflict-notice.module.css'

export interface Clash {
  key: string
  label: string
  mine: string
  theirs: string
}

export interface Choice {
  /** The fields that stay as the other person left them. */
  theirs: string[]
}

/** Shows what somebody else changed meanwhile and asks, field by field, what is to stand; null where they would rather go on editing. */
export function askConflict(clashes: readonly Clash[]): Promise<Choice | null> {
  return new Promise((resolve) => {
    const id = modals.open({
      title: i18next.t('forms.conflict.title'),
      size: 'lg',
      closeButtonProps: { 'aria-label': i18next.t('ui.close') },
      onClose: () => resolve(null),
      children: (
        <ConflictNotice
          clashes={clashes}
          onChoose={(choice) => {
            resolve(choice)
            modals.close(id)
          }}
          onCancel={() => modals.close(id)}
        />
      ),
    })
  })
}

interface Props {
  clashes: readonly Clash[]
  onChoose: (choice: Choice) => void
  onCancel: () => void
}

export function ConflictNotice({ clashes, onChoose, onCancel }: Props) {
  const { t } = useTranslation()
  const [theirs, setTheirs] = useState<readonly string[]>([])
  const nothing = t('forms.conflict.nothing')
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('forms.conflict.text')}</Text>
      {clashes.map(({ key, label, ...texts }) => {
        const side = theirs.includes(key) ? 'theirs' : 'mine'
        return (
          <section key={key} aria-label={label}>
            <Group justify="space-between" mb={6}>
              <Text fw={600}>{label}</Text>
              <SegmentedControl
                size="xs"
                aria-label={label}
                value={side}
                data={(['mine', 'theirs'] as const).map((value) => ({ value, label: t(`forms.conflict.${value}`) }))}
                onChange={(value) => setTheirs(value === 'theirs' ? [...theirs, key] : theirs.filter((one) => one !== key))}
              />
            </Group>
            <div className={classes.sides}>
              {(['mine', 'theirs'] as const).map((value) => (
                <div key={value} className={classes.side} data-chosen={side === value || undefined}>
                  <span className={classes.whose}>{t(`forms.conflict.${value}`)}</span>
                  {texts[value] || nothing}
                </div>
              ))}
            </div>
          </section>
        )
      })}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('forms.conflict.goOn')}
        </Button>
        <Button onClick={() => onChoose({ theirs: [...theirs] })}>{t('forms.conflict.save')}</Button>
      </Group>
    </Stack>
  )
}
