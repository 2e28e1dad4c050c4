export { OrderList as Component } from '../../features/orders/list/order-list.tsx'
