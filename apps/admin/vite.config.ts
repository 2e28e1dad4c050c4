/// <reference types="node" />
import { firstLoadBudget, precompress } from '@amparo/web/build/vite-plugins'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env.API_URL ?? 'http://127.0.0.1:3000'

export default defineConfig({
  base: '/admin/',
  // What the home page needs: one language's texts and its own chunk beside the entry.
  plugins: [react(), firstLoadBudget(250_000, { with: ['es', 'home-page'] }), precompress()],
  server: { port: 5173, proxy: { '/api': api } },
  build: { target: 'es2023' },
})
