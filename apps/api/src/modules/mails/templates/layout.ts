import type { Language } from '@amparo/contracts/common'
import { inkOn, readableOn } from '@amparo/contracts/model/colors'
import { Body } from '@react-email/body'
import { Button } from '@react-email/button'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Html } from '@react-email/html'
import { Preview } from '@react-email/preview'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import { type CSSProperties, createElement as h, type ReactNode } from 'react'
import type { Letter, Sender } from './letter.ts'

const font = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
const light = { page: '#f2f4f6', card: '#ffffff', ink: '#1a1f24', soft: '#57616b', line: '#e2e6ea', tint: '#f6f8f9' }
const dark = { page: '#121518', card: '#1d2125', ink: '#f1f3f5', soft: '#a8b1ba', line: '#363c43', tint: '#262b30' }

/** What mail programs that know dark mode and narrow screens read; the others have the inline styles. */
const styleSheet = (accent: string) => `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
a { color: inherit; }
@media (max-width: 600px) {
  .card { padding: 28px 22px 30px !important; }
  .button { display: block !important; text-align: center !important; }
}
@media (prefers-color-scheme: dark) {
  .page, .page > table > tbody > tr > td { background-color: ${dark.page} !important; }
  .card { background-color: ${dark.card} !important; border-color: ${accent} ${dark.line} ${dark.line} !important; }
  .ink { color: ${dark.ink} !important; }
  .soft { color: ${dark.soft} !important; }
  .accent { color: ${accent} !important; }
  .line { border-color: ${dark.line} !important; }
  .tint { background-color: ${dark.tint} !important; }
  .done { background-color: ${accent} !important; }
  .rest { background-color: ${dark.line} !important; }
  .button, .button span { background-color: ${accent} !important; color: ${inkOn(accent)} !important; }
}`

/** A letter as a page: the company's colour and logo, one clear button, readable without images, in light and in dark. */
export function letterPage(letter: Letter, sender: Sender, language: Language): ReactNode {
  const { color } = sender
  return h(
    Html,
    { lang: language },
    h(
      Head,
      null,
      h('title', null, letter.subject),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      h('meta', { name: 'format-detection', content: 'telephone=no, date=no, address=no, email=no' }),
      h('style', { dangerouslySetInnerHTML: { __html: styleSheet(readableOn(color, dark.card)) } }),
    ),
    h(Preview, null, letter.preheader),
    h(
      Body,
      { className: 'page', style: { backgroundColor: light.page, margin: 0, padding: 0, fontFamily: font } },
      h(
        Container,
        { style: { maxWidth: '600px', padding: '28px 12px 36px' } },
        letterhead(sender),
        h(
          Section,
          {
            className: 'card',
            style: {
              backgroundColor: light.card,
              border: `1px solid ${light.line}`,
              borderTop: `4px solid ${color}`,
              borderRadius: '10px',
              padding: '32px 40px 36px',
            },
          },
          letter.state && stateLine(letter.state),
          h('h1', { className: 'ink', style: headingStyle }, letter.heading),
          letter.stages && stageBar(letter.stages, color),
          ...letter.paragraphs.map((text, at) => paragraph(text, at)),
          letter.message && messageBlock(letter.message, color),
          letter.facts.length > 0 && factTable(letter.facts),
          letter.button && button(letter.button, color),
          ...letter.notes.map((text, at) => note(text, at)),
          letter.linkFallback && letter.button && fallback(letter.linkFallback, letter.button.link, readableOn(color, light.card)),
        ),
        foot(letter, sender),
      ),
    ),
  )
}

const headingStyle: CSSProperties = {
  color: light.ink,
  fontSize: '26px',
  lineHeight: '32px',
  fontWeight: 700,
  letterSpacing: '-0.3px',
  margin: '0 0 18px',
}
const textStyle: CSSProperties = { color: light.ink, fontSize: '16px', lineHeight: '25px', margin: '0 0 14px' }
const smallStyle: CSSProperties = { color: light.soft, fontSize: '13px', lineHeight: '20px', margin: '0 0 6px' }

function letterhead({ name, color, logo }: Sender): ReactNode {
  const words = { color: readableOn(color, light.page), fontSize: '19px', lineHeight: '24px', fontWeight: 700 }
  return h(
    Section,
    { style: { padding: '0 4px 18px' } },
    logo
      ? // Drawn for paper, so it lies on white in the dark too.
        h('img', {
          src: logo,
          alt: name,
          height: 40,
          style: {
            ...words,
            display: 'block',
            height: '40px',
            width: 'auto',
            maxWidth: '240px',
            backgroundColor: '#ffffff',
            borderRadius: '6px',
            padding: '4px 6px',
          },
        })
      : h('p', { className: 'accent', style: { ...words, margin: 0 } }, name),
  )
}

function stateLine({ label, color }: { label: string; color: string }): ReactNode {
  return h(
    'p',
    { className: 'soft', style: { ...smallStyle, fontSize: '14px', fontWeight: 600, margin: '0 0 8px' } },
    h('span', { 'aria-hidden': true, style: { color, fontSize: '15px' } }, '● '),
    label,
  )
}

