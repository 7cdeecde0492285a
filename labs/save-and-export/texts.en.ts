import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'Images and containers as files',
  summary: 'Take an image out as a file and back again, then a container, and see what is lost on the second way.',
  checks: {
    'saved-and-loaded': {
      title: '{image} was saved to {saved}, removed, and loaded back as the same image',
      why: 'An archive of "docker save" holds all of an image: what comes back has the same ID (002 §2.3.3).',
    },
    'metadata-kept': {
      title: '{image} has a CMD, an environment variable, a label and at least {fewest} layers',
      why: 'Commands, variables, labels and layers are a part of the image, and so they are in the archive (002 §2.3.3).',
    },
    'exported-flat': {
      title: '{flat} was imported from {exported}, and is one layer without CMD, variables and labels',
      why: 'An export holds files and nothing else, so the import is a new image without the settings (002 §2.3.3).',
    },
    'same-files': {
      title: '{flat} has exactly the files of {image}',
      why: 'The files do come along; but as one new layer, which shares nothing with the image they came from (002 §2.3.3).',
    },
  },
  findings: {
    'never-built': {
      expected: 'An image called {image}.',
      found: 'There never was one.',
      hint: 'Build it first: docker build -t {image} .',
    },
    'not-back': {
      expected: 'An image called {image}, loaded from {saved}.',
      found: 'There was one, but it is gone, and nothing was loaded.',
      hint: 'When it is removed, bring it back with "docker load".',
    },
    'back-without-name': {
      expected: 'An image called {image}, loaded from {saved}.',
      found: 'The image {id} was loaded, and has no such name.',
      hint: 'An image that is saved by its ID comes back without a name. Save it by its name, or tag it.',
    },
    'no-archive': {
      expected: 'The archive {file} in your folder when the script has ended.',
      found: 'There is no {file}. There are: {listed}.',
      hint: 'Give the name with -o, or redirect the output into it, and leave the file there.',
    },
    'not-a-save': {
      expected: '{file} is an archive that "docker save" wrote.',
      found: 'It has no manifest of an image in it.',
      hint: 'Of an image you make an archive with "docker save"; "docker export" takes a container, and only its files.',
    },
    'other-image-saved': {
      expected: '{saved} holds the image that {image} is now, {id}.',
      found: 'It holds: {others}.',
      hint: 'Was {image} built again after it was saved, or something else saved? Build, save, remove, load, in this order.',
    },
    'never-loaded': {
      expected: '{image} came out of an archive, with "docker load".',
      found: 'It is there, but was never loaded.',
      hint: 'Remove {image} when it is saved, then load it. Do not build it anew.',
    },
    'never-removed': {
      expected: '{image} was removed before it was loaded.',
      found: 'It was still there when it was loaded, so the load had nothing to do.',
      hint: 'Only when it is gone you see that all of it is in the archive: docker image rm {image}',
    },
    'only-untagged': {
      expected: '{image} was removed before it was loaded.',
      found: 'It lost its name but not its layers: a container of it, or another name, held it.',
      hint: '"docker image rm" must say "Deleted", not only "Untagged". Remove its containers and other names first, without --force.',
    },
    'metadata-missing': {
      expected: '{image} has a CMD, an environment variable besides PATH, and a label.',
      found: 'Missing: {missing}.',
      hint: 'Each is an instruction of the Dockerfile: CMD, ENV, LABEL.',
    },
    'few-layers': {
      expected: '{image} has at least {fewest} layers.',
      found: 'It has {count}.',
      hint: 'The base has one or more. Each COPY, ADD and RUN that changes files adds one; CMD, ENV and LABEL add none.',
    },
    'no-flat': {
      expected: 'An image called {flat}.',
      found: 'There is none.',
      hint: 'docker import takes the archive first, then the name of the image.',
    },
    'not-an-export': {
      expected: '{file} is an archive that "docker export" wrote.',
      found:
        'It is the archive of an image, with its manifest and layers. Imported, that gives an image with these in it as files.',
      hint: 'Make a container of {image}, and export the container.',
    },
    'not-flat': {
      expected: '{flat} has one layer.',
      found: 'It has {count}.',
      hint: 'Export a container of {image}, and import that. Neither a tag, a build nor a commit makes layers fewer.',
    },
    'metadata-left': {
      expected: '{flat} is what the archive alone gives: no CMD, no ENTRYPOINT, no variables besides PATH, no labels.',
      found: 'It has: {left}.',
      hint: 'Import it without --change.',
    },
    'not-imported': {
      expected: '{flat} was made by an import.',
      found: 'It was not. Its newest step is: {step}',
      hint: 'Import {exported} as {flat}, with "docker import".',
    },
    'other-archive': {
      expected: '{flat} was imported from {exported}: the files in both are the same.',
      found: '{count} are in one of them only: {some}',
      hint: 'Export the container once, and import that very file.',
    },
    'files-missing': {
      expected: 'All files of {image}, as they are there, and none besides.',
      found: '{count} are missing in {flat}: {some}',
      hint: 'Which image was the container made from that you exported, and was anything removed in it? "docker create" makes one in which nothing has run.',
    },
    'files-added': {
      expected: 'All files of {image}, as they are there, and none besides.',
      found: 'There are {count} in {flat} that {image} does not have: {some}',
      hint: 'The container wrote them before it was exported. "docker create" makes one in which nothing has run.',
    },
    'files-changed': {
      expected: 'All files of {image}, as they are there, and none besides.',
      found: 'In {flat}, {count} differ in kind, content, permissions or owner: {some}',
      hint: 'The container changed them before it was exported. "docker create" makes one in which nothing has run.',
    },
  },
  hints: [
    'Two pairs of commands: save and load are for images, export and import for a container’s files.',
    'An image can be removed only when no container is made from it. Either export and remove the container before, or make it after the load.',
    'build -t {image} . ; save -o {saved} {image} ; image rm {image} ; load -i {saved} ; create --name box {image} ; export -o {exported} box ; import {exported} {flat}.',
  ],
} satisfies LabTexts;
