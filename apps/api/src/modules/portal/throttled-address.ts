import { isIP } from 'node:net'

/**
 * Whom a limit is for: an IPv4 address, or the network of 64 bits that an IPv6 subscriber has all to themselves. What is no
 * address is nobody's own: made up anew each time, it would be counted anew each time.
 */
export function throttledAddress(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped) return mapped
  const [address = ''] = ip.split('%')
  const family = isIP(address)
  if (family !== 6) return family === 4 ? address : 'unknown'

  const [start = [], end] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const missing = end ? 8 - start.length - end.length : 0
  const groups = [...start, ...Array<string>(missing).fill('0'), ...(end ?? [])]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
