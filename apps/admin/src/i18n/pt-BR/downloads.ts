import type { downloads as es } from '../es/downloads.ts'

export const downloads = {
  title: 'Downloads',
  about: 'Os arquivos que você pediu. Eles ficam guardados por sete dias.',
  export: 'Exportar',
  formats: { XLSX: 'Planilha do Excel (XLSX)', CSV: 'Texto com vírgulas (CSV)' },
  all: 'Ver meus downloads',
  queued: 'Preparando o arquivo…',
  progress: '{{done}} de {{total}} linhas',
  begun_one: 'O download de {{count}} linha começou.',
  begun_many: 'O download de {{count}} linhas começou.',
  begun_other: 'O download de {{count}} linhas começou.',
  failed: 'Não foi possível preparar o arquivo',
  download: 'Baixar',
  again: 'Gerar de novo',
  lists: { requests: 'Solicitações', orders: 'Ordens' },
  rows_one: '{{rows}} linha',
  rows_many: '{{rows}} linhas',
  rows_other: '{{rows}} linhas',
  none: 'Ainda não há downloads',
  noneHint: 'Com “Exportar”, em ordens e solicitações, você leva a lista filtrada como está na tela.',
} satisfies typeof es
