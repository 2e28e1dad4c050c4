import { describe, expect, it } from 'vitest'
import { assertUncommon, hashPassword, isPassword } from './passwords.ts'

const about = ['María José Núñez', 'mjnunez@austral.cl', 'Taller Austral']

describe('new passwords', () => {
  it.each([
    '123456789012',
    'password1234',
    'Contraseña.2026',
    'senha123456!',
    'qwertyuiop12',
    '1qaz2wsx3edc',
    'aaaaaaaaaaaa',
    'abababababab',
    'abcdefghijklm',
    'zyxwvutsrqpo',
    '112233445566',
    'passwordpassword',
    'flamengoflamengo1',
    '**tigre2026**',
    'TallerAustral1',
    'tallerAustral tallerAustral',
    'Maria Jose Nuñez 90',
    'mjnunez-mjnunez',
    'mjnunez@austral.cl',
    'amparo-amparo-1',
  ])('S1-09 %s is one that others guess', async (password) => {
    await expect(assertUncommon(password, about)).rejects.toMatchObject({ code: 'password_too_common' })
  })

  it.each([
    'quillay boldo peumo',
    'el taller abre a las nueve',
    'correct horse battery staple',
    'xK4#pQ9!vT2z',
    'Ñandú-volador-77',
    '修理工場の鍵です東京大阪',
    'tigre come 3 manzanas',
    '8273 6451 0926',
  ])('S1-09 %s is not', async (password) => {
    await assertUncommon(password, about)
  })

  it('the same password typed on another keyboard is the same one, whatever its length and signs', async () => {
    const stored = await hashPassword('contraseña de Ñuñoa é')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPassword(stored, 'contraseña de Ñuñoa é'.normalize('NFD'))).toBe(true)
    expect(await isPassword(stored, 'contrasena de Nunoa e')).toBe(false)
    const long = 'x y'.repeat(42)
    expect(await isPassword(await hashPassword(long), `${long.slice(0, -1)}z`)).toBe(false)
    expect(await isPassword(null, 'nobody has this one')).toBe(false)
  })
})
