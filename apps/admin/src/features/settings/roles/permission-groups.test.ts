import { permissions } from '@amparo/contracts/model/permissions'
import { describe, expect, it } from 'vitest'
import { grantable, mayDo, permissionGroups, withPermission } from './permission-groups.ts'

describe('S1-30 the permissions of a profile', () => {
  it('are all in the matrix, each once', () => {
    expect(permissionGroups.flatMap((group): readonly string[] => group.permissions).sort()).toEqual([...permissions].sort())
  })

  it('a deed brings along the sight of what it is done to', () => {
    expect(withPermission([], 'payments.create', true)).toEqual(['payments.read', 'payments.create'])
  })

  it('without the sight the deeds go too, and those of other modules stay', () => {
    expect(withPermission(['orders.read', 'orders.edit', 'orders.close', 'customers.read'], 'orders.read', false)).toEqual(['customers.read'])
  })

  it('who edits any order edits the own ones', () => {
    expect(mayDo(['orders.edit'], 'orders.edit_assigned')).toBe(true)
    expect(mayDo(['orders.read'], 'orders.edit_assigned')).toBe(false)
    expect(mayDo(['requests.act'], 'requests.act_responsible')).toBe(true)
  })

  it('what only the master does is never taken over', () => {
    expect(grantable(permissions)).not.toContain('payments.void')
    expect(grantable(permissions)).toHaveLength(permissions.length - 3)
  })
})
