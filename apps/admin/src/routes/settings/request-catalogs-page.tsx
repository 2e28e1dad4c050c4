import { areas, intakeChannels } from '@amparo/contracts/staff/request-catalogs'
import { IconHierarchy2, IconInbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { CatalogPage } from '../../features/settings/catalog/catalog-page.tsx'
import { ItemList } from '../../features/settings/request-catalogs/item-list.tsx'
import { ItemPanel } from '../../features/settings/request-catalogs/item-panel.tsx'

/** Intake channels and areas: two lists of names alone. */
export function Component() {
  const of = useLocation().pathname.endsWith('/areas') ? 'areas' : 'intakeChannels'
  return <Names key={of} of={of} />
}

function Names({ of }: { of: 'areas' | 'intakeChannels' }) {
  const { t } = useTranslation()
  const catalog = of === 'areas' ? areas : intakeChannels
  const icon = of === 'areas' ? IconHierarchy2 : IconInbox
  const add = t(`requestCatalogs.${of}.add`)
  return (
    <CatalogPage
      catalog={catalog}
      icon={icon}
      words={{
        title: t(`settings.sections.${of}`),
        about: t(`settings.about.${of}`),
        add,
        none: t(`requestCatalogs.${of}.none`),
        noneHint: t(`requestCatalogs.${of}.noneHint`),
      }}
      list={(items, onEdit) => <ItemList catalog={catalog} icon={icon} label={t(`requestCatalogs.${of}.inOrder`)} items={items} onEdit={onEdit} />}
      panel={(item, onClose) => (
        <ItemPanel
          key={item?.id ?? 'new'}
          catalog={catalog}
          item={item}
          words={{ add, added: (name) => t(`requestCatalogs.${of}.added`, { name }) }}
          onClose={onClose}
        />
      )}
    />
  )
}
