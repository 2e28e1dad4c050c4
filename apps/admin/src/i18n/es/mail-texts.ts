export const mailTexts = {
  title: 'Textos de los correos',
}
