export { Till as Component } from '../../features/payments/till.tsx'
