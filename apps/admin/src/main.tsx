import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.layer.css'
import './theme/global.css'
import { preferredLanguage } from '@amparo/web/i18n/language'
import { startI18n } from '@amparo/web/i18n/start'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from './data/query-client.ts'
import { loadFirstTexts } from './i18n/load.ts'
import { router } from './router.tsx'
import { cssVariables, theme } from './theme/theme.ts'
import { late } from './ui/late.tsx'

const Overlays = late(() => import('./shell/overlays.tsx'))

await startI18n(preferredLanguage(), loadFirstTexts)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Overlays />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
