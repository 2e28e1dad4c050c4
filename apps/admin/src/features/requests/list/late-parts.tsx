/// <reference types="vite/client" />
import { Splash } from '../../../shell/splash.tsx'
import { late } from '../../../ui/late.tsx'

export type Act = 'execute' | 'comment' | 'mail' | 'finish' | 'history'

const Nothing = () => null
const parts = import.meta.glob<Record<string, React.ComponentType<never>>>(['../detail/request-view.tsx', '../detail/request-action-dialog.tsx'])

const part =
  <P extends object>(file: string, name: string) =>
  async () => ({
    default: ((await parts[`../detail/${file}.tsx`]?.())?.[name] ?? Nothing) as unknown as React.ComponentType<P>,
  })

export const RequestView = late(part<{ id: string; place: 'panel' }>('request-view', 'RequestView'), Splash)
export const RequestActionDialog = late(part<{ id: string; action: Act; onClose: () => void }>('request-action-dialog', 'RequestActionDialog'))
