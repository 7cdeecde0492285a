// A speech bubble with round corners.
exports.version = require('./package.json').version;

exports.say = (text) => {
  const edge = '─'.repeat(text.length + 2);
  return [`╭${edge}╮`, `│ ${text} │`, `╰${edge}╯`].join('\n');
};
