export { RequestList as Component } from '../../features/requests/list/request-list.tsx'
