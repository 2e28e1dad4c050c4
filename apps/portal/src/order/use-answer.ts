import type { LimitedOrder } from '@amparo/contracts/portal/portal'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'

/**
 * The order that a form found. It is held in memory alone: neither the address nor the device keeps what was asked or
 * answered. Showing it is a step of its own in the browser's history, so that Back returns to the form.
 */
export function useAnswer(): [order: LimitedOrder | undefined, show: (order: LimitedOrder) => void] {
  const { pathname, search, state } = useLocation()
  const navigate = useNavigate()
  const [order, setOrder] = useState<LimitedOrder>()
  const show = (found: LimitedOrder) => {
    setOrder(found)
    navigate(pathname + search, { state: 'answer' })
  }
  return [state === 'answer' ? order : undefined, show]
}
