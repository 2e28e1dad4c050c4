/** The company's address, /admin/{company}; null at /admin itself. */
export const companySlug: string | null = /^\/admin\/([^/]+)/.exec(location.pathname)?.[1] ?? null

export const basename = companySlug ? `/admin/${companySlug}` : '/admin'
