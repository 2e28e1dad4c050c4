import type { Localized } from '@amparo/contracts/common'
import type { SignKind } from '@amparo/contracts/staff/signatures'

/** What customers of a new company sign until it writes its own: plain, and silent on what only a lawyer of its country can say. */
export const defaultTerms: Record<SignKind, Localized> = {
  INTAKE: {
    es: `1. El equipo se recibe para revisión en el estado y con los accesorios que indica esta orden.
2. La empresa informa el diagnóstico y el precio antes de reparar. Nada se repara ni se cobra sin la aprobación del cliente, salvo la revisión si así se acordó al recibir el equipo.
3. El cliente respalda sus datos. La empresa cuida el equipo, pero no responde por la información que contenga.
4. La fecha prometida es una estimación: si falta un repuesto o el diagnóstico cambia, la empresa avisa con una nueva fecha.
5. Los repuestos y la reparación tienen la garantía que indica el informe final, contada desde la entrega. No cubre golpes, líquidos ni intervenciones de terceros.
6. El equipo se entrega a quien presente el número de esta orden o acredite ser su dueño, una vez pagado el saldo.
7. La empresa usa los datos personales solo para prestar este servicio y comunicarse sobre él.
Estas condiciones no limitan los derechos que la ley da al consumidor.`,
    'pt-BR': `1. O equipamento é recebido para exame no estado e com os acessórios indicados nesta ordem.
2. A empresa informa o diagnóstico e o preço antes de reparar. Nada é reparado nem cobrado sem a aprovação do cliente, salvo o exame, se assim foi combinado no recebimento.
3. O cliente faz cópia dos seus dados. A empresa cuida do equipamento, mas não responde pelas informações que ele contenha.
4. A data prometida é uma estimativa: se faltar uma peça ou o diagnóstico mudar, a empresa avisa com uma nova data.
5. As peças e o reparo têm a garantia indicada no relatório final, contada a partir da entrega. Ela não cobre quedas, líquidos nem intervenções de terceiros.
6. O equipamento é entregue a quem apresentar o número desta ordem ou comprovar ser o dono, depois de pago o saldo.
7. A empresa usa os dados pessoais apenas para prestar este serviço e comunicar-se a respeito dele.
Estas condições não limitam os direitos que a lei dá ao consumidor.`,
  },
  DELIVERY: {
    es: `Recibo el equipo con los accesorios que indica esta orden. Pude revisarlo y el trabajo corresponde a lo acordado. Conozco la garantía de la reparación y de los repuestos, que corre desde hoy.
Esta conformidad no limita los derechos que la ley me da como consumidor.`,
    'pt-BR': `Recebo o equipamento com os acessórios indicados nesta ordem. Pude examiná-lo e o trabalho corresponde ao combinado. Conheço a garantia do reparo e das peças, que vale a partir de hoje.
Esta conformidade não limita os direitos que a lei me dá como consumidor.`,
  },
}
