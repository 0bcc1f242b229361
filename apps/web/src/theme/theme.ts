import {
  type ButtonProps,
  createTheme,
  type DrawerProps,
  type InputProps,
  type MenuProps,
  type ModalProps,
  type PopoverProps,
  type SegmentedControlProps,
  type VariantColorsResolver,
} from '@mantine/core';

/** The head of a dialog is none of the page: its element says nothing of its own. */
const attributes = { header: { role: 'presentation' } };

const accent = {
  filled: {
    background: 'var(--pl-accent)',
    hover: 'var(--pl-accent-hover)',
    color: 'var(--pl-on-accent)',
    border: '1px solid transparent',
  },
  light: {
    background: 'var(--pl-accent-soft)',
    hover: 'var(--pl-accent-soft)',
    color: 'var(--pl-accent)',
    border: '1px solid transparent',
  },
  default: { background: 'var(--pl-surface)', hover: 'var(--pl-sunken)', color: 'var(--pl-text)', border: '1px solid var(--pl-line-mid)' },
  subtle: { background: 'transparent', hover: 'var(--pl-sunken)', color: 'var(--pl-accent)', border: '1px solid transparent' },
};

const danger = {
  ...accent,
  filled: { background: 'var(--pl-neg)', hover: 'var(--pl-neg-hover)', color: 'var(--pl-surface)', border: '1px solid transparent' },
  subtle: { background: 'transparent', hover: 'var(--pl-neg-soft)', color: 'var(--pl-neg)', border: '1px solid transparent' },
};

// Mantine's own contrast choice left white text on the light accent of the dark scheme.
const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const palette = color === 'red' ? danger : accent;
  return variant in palette ? palette[variant as keyof typeof palette] : palette.filled;
};

export const theme = createTheme({
  fontFamily: 'var(--pl-sans)',
  defaultRadius: 'md',
  variantColorResolver,
  respectReducedMotion: true,
  // Named, not extended: that would load every one of them with the first page.
  components: {
    // What opens belongs to the page, not beside it; and a menu holds nothing but what can be chosen.
    Popover: { defaultProps: { portalProps: { target: '#main' } } satisfies Partial<PopoverProps> },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } satisfies Partial<MenuProps> },
    Button: { defaultProps: { size: 'sm' } satisfies Partial<ButtonProps> },
    Input: { defaultProps: { size: 'sm' } satisfies Partial<InputProps> },
    // The lock would write a style element, which a strict policy refuses; layout.css holds the page still.
    Modal: {
      defaultProps: { attributes, lockScroll: false, radius: 'lg', transitionProps: { duration: 120 } } satisfies Partial<ModalProps>,
    },
    Drawer: { defaultProps: { attributes, lockScroll: false, transitionProps: { duration: 120 } } satisfies Partial<DrawerProps> },
    SegmentedControl: { defaultProps: { transitionDuration: 0 } satisfies Partial<SegmentedControlProps> },
  },
});
