import type { StockImage } from '../../../harness/stock/stock-image.ts';

export default {
  references: ['debian:trixie-slim'],
  pull: true,
  debootstrap: { suite: 'trixie' },
} satisfies StockImage;
