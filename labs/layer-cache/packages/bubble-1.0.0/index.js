// A speech bubble with straight edges.
exports.version = require('./package.json').version;

exports.say = (text) => {
  const edge = '-'.repeat(text.length + 2);
  return [` ${edge} `, `| ${text} |`, ` ${edge} `].join('\n');
};
