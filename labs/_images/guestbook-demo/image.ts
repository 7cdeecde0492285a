import type { StockImage } from '../../../harness/stock/stock-image.ts';

export default {
  references: ['labdock/guestbook-demo:latest'],
  pull: false,
  needs: ['labdock/guestbook:latest'],
} satisfies StockImage;
