/** Express, with nothing mounted but the page. */

import { createServer } from 'node:http';
import express from 'express';
import { listen } from './orders.ts';

const PAGE = Buffer.alloc(2048, 'x');
const app = express();
app.get('/page', (_request, response) => {
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Content-Length', PAGE.length);
  response.end(PAGE);
});
listen(createServer(app));
