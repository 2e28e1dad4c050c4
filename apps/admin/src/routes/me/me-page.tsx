export { Account as Component } from '../../features/account/account.tsx'
