import { isIPv6 } from 'node:net'

/** Whom a limit is for: an IPv4 address, or the network of 64 bits that an IPv6 subscriber has all to themselves. */
export function throttledAddress(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped) return mapped
  const [address = ''] = ip.split('%')
  if (!isIPv6(address)) return ip

  const [start = [], end] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const missing = end ? 8 - start.length - end.length : 0
  const groups = [...start, ...Array<string>(missing).fill('0'), ...(end ?? [])]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
