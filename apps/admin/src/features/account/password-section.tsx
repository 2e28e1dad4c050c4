import { me as endpoints } from '@amparo/contracts/staff/auth'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../data/use-action.ts'
import { ContractForm } from '../../form/contract-form.tsx'
import { NewPasswordField } from '../../form/new-password-field.tsx'
import { PasswordField } from '../../form/text-fields.tsx'
import { useMe } from '../../session/session.ts'
import classes from './account.module.css'

export function PasswordSection() {
  const { t } = useTranslation()
  const me = useMe()
  const form = useContractForm(endpoints.changePassword.body, { current: '', password: '' })
  const change = useAction(endpoints.changePassword, {
    quiet: true,
    stale: [endpoints.sessions],
    toast: () => ({ text: t('account.password.done') }),
  })

  return (
    <ContractForm
      form={form}
      submitLabel={t('account.password.submit')}
      fieldOf={{ current_password_wrong: 'current', password_too_common: 'password' }}
      onSubmit={async (body) => {
        await change.run({ body })
        form.reset()
      }}
    >
      <div className={classes.pair}>
        {/* Password managers file the new password under this address. */}
        <input type="email" name="email" value={me.email} autoComplete="username" readOnly hidden />
        <PasswordField control={form.control} name="current" label={t('account.password.current')} autoComplete="current-password" />
        <NewPasswordField control={form.control} name="password" />
      </div>
    </ContractForm>
  )
}
