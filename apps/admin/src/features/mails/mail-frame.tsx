interface Props {
  title: string
  html: string
  className?: string | undefined
}

/** A mail as its reader gets it. No scripts, no forms, no same origin: it is what somebody else wrote. */
export function MailFrame({ title, html, className }: Props) {
  return <iframe className={className} title={title} srcDoc={html} sandbox="allow-popups" referrerPolicy="no-referrer" />
}
