import type { signing as es } from '../es/signing.ts'

export const signing = {
  section: 'Assinaturas',
  kinds: { INTAKE: 'Na entrada', DELIVERY: 'Na entrega' },
  none: 'Sem assinatura',
  signed: 'Assinado',
  by: '{{name}}, {{date}}',
  of: 'Assinatura de {{name}}',
  title: { INTAKE: 'Assinatura da entrada, ordem {{code}}', DELIVERY: 'Assinatura da entrega, ordem {{code}}' },
  terms: { INTAKE: 'Condições do serviço', DELIVERY: 'Conformidade com a entrega' },
  consent: {
    INTAKE: 'Ao assinar, o cliente aceita estas condições (versão {{revision}}) e os dados acima.',
    DELIVERY: 'Ao assinar, o cliente recebe seu equipamento de acordo com o que está acima (texto, versão {{revision}}).',
  },
  how: 'Como assina',
  ways: { drawn: 'Assinar na tela', typed: 'Digitar o nome' },
  pad: 'Campo da assinatura',
  drawHere: 'Assine aqui',
  clear: 'Apagar',
  drawFirst: 'Falta a assinatura. Também é possível digitar o nome.',
  name: 'Nome de quem assina',
  identity: 'Documento',
  submit: 'Assinar',
  done: { INTAKE: 'Entrada assinada', DELIVERY: 'Entrega assinada' },
  print: 'Imprimir',
  writeTerms: 'Escrever as condições',
} satisfies typeof es
