export { SettingsIndex as Component } from '../../features/settings/settings-index.tsx'
