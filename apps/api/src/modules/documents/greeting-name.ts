/** How a mail greets a customer: a person by the given name, a company by the name that people know. */
export function greetingName({ kind, name, tradeName }: { kind: string; name: string; tradeName: string }): string {
  return kind === 'COMPANY' ? tradeName || name : name
}
