import type { forms as es } from '../es/forms.ts'

export const forms = {
  money: {
    whole: 'O {{currency}} não tem centavos: escreva um valor como {{example}}.',
    decimals: 'Escreva um valor como {{example}}.',
  },
  wrongDay: '“{{typed}}” não é uma data.',
  draft: { restored: 'Recuperamos o que você tinha escrito, salvo', discard: 'Descartar e recomeçar' },
  date: {
    nextMonth: 'Próximo mês',
    previousMonth: 'Mês anterior',
    hours: 'Horas',
    minutes: 'Minutos',
    done: 'Pronto',
  },
  conflict: {
    title: 'Outra pessoa alterou isto enquanto você editava',
    text: 'Escolha o valor que fica em cada dado. Nada do que você escreveu se perdeu.',
    mine: 'O seu',
    theirs: 'O que está agora',
    save: 'Salvar o escolhido',
    goOn: 'Continuar editando',
    nothing: '(vazio)',
  },
} satisfies typeof es
