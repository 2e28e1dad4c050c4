/// <reference types="node" />
import { firstLoadBudget, precompress } from '@amparo/web/build/vite-plugins'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env.API_URL ?? 'http://127.0.0.1:3000'
const first = ['$initial' as const]

export default defineConfig({
  base: '/admin/',
  // What the home page needs: one language's texts and its own chunk beside the entry.
  plugins: [react(), firstLoadBudget(250_000, { with: ['es-first', 'home-page'] }), precompress()],
  server: { port: 5173, proxy: { '/api': api } },
  build: {
    target: 'es2023',
    rolldownOptions: {
      output: {
        // What every visit needs, in two files rather than sixty: one stays in the browser's store from release to release.
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: first, test: /node_modules/ },
            { name: 'first', tags: first },
          ],
        },
      },
    },
  },
})
