import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'Handing over with ONBUILD',
  summary: 'The manager prepares a web server; each member makes a site of it with a Dockerfile of one line.',
  checks: {
    'manager-has-no-site': {
      title: '{web} is built, and no site is in it',
      why: 'What the members have in common goes into the image of the manager, what is theirs does not (004, handing out an image).',
    },
    'trigger-recorded': {
      title: '{web} carries an instruction for those who build from it',
      why: 'An ONBUILD instruction is only noted down when its image is built, and carried out when another is built FROM it (002 §2.4.4).',
    },
    'member-is-one-line': {
      title: '{member}/Dockerfile is the one line FROM {web}',
      why: 'That is what the hand-over is good for: the members need to know no more than a name (004).',
    },
    'member-serves-its-site': {
      title: 'The image {built} serves the site in {member}/{archive}',
      why: 'The trigger runs in the build of the member, with the files that lie there (004 ONBUILD).',
    },
    'second-member-too': {
      title: 'Another member, with a site of its own, gets it served just as well',
      why: 'The image of the manager is made once, for everybody who will come (004, handing out an image).',
    },
  },
  findings: {
    'web-not-built': {
      expected: 'The image {web}, built from {manager}/.',
      found: 'There is no image {web}. The images you made: {seen}',
      hint: 'docker build -t {web} in {manager}/, and leave the image there. The base must be at hand: nginx or busybox. The centos of the notes is not.',
    },
    'site-inside': {
      expected: 'The image {web} without any site.',
      found: '{found} is in it. The instruction was: {instruction}',
      hint: 'ADD and COPY take the site at once. Which instruction puts them off until a member builds?',
    },
    'no-trigger': {
      expected: 'The image {web} has an ONBUILD instruction.',
      found: 'It has none, so nothing happens when somebody builds FROM it.',
      hint: 'Put ONBUILD in front of the ADD that a member would otherwise write, in {manager}/Dockerfile.',
    },
    'no-member-dockerfile': {
      expected: 'The file {member}/Dockerfile.',
      found: 'There is none. Your folder holds: {seen}',
      hint: 'It has just one line.',
    },
    'more-than-one-line': {
      expected: '{member}/Dockerfile holds FROM {web} and nothing else.',
      found: 'There is more: {second}',
      hint: 'Let the manager do that for all members, with ONBUILD.',
    },
    'other-base': {
      expected: '{member}/Dockerfile holds the line FROM {web}.',
      found: 'It holds: {line}',
      hint: 'The name of the image and its tag, as the manager gave them. Without a tag, Docker looks for :latest.',
    },
    'not-on-web': {
      expected: 'The image {built} is made FROM {web}, as it is now.',
      found: 'It is made from something else, or from a {web} that was built before.',
      hint: 'Build {built} from {member}/Dockerfile, after {web}.',
    },
    'more-in-member': {
      expected: 'The image {built} is {web} and what its triggers do ({triggers}).',
      found: 'It has more in it, instructions that came with the build of the member: {more}',
      hint: 'Build {built} from {member}/Dockerfile, after {web}.',
    },
    'no-archive': {
      expected: 'The site of the member, packed as {path}.',
      found: 'There is no such file when your commands have ended. Your folder holds: {seen}',
      hint: 'In {member}/: tar cf {archive} web',
    },
    'no-page-packed': {
      expected: 'A tar archive with an {page} that is not empty.',
      found: '{path} holds: {inside}',
      hint: 'Look into it with "tar tf {archive}". An archive made before its files is empty.',
    },
    'member-not-built': {
      expected: 'The image {built}, built from {member}/.',
      found: 'There is no image {built}. The images you made: {seen}',
      hint: 'docker build -t {built} in {member}/, after {archive} was packed. A trigger that fails makes this build fail.',
    },
    'site-elsewhere': {
      expected: 'A container of {built} shows the {page} of {archive}.',
      found: 'It does not (asked: {tried}), though the page is in the image: {places}',
      hint: 'The web server looks into another folder. Which one depends on the base: of nginx it is /usr/share/nginx/html, of httpd -h the one you name.',
    },
    'archive-not-unpacked': {
      expected: 'A container of {built} shows the {page} of {archive}.',
      found: 'It does not (asked: {tried}). There is {kept} in the image, still packed.',
      hint: 'One of COPY and ADD unpacks archives.',
    },
    'site-missing': {
      expected: 'A container of {built} shows the {page} of {archive}.',
      found: 'It does not (asked: {tried}), and the page is nowhere in the image.',
      hint: 'Which file does the trigger take from the folder of the member? It must be {archive}.',
    },
    'file-not-served': {
      expected: 'GET {asked} answers with {path} of {archive}.',
      found: 'It answers with status {status}.',
      hint: 'Is all of the archive unpacked? It keeps the permissions of the files too: the web server must be allowed to read them.',
    },
    'file-differs': {
      expected: 'GET {asked} answers with {path} as it is in {archive}.',
      found: 'It answers with something else.',
      hint: 'Did {archive} change after {built} was built? Does a trigger change the files?',
    },
    'build-failed': {
      expected: 'A second member, whose folder holds nothing but FROM {web} and its own {archive}, can build.',
      found: 'Its build stopped. The last lines:\n{log}',
      hint: 'The trigger may rely on {archive} and on nothing else: not on a folder beside it, nor on what is in it.',
    },
    'other-site': {
      expected: "GET {asked} shows {inside} out of the second member's {archive}.",
      found: 'It answers with status {status}: {body}',
      hint: 'The trigger may rely on {archive} and on nothing else, and must unpack all of it.',
    },
  },
  hints: [
    'Which lines of a Dockerfile would be the same for all members? They go to the manager. And which of them can only be carried out when the site is there?',
    'ONBUILD in front of an instruction notes it down in the image. It runs in the build of whoever says FROM that image, as if it stood behind that FROM.',
    'manager/Dockerfile: FROM nginx, EXPOSE {port}, ONBUILD ADD {archive} /usr/share/nginx/html/. member/Dockerfile: FROM {web}. Then build {web}, pack {archive}, build {built}.',
  ],
} satisfies LabTexts;
