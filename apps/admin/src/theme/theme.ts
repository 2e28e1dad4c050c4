import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** Cool greys: calmer beside the accent than Mantine's neutral ones. */
const dark: MantineColorsTuple = ['#e4e6eb', '#b4b9c4', '#8d93a1', '#666c7a', '#3a3f4a', '#2b2f38', '#22262e', '#181b21', '#13151a', '#0e1013']

const tinted = new Set(['light', 'outline'])
const bare = new Set(['subtle', 'transparent'])

/** The text of tinted variants is darkened (or lightened) until it passes AA on its ground; without a ground the shade itself does. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input)
  const name = input.color ?? input.theme.primaryColor
  if (!(name in input.theme.colors)) return resolved
  if (tinted.has(input.variant))
    return { ...resolved, color: `light-dark(color-mix(in srgb, var(--mantine-color-${name}-9), black 35%), var(--mantine-color-${name}-2))` }
  if (bare.has(input.variant)) {
    const color =
      name === 'gray'
        ? 'light-dark(var(--mantine-color-gray-7), var(--mantine-color-dark-1))'
        : `light-dark(var(--mantine-color-${name}-9), var(--mantine-color-${name}-2))`
    return { ...resolved, color }
  }
  return resolved
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    // How high the bar at the top is; what lies over the page reads it as well.
    '--amparo-top': '48px',
  },
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-default-border': '#d5d9e0',
    '--amparo-ground': '#f6f7f9',
    '--amparo-surface': '#ffffff',
    '--amparo-line': '#e6e8ec',
    '--amparo-hover': '#f3f4f7',
    '--amparo-selected': '#edf0fd',
    '--amparo-accent-text': 'var(--mantine-color-indigo-9)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-default-border': '#3a3f4a',
    '--amparo-ground': '#13151a',
    '--amparo-surface': '#181b21',
    '--amparo-line': '#2b2f38',
    '--amparo-hover': '#1f232a',
    '--amparo-selected': '#232a42',
    '--amparo-accent-text': 'var(--mantine-color-indigo-2)',
  },
})

const small = { defaultProps: { size: 'sm' } }

/** The list itself scrolls, not an area within it that would need a stop of its own for the keyboard. */
const chooser = {
  defaultProps: { size: 'sm', checkIconPosition: 'right', withScrollArea: false },
  styles: { options: { maxHeight: 220, overflowY: 'auto' } },
} as const

/** The <header> of a dialog is no banner of the page. */
const plainHeader = { header: { role: 'none' } }

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  colors: { dark },
  variantColorResolver,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: small,
    TextInput: small,
    PasswordInput: small,
    NumberInput: small,
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 3 } },
    Select: chooser,
    MultiSelect: chooser,
    Checkbox: small,
    Switch: small,
    Radio: small,
    SegmentedControl: small,
    Text: small,
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 30 } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md', position: 'bottom-end', transitionProps: { duration: 100 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 }, withArrow: false, multiline: true, maw: 320 } },
    Modal: { defaultProps: { centered: true, radius: 10, transitionProps: { duration: 120 }, attributes: plainHeader } },
    Drawer: { defaultProps: { position: 'right', transitionProps: { duration: 140 }, attributes: plainHeader } },
    Input: small,
    InputWrapper: { defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
  },
})
