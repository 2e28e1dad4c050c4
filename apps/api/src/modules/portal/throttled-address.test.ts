import { expect, it } from 'vitest'
import { throttledAddress } from './throttled-address.ts'

it.each([
  ['190.20.30.40', '190.20.30.40'],
  ['::ffff:190.20.30.40', '190.20.30.40'],
  ['2800:300:6a81:1:aaaa:bbbb:cccc:1', '2800:300:6a81:1::/64'],
  ['2800:300:6a81:1::1', '2800:300:6a81:1::/64'],
  ['2800:0300:6A81:0001::2', '2800:300:6a81:1::/64'],
  ['2800::1', '2800:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', 'unknown'],
  ['190.20.30.400', 'unknown'],
  ['190.20.30.40:8080', 'unknown'],
  ['a made-up word', 'unknown'],
])('S4-03 guesses from %s are counted for %s', (ip, counted) => {
  expect(throttledAddress(ip)).toBe(counted)
})
