// A page on port 80. One package draws the speech bubble on it, the other tells when npm installed the two.
const fs = require('fs');
const http = require('http');
const path = require('path');
const bubble = require('@labdock/bubble');
const receipt = require('@labdock/receipt');

const PAGE = path.join(__dirname, 'index.html');
const WORDS = 'Edit me: nothing has to be installed for that.';

http
  .createServer((request, response) => (request.url === '/installed' ? tellFacts(response) : showPage(response)))
  .listen(80, () => console.log('listening on port 80'));

// Asked by the grader: leave it as it is.
function tellFacts(response) {
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ bubble: bubble.version, receipt: receipt.read() }));
}

function showPage(response) {
  const { id, at } = receipt.read() || { id: '?', at: '?' };
  const html = fs.readFileSync(PAGE, 'utf8');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(html.replace('{{bubble}}', bubble.say(WORDS)).replace('{{id}}', id).replace('{{at}}', at));
}

process.on('SIGTERM', () => process.exit());
process.on('SIGINT', () => process.exit());
