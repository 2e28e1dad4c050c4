import type { account as es } from '../es/account.ts'

export const account = {
  title: 'Minha conta',
  profile: 'Dados pessoais',
  given: 'Dados que a empresa define',
  photo: 'Foto',
  name: 'Nome',
  phone: 'Telefone',
  email: 'E-mail',
  role: 'Perfil',
  save: 'Salvar dados',
  preferences: 'Preferências',
  password: {
    title: 'Senha',
    text: 'Ao trocá-la, suas outras sessões são encerradas.',
    current: 'Senha atual',
    submit: 'Trocar senha',
    done: 'Senha alterada. Suas outras sessões foram encerradas',
  },
  sessions: {
    demoReset:
      'Esta demonstração recomeça toda noite, e talvez tenha acabado de recomeçar. Entre novamente como {{name}}: se recomeçou, o que havia antes já não está aqui.',
    title: 'Sessões abertas',
    device: '{{browser}} no {{system}}',
    unknown: 'Dispositivo desconhecido',
    current: 'Esta sessão',
    since: 'aberta',
    end: 'Encerrar sessão',
    ended: 'Sessão encerrada',
  },
} satisfies typeof es
