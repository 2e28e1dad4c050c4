import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** Opens what the customer sees by their link. */
export function TrackingButton({ url, children }: { url: string; children: ReactNode }) {
  return (
    <Button component="a" href={url} target="_blank" rel="noreferrer" variant="default" leftSection={<IconExternalLink size={15} aria-hidden />}>
      {children}
    </Button>
  )
}
