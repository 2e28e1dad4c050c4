export { PaymentList as Component } from '../../features/payments/payment-list.tsx'
