/** What a form says once somebody types in it. */
export const forms = {
  money: {
    whole: 'El {{currency}} no tiene centavos: escriba un monto como {{example}}.',
    decimals: 'Escriba un monto como {{example}}.',
  },
  wrongDay: '«{{typed}}» no es una fecha.',
  draft: { restored: 'Recuperamos lo que había escrito, guardado', discard: 'Descartar y empezar de nuevo' },
  date: {
    nextMonth: 'Mes siguiente',
    previousMonth: 'Mes anterior',
    hours: 'Horas',
    minutes: 'Minutos',
    done: 'Listo',
  },
  conflict: {
    title: 'Otra persona cambió esto mientras usted lo editaba',
    text: 'Elija qué valor queda en cada dato. Nada de lo suyo se ha perdido.',
    mine: 'Lo suyo',
    theirs: 'Lo que hay ahora',
    save: 'Guardar lo elegido',
    goOn: 'Seguir editando',
    nothing: '(vacío)',
  },
}
