import type { RouteObject } from 'react-router'

export const meRoutes: RouteObject[] = []
