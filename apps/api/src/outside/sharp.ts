import type Sharp from 'sharp'

let library: Promise<typeof Sharp> | undefined

/** Brought by the first image: a process that sees none does not carry libvips. */
export function loadSharp(): Promise<typeof Sharp> {
  library ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false)
    sharp.concurrency(1)
    return sharp
  })
  return library
}
