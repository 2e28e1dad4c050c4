export { SettingsFrame as Component } from '../../features/settings/settings-frame.tsx'
