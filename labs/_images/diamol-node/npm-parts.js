// npm-parts.js FOLDER: of the Debian packages unpacked there, names the folders under usr/share/nodejs that node and npm need to
// run, one a line. The packages bring test frameworks, compilers and Python along, 400 MB that no program here has a use for.
const fs = require('node:fs');
const path = require('node:path');

const UNPACKED = process.argv[2];
const ROOT = `${UNPACKED}/usr/share/nodejs`;
/** What Debian's libnode reads from there: the paths are compiled in. */
const OF_NODE = ['acorn', 'acorn-walk', 'cjs-module-lexer', 'minimatch', 'undici'];
/** What its packages require under a name that their package.json does not have. */
const UNNAMED = ['colors', 'defaults', 'wcwidth.js'];

/** As require() would find it from the folder: in a node_modules on the way up, else in the root. */
function find(name, from) {
  const places = [];
  for (let folder = from; folder !== ROOT; folder = path.dirname(folder)) places.push(`${folder}/node_modules`);
  return [...places, ROOT].map((place) => `${place}/${name}`).find((folder) => fs.existsSync(`${folder}/package.json`));
}

const needed = new Set();

function add(name, from) {
  const folder = find(name, from);
  if (!folder || needed.has(folder)) return;
  needed.add(folder);
  const { dependencies = {} } = JSON.parse(fs.readFileSync(`${folder}/package.json`, 'utf8'));
  for (const dependency of Object.keys(dependencies)) add(dependency, folder);
}

for (const name of ['npm', ...OF_NODE, ...UNNAMED]) add(name, ROOT);
// A folder inside another that is named anyway need not be.
const isInside = (folder) => [...needed].some((other) => folder.startsWith(`${other}/`));
for (const folder of needed) if (!isInside(folder)) console.log(path.relative(UNPACKED, folder));
