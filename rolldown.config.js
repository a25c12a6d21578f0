// What does the installed command consist of? A dozen files instead of four hundred: node loads a module in about a
// millisecond, and `validate` of a small workbook took 0.55 s file by file, 0.31 s like this. dist/ keeps the modules
// too, for scripts that want one of them.

import { defineConfig } from 'rolldown';

/** Loaded together, so kept together. What only some runs need (exceljs's sheets, old formats, the demo) stays apart. */
const GROUPS = [
  // Needed by every run, also by --version, which loads no package.
  { name: 'unfinished', test: /[\\/]src[\\/]report[\\/]unfinished/ },
  // What the command line and a reading thread both need: of the commands a thread needs nothing.
  { name: 'model', test: /[\\/]src[\\/]model[\\/](?!date)/ },
  {
    name: 'command-line',
    // Not what `trace` and a plan's names load late, with all metrics and tables behind them.
    test: /[\\/]src[\\/](cli[\\/](?!main|version|language|streams|killed|called-as)|commands[\\/](?!traced-figures|named-tables|wrong-plan))|commander/,
  },
  // A reading thread is given its plan: it needs no zod.
  { name: 'plans', test: /[\\/]src[\\/]plans|[\\/]zod[\\/]/ },
  {
    name: 'reading',
    test: /[\\/]src[\\/](model|reference|tables|rules|ingest[\\/](?!legacy))|[\\/](yauzl|pend)[\\/]/,
  },
  {
    name: 'checking',
    test: /[\\/]src[\\/](tally|suggestions|catalogue|pipeline|print[\\/]findings-text|words)|[\\/]chalk[\\/]/,
  },
];

const command = {
  input: {
    main: 'src/cli/main.ts',
    'reading-thread': 'src/threads/reading-thread.ts',
    'ledger-thread': 'src/report/ahead/ledger-thread.ts',
  },
  platform: 'node',
  external: [/^exceljs/, '@e965/xlsx'],
  output: {
    dir: 'dist/run', // as deep as dist/cli: package.json and the plans are found from there
    cleanDir: true,
    minify: false, // legible under --debug; without its line breaks it starts no faster
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: { groups: GROUPS.map((group, i) => ({ ...group, priority: GROUPS.length - i })) },
  },
};

/** The script of the HTML page (src/page): one file, put into each page as it is. */
const page = {
  input: { page: 'src/page/browser/main.ts' },
  platform: 'browser',
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  output: {
    dir: 'dist/browser',
    cleanDir: true,
    format: 'iife',
    minify: true,
    comments: { legal: false, annotation: false, jsdoc: false },
    entryFileNames: '[name].js',
    // The licences of what is bundled, whole in node_modules and on the sites of the projects.
    postBanner:
      '/*! Apache ECharts, Copyright 2017-2026 The Apache Software Foundation, Apache-2.0, with d3 parts BSD-3-Clause; zrender, Copyright 2017 Baidu Inc., BSD-3-Clause; tslib, Copyright Microsoft, 0BSD */',
  },
};

export default defineConfig([command, page]);
