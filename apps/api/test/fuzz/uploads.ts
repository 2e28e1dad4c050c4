import fc from 'fast-check'
import type { FuzzedRequest } from './arbitrary.ts'
import type { Target } from './document.ts'

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

const contents = fc.oneof(
  { weight: 6, arbitrary: fc.constant(onePixel) },
  { weight: 2, arbitrary: fc.nat(onePixel.length).map((length) => onePixel.subarray(0, length)) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(onePixel.length - 1), fc.nat(255)).map(([at, byte]) => Buffer.from(onePixel).fill(byte, at, at + 1)) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('<svg onload="alert(1)"/>', 'GIF89a/*', '%PDF-1.7', '\xff\xd8\xff\xe0', 'RIFF\0\0\0\0WEBPVP8 ')
      .map((text) => Buffer.from(text, 'latin1')),
  },
)
const names = fc.constantFrom('foto.jpg', '', '../../x.png', 'a\\"b.png', `${'x'.repeat(2_000)}.png`, '\u202egnp.exe', 'con\0.png')
const fields = fc.oneof({ weight: 8, arbitrary: fc.constant('file') }, { weight: 1, arbitrary: fc.constantFrom('', 'files', '__proto__', 'file[]') })

const part = fc
  .record({ field: fields, name: names, content: contents })
  .map(({ field, name, content }) =>
    Buffer.concat([
      Buffer.from(`--limit\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ]),
  )

const bodies = fc.oneof(
  { weight: 8, arbitrary: part.map((each) => Buffer.concat([each, Buffer.from('--limit--\r\n')])) },
  { weight: 1, arbitrary: fc.array(part, { maxLength: 4 }).map((parts) => Buffer.concat([...parts, Buffer.from('--limit--\r\n')])) },
  { weight: 1, arbitrary: part },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('', '--limit--', '--limit\r\n', 'nothing', '--limit\r\ncontent-disposition: form-data; name="file"\r\n\r\ntext\r\n--limit--')
      .map((text) => Buffer.from(text)),
  },
)
const types = fc.oneof(
  { weight: 12, arbitrary: fc.constant('multipart/form-data; boundary=limit') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'multipart/form-data',
      'multipart/form-data; boundary=other',
      'multipart/mixed; boundary=limit',
      'application/json',
      'image/png',
    ),
  },
)

export function uploadsFor({ operation }: Target, ids: Record<string, string>, callers: string[]): fc.Arbitrary<FuzzedRequest> {
  const path = Object.fromEntries(operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => [name, ids[name] ?? 'x']))
  return fc.record({
    who: fc.oneof({ weight: 8, arbitrary: fc.constant('master') }, { weight: 1, arbitrary: fc.constantFrom(...callers) }),
    path: fc.constant(path),
    query: fc.constant([]),
    headers: fc.oneof(
      types.map((type) => ({ 'content-type': type })),
      fc.uuid().map((key) => ({ 'content-type': 'multipart/form-data; boundary=limit', 'idempotency-key': key })),
    ) as fc.Arbitrary<Record<string, string>>,
    body: bodies,
  })
}