function stageBar({ names, at, label }: NonNullable<Letter['stages']>, color: string): ReactNode {
  const cell = (place: number): CSSProperties => ({
    width: `${100 / names.length}%`,
    paddingRight: place < names.length - 1 ? '6px' : 0,
    verticalAlign: 'top',
  })
  return h(
    'table',
    {
      role: 'img',
      'aria-label': label,
      width: '100%',
      cellPadding: 0,
      cellSpacing: 0,
      border: 0,
      style: { tableLayout: 'fixed', margin: '0 0 22px' },
    },
    h(
      'tbody',
      null,
      h(
        'tr',
        null,
        ...names.map((name, place) =>
          h(
            'td',
            { key: name, style: cell(place) },
            h('div', {
              className: place <= at ? 'done' : 'rest',
              style: { height: '6px', lineHeight: '6px', fontSize: '1px', borderRadius: '3px', backgroundColor: place <= at ? color : light.line },
            }),
            h(
              'div',
              {
                className: place === at ? 'ink' : 'soft',
                style: {
                  color: place === at ? light.ink : light.soft,
                  fontSize: '12px',
                  lineHeight: '16px',
                  fontWeight: place === at ? 700 : 400,
                  paddingTop: '6px',
                },
              },
              name,
            ),
          ),
        ),
      ),
    ),
  )
}

function paragraph(text: string, at: number): ReactNode {
  return h(Text, { key: `text-${at}`, className: 'ink', style: textStyle }, ...brokenLines(text))
}

function brokenLines(text: string): ReactNode[] {
  return text.split('\n').flatMap((line, at) => (at ? [h('br', { key: at }), line] : [line]))
}

function messageBlock({ title, text }: { title: string; text: string }, color: string): ReactNode {
  return h(
    Section,
    {
      className: 'tint',
      style: {
        backgroundColor: light.tint,
        borderLeft: `3px solid ${color}`,
        borderRadius: '0 6px 6px 0',
        padding: '14px 18px',
        margin: '4px 0 18px',
      },
    },
    h('p', { className: 'soft', style: { ...smallStyle, fontWeight: 600, margin: '0 0 4px' } }, title),
    h('p', { className: 'ink', style: { ...textStyle, margin: 0, overflowWrap: 'anywhere' } }, ...brokenLines(text)),
  )
}

function factTable(facts: Letter['facts']): ReactNode {
  const cell: CSSProperties = { fontSize: '15px', lineHeight: '22px', padding: '9px 0', borderTop: `1px solid ${light.line}`, verticalAlign: 'top' }
  return h(
    'table',
    { width: '100%', cellPadding: 0, cellSpacing: 0, border: 0, style: { margin: '6px 0 8px' } },
    h(
      'tbody',
      null,
      ...facts.map(({ label, value }) =>
        h(
          'tr',
          { key: label },
          h(
            'th',
            {
              scope: 'row',
              className: 'soft line',
              style: { ...cell, color: light.soft, fontWeight: 400, textAlign: 'left', width: '36%', paddingRight: '14px' },
            },
            label,
          ),
          h('td', { className: 'ink line', style: { ...cell, color: light.ink, fontWeight: 600, overflowWrap: 'anywhere' } }, value),
        ),
      ),
    ),
  )
}

function button({ label, link }: NonNullable<Letter['button']>, color: string): ReactNode {
  return h(
    Section,
    { style: { padding: '14px 0 20px' } },
    h(
      Button,
      {
        href: link,
        className: 'button',
        style: {
          backgroundColor: color,
          color: inkOn(color),
          fontSize: '16px',
          lineHeight: '24px',
          fontWeight: 600,
          padding: '13px 26px',
          borderRadius: '8px',
        },
      },
      label,
    ),
  )
}

function note(text: string, at: number): ReactNode {
  return h('p', { key: `note-${at}`, className: 'soft', style: smallStyle }, text)
}

function fallback(text: string, link: string, color: string): ReactNode {
  return h(
    'p',
    { className: 'soft', style: { ...smallStyle, margin: '16px 0 0' } },
    text,
    h('br'),
    h('a', { href: link, className: 'accent', style: { color, overflowWrap: 'anywhere', wordBreak: 'break-all' } }, link),
  )
}

function foot({ why }: Letter, { name, address, phone, email, website }: Sender): ReactNode {
  const reach = [
    phone && h('a', { key: 'phone', href: `tel:${phone.replace(/[^+\d]/g, '')}`, className: 'soft', style: { color: light.soft } }, phone),
    email && h('a', { key: 'email', href: `mailto:${email}`, className: 'soft', style: { color: light.soft } }, email),
    website && h('a', { key: 'website', href: website, className: 'soft', style: { color: light.soft } }, website.replace(/^https?:\/\/|\/$/g, '')),
  ].filter(Boolean) as ReactNode[]
  const separated = reach.flatMap((each, at) => (at ? [' · ', each] : [each]))
  return h(
    Section,
    { style: { padding: '22px 8px 0' } },
    h('p', { className: 'soft', style: { ...smallStyle, fontWeight: 600, margin: '0 0 2px' } }, name),
    address && h('p', { className: 'soft', style: { ...smallStyle, margin: '0 0 2px' } }, address),
    separated.length > 0 && h('p', { className: 'soft', style: { ...smallStyle, margin: '0 0 2px' } }, ...separated),
    h('p', { className: 'soft', style: { ...smallStyle, fontSize: '12px', margin: '12px 0 0' } }, why),
  )
}
