/// <reference types="node" />
import { firstLoadBudget, precompress } from '@amparo/web/build/vite-plugins'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What a customer's phone may have to download before the page works, in bytes of gzip. */
const budget = 90_000

export default defineConfig({
  plugins: [react(), firstLoadBudget(budget), precompress()],
  build: {
    // The two late chunks import nothing but the entry; the preloader would cost 1 kB to find that out.
    modulePreload: false,
    // Old phones: Chrome 87 and Safari 14 are from 2020.
    target: ['es2020', 'chrome87', 'firefox78', 'safari14'],
  },
  server: {
    port: 5174,
    proxy: {
      '/api': process.env.API_URL ?? 'http://localhost:3000',
      ...(process.env.ADMIN_URL && { '/admin': { target: process.env.ADMIN_URL, ws: true } }),
    },
  },
})
