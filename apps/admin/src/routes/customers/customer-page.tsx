import { languageNames } from '@amparo/contracts/model/languages'
import { formatPhone, whatsappLink } from '@amparo/contracts/model/phones'
import { formatTaxId, taxIdLabel } from '@amparo/contracts/model/tax-ids'
import { type Customer, customers } from '@amparo/contracts/staff/customers'
import { orders } from '@amparo/contracts/staff/orders'
import { formatDate } from '@amparo/web/format/dates'
import { Anchor, Button } from '@mantine/core'
import { IconBrandWhatsapp, IconMail, IconPencil, IconPhone, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { useEndpoint, useEndpointPages } from '../../data/use-endpoint.ts'
import { usePlace } from '../../data/use-place.ts'
import { CustomerDevices } from '../../features/customers/customer-devices.tsx'
import { useCustomerRetirement } from '../../features/customers/use-customer-retirement.ts'
import { OrderLines } from '../../features/orders/order-lines.tsx'
import { CustomerPlaces } from '../../features/places/customer-places.tsx'
import { Page } from '../../shell/page.tsx'
import { useShortcut } from '../../shell/shortcuts.ts'
import { Fact, Facts } from '../../ui/facts/facts.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PersonName } from '../../ui/person-avatar.tsx'
import { RetiredNotice, RetireMenu } from '../../ui/retirement.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { Section, SplitPage } from '../../ui/split-page.tsx'
import { ErrorState, NothingYet } from '../../ui/states.tsx'
import classes from './customer-page.module.css'

export function Component() {
  const { id } = useParams() as { id: string }
  const query = useEndpoint(customers.get, { params: { id } })
  return <Loaded query={query}>{(customer) => <CustomerPage customer={customer} />}</Loaded>
}

function CustomerPage({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { retire, restore } = useCustomerRetirement()
  const params = { id: customer.id }
  useShortcut('e', 'edit', () => void navigate('edit'), { enabled: customer.can.edit })

  return (
    <Page
      title={customer.displayName}
      back={{ to: '/customers', label: t('customers.title') }}
      width="wide"
      meta={<Contact customer={customer} />}
      primary={
        customer.can.createOrder &&
        !customer.retiredAt && (
          <Button component={Link} to={`/orders/new?customerId=${customer.id}`} leftSection={<IconPlus size={15} />}>
            {t('customers.page.newOrder')}
          </Button>
        )
      }
      actions={
        <>
          {customer.can.edit && (
            <Button component={Link} to="edit" variant="default" leftSection={<IconPencil size={15} />}>
              {t('customers.page.edit')}
            </Button>
          )}
          {customer.can.retire && (
            <RetireMenu retired={customer.retiredAt !== null} onRetire={() => retire.start({ params })} onRestore={() => restore.start({ params })} />
          )}
        </>
      }
    >
      {customer.retiredAt && (
        <RetiredNotice
          text={t('customers.page.retiredNotice')}
          onRestore={customer.can.retire ? () => restore.start({ params }) : undefined}
          restoring={restore.pending}
        />
      )}
      <SplitPage aside={<CustomerFacts customer={customer} />}>
        <CustomerOrders customer={customer} />
        <CustomerPlaces customer={customer} />
        <CustomerDevices customer={customer} />
      </SplitPage>
    </Page>
  )
}

/** Call, write, chat: one click from the top of the page. */
function Contact({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const phone = customer.phones[0]
  const chat = customer.phones.find(({ whatsapp }) => whatsapp)
  return (
    <>
      <span>{t(`customers.kinds.${customer.kind}`)}</span>
      {customer.taxId && (
        <span className="tabular">
          {taxIdLabel(customer.country)} {formatTaxId(customer.country, customer.taxId)}
        </span>
      )}
      {phone && (
        <Anchor href={`tel:${phone.e164}`} className={classes.contact!} aria-label={`${t('customers.page.call')}: ${formatPhone(phone.e164)}`}>
          <IconPhone size={14} aria-hidden />
          {formatPhone(phone.e164)}
        </Anchor>
      )}
      {chat && (
        <Anchor href={whatsappLink(chat.e164, '')} target="_blank" rel="noreferrer" className={classes.contact!}>
          <IconBrandWhatsapp size={14} aria-hidden />
          {t('customers.page.whatsapp')}
        </Anchor>
      )}
      {customer.email && (
        <Anchor href={`mailto:${customer.email}`} className={classes.contact!} aria-label={`${t('customers.page.mail')}: ${customer.email}`}>
          <IconMail size={14} aria-hidden />
          {customer.email}
        </Anchor>
      )}
    </>
  )
}

function CustomerFacts({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const place = usePlace()
  return (
    <>
      <Section title={t('customers.page.facts')}>
        <Facts label={t('customers.page.facts')}>
          {customer.tradeName && <Fact label={t('customers.form.companyName')}>{customer.name}</Fact>}
          <Fact label={t('customers.phones')}>
            {customer.phones.length > 0 &&
              customer.phones.map(({ e164, label }) => (
                <div key={e164}>
                  <Anchor href={`tel:${e164}`} size="sm" className={classes.phone!}>
                    {formatPhone(e164)}
                  </Anchor>
                  {label && <span className={classes.quiet}> {label}</span>}
                </div>
              ))}
          </Fact>
          <Fact label={t('customers.page.addresses')}>
            {customer.addresses.length > 0 &&
              customer.addresses.map(({ label, line, city, region, postalCode }) => (
                <div key={`${label}${line}`} className={classes.address}>
                  {label && <span className={classes.quiet}>{label}: </span>}
                  {[line, city, region, postalCode].filter(Boolean).join(', ')}
                </div>
              ))}
          </Fact>
          <Fact label={t('customers.seller')}>{customer.seller && <PersonName person={customer.seller} />}</Fact>
          <Fact label={t('customers.language')}>{languageNames[customer.language]}</Fact>
          <Fact label={t('customers.since')}>{formatDate(customer.createdAt, place)}</Fact>
        </Facts>
      </Section>
      {customer.notes && (
        <Section title={t('customers.page.notes')}>
          <p className={classes.notes}>{customer.notes}</p>
        </Section>
      )}
    </>
  )
}

function CustomerOrders({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const pages = useEndpointPages(orders.list, { query: { customerId: customer.id, limit: 20 } })
  const rows = pages.data?.rows ?? []
  return (
    <Section
      title={t('customers.page.orders')}
      action={
        pages.hasNextPage && (
          <Anchor component={Link} to={`/orders?customerId=${customer.id}`} size="sm">
            {t('customers.page.allOrders')}
          </Anchor>
        )
      }
    >
      {pages.isPending ? (
        <RowsSkeleton rows={4} />
      ) : pages.isError && !pages.data ? (
        <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      ) : rows.length ? (
        <OrderLines orders={rows} label={t('customers.page.orders')} without="customer" />
      ) : (
        <NothingYet text={t('customers.page.noOrders')} />
      )}
    </Section>
  )
}
