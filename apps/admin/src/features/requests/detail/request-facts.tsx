import type { Localized } from '@amparo/contracts/common'
import type { Request } from '@amparo/contracts/staff/requests'
import { formatDate } from '@amparo/web/format/dates'
import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocalized, usePlace } from '../../../data/use-place.ts'
import { EditableFact, Fact, Facts, SelectFact } from '../../../ui/facts/facts.tsx'
import { useFactBase } from '../../../ui/facts/use-fact-base.ts'
import { late } from '../../../ui/late.tsx'
import { PersonName } from '../../../ui/person-avatar.tsx'
import { Section } from '../../../ui/split-page.tsx'
import { useResponsibles } from '../../people/use-responsibles.ts'
import { useRequestCatalogs } from '../use-request-catalogs.ts'
import classes from './request-facts.module.css'
import { About } from './request-header.tsx'
import { TypeEditor } from './type-editor.tsx'
import { useAssign } from './use-assign.ts'
import { useRequestEdit } from './use-request-edit.ts'

const Waiting = () => <Loader size="xs" m={9} />
/** The calendars come when somebody wants to change a date. */
const MomentEditor = late(() => import('../../../ui/facts/moment-editor.tsx'), Waiting)
const DayEditor = late(() => import('../../../ui/facts/day-editor.tsx'), Waiting)

interface Item {
  id: string
  label: Localized
  retiredAt?: string | null
}

/** What is known of the request, each fact changed where it stands. */
export function RequestFacts({ request }: { request: Request }) {
  const { t } = useTranslation()
  const say = useLocalized()
  const place = usePlace()
  const { save, watch } = useFactBase(request, useRequestEdit())
  const assign = useAssign()
  const people = useResponsibles()
  const { channels, types, categories, areas } = useRequestCatalogs()
  const { can, contact } = request

  /** What was retired is offered no more, but where it stands it stays. */
  const offered = (items: readonly Item[], present: Item) =>
    [...items.filter(({ retiredAt }) => !retiredAt), ...(items.some(({ id, retiredAt }) => id === present.id && !retiredAt) ? [] : [present])].map(
      ({ id, label }) => ({ value: id, label: say(label) }),
    )
  const choose = (field: 'channelId' | 'areaId' | 'categoryId', shown: 'channel' | 'area' | 'category', items: readonly Item[]) =>
    can.edit &&
    (async (id: string | null) => {
      const item = items.find((one) => one.id === id)
      if (item) await save({ [field]: item.id }, { [shown]: { id: item.id, label: item.label } })
    })

  return (
    <div className={classes.facts} {...watch}>
      <Section title={t('request.facts.work')}>
        <Facts label={t('request.facts.work')}>
          <SelectFact
            label={t('request.facts.responsible')}
            value={request.responsible.id}
            show={<PersonName person={request.responsible} />}
            options={withPresent(people, request.responsible).map(({ id, name }) => ({ value: id, label: name }))}
            onSave={can.assign && (async (id) => (id ? assign(request, id) : undefined))}
          />
          <EditableFact
            label={t('request.facts.dueAt')}
            value={request.dueAt as string | null}
            show={formatDate(request.dueAt, place, 'moment')}
            chosen
            onSave={
              can.edit &&
              (async (dueAt) => {
                if (dueAt) await save({ dueAt: dueAt as Request['dueAt'] }, { dueAt: dueAt as Request['dueAt'] })
              })
            }
            editor={(editor) => <MomentEditor label={t('request.facts.dueAt')} clearable={false} {...editor} />}
          />
          <EditableFact
            label={t('request.facts.startOn')}
            value={request.startOn}
            show={formatDate(`${request.startOn}T12:00Z`, { ...place, timeZone: 'UTC' })}
            chosen
            onSave={can.edit && ((startOn) => save({ startOn }, { startOn }))}
            editor={(editor) => <DayEditor label={t('request.facts.startOn')} {...editor} />}
          />
        </Facts>
      </Section>
      <Section title={t('request.facts.what')}>
        <Facts label={t('request.facts.what')}>
          <EditableFact
            label={t('request.facts.type')}
            value={{ typeId: request.type.id, categoryId: request.category.id }}
            show={say(request.type.label)}
            chosen
            onSave={
              can.edit &&
              (async (chosen) => {
                const type = types.find(({ id }) => id === chosen.typeId)
                const category = categories.find(({ id }) => id === chosen.categoryId)
                if (type && category)
                  await save(chosen, { type: { id: type.id, label: type.label }, category: { id: category.id, label: category.label } })
              })
            }
            editor={(editor) => (
              <TypeEditor
                {...editor}
                types={types}
                categories={categories}
                label={t('request.facts.type')}
                categoryLabel={t('request.facts.category')}
              />
            )}
          />
          <SelectFact
            label={t('request.facts.category')}
            value={request.category.id}
            show={say(request.category.label)}
            options={offered(
              categories.filter(({ typeId }) => typeId === request.type.id),
              request.category,
            )}
            onSave={choose('categoryId', 'category', categories)}
          />
          <SelectFact
            label={t('request.facts.area')}
            value={request.area.id}
            show={say(request.area.label)}
            options={offered(areas, request.area)}
            onSave={choose('areaId', 'area', areas)}
          />
        </Facts>
      </Section>
      <Section title={t('request.facts.who')}>
        <Facts label={t('request.facts.who')}>
          <Fact label={t('request.facts.contact')}>{contact.name}</Fact>
          <Fact label={t('request.facts.association')}>
            <About request={request} />
          </Fact>
          <SelectFact
            label={t('request.facts.channel')}
            value={request.channel.id}
            show={say(request.channel.label)}
            options={offered(channels, request.channel)}
            onSave={choose('channelId', 'channel', channels)}
          />
          <Fact label={t('request.facts.enteredAt')}>
            {formatDate(request.enteredAt, place, 'moment')}
            {request.createdBy && <div className={classes.quiet}>{t('request.enteredBy', { name: request.createdBy.name })}</div>}
          </Fact>
        </Facts>
      </Section>
    </div>
  )
}

function withPresent(people: readonly { id: string; name: string }[], present: { id: string; name: string }) {
  return people.some(({ id }) => id === present.id) ? people : [present, ...people]
}
