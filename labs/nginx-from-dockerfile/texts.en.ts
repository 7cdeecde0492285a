import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'nginx from a Dockerfile',
  summary: 'Build a web server of your own on nginx: a page, pictures out of an archive, a port, a label.',
  checks: {
    builds: {
      title: 'Your Dockerfile builds an image',
      why: 'An image is written down as a Dockerfile, line by line, and "docker build" makes it (004, 002 §2.4.1).',
    },
    'serves-page': {
      title: 'The image serves your {page} on port {port}',
      why: 'Your image is nginx plus what your Dockerfile adds: it serves what lies in the folder that nginx looks at (004).',
    },
    'serves-pictures': {
      title: 'The pictures on the page come out of {archive}, and the archive stays out of the image',
      why: 'ADD unpacks a local archive by itself, COPY takes every file as it is (004 ADD, 002 §2.4.4).',
    },
    'declares-port': {
      title: 'The image declares port {port}, and no port at which nobody listens',
      why: 'EXPOSE tells which port the image serves, and "run -P" publishes just those (002 §2.4.2, §2.4.3).',
    },
    labelled: {
      title: 'The image has the label {label}',
      why: 'A label is metadata that stays with the image, and that --filter finds it by (002 §2.4.2).',
    },
  },
  findings: {
    'no-page': {
      expected: 'The page {page} in your folder.',
      found: 'No file of your folder is named {page}.',
      hint: 'Write a small page, or take the one of the starter: "npx lab start" in a fresh folder brings it back.',
    },
    'page-not-shown': {
      expected: 'GET / on port {port} answers with status 200 and your page.',
      found: 'It answers with status {status}: {body}',
      hint: 'nginx serves what is in /usr/share/nginx/html. Is your {page} there, and may everybody read it?',
    },
    'other-page': {
      expected: 'GET / shows your {page}; its line {number} is: {expected}',
      found: 'Another page, whose line {number} is: {line}',
      hint: 'nginx looks into /usr/share/nginx/html. A page in another folder is in the image, but nobody sees it.',
    },
    'no-archive': {
      expected: 'The archive {archive} with your pictures in your folder.',
      found: 'No file of your folder is named {archive}. It holds: {seen}',
      hint: 'Pack the folder of the pictures: tar cf {archive} image',
    },
    'no-pictures-packed': {
      expected: 'A tar archive with your pictures in it.',
      found: '{path} holds no files, or is no tar archive.',
      hint: 'Pack it anew with "tar cf {archive} image", and look into it with "tar tf {archive}".',
    },
    'no-pictures-on-page': {
      expected: 'A page that shows the pictures of {archive}.',
      found: 'There is no <img src="…"> with a picture of your own on it.',
      hint: 'Write <img src="image/a.jpg"> into {page}, with the path that "tar tf {archive}" shows.',
    },
    'archive-not-unpacked': {
      expected: 'The picture {picture} on the server, unpacked from {archive} (which holds {inside}).',
      found: 'There is the archive itself, {kept}, still packed. The instruction was: {instruction}',
      hint: 'One of COPY and ADD unpacks archives. Which one?',
    },
    'picture-missing': {
      expected: 'GET {picture} answers with the picture.',
      found: 'It answers with status {status}, and no file of that name is in the image. {archive} holds: {inside}',
      hint: 'Compare the path in <img src="…"> with "tar tf {archive}", letter by letter: capitals count.',
    },
    'picture-elsewhere': {
      expected: 'GET {picture} answers with the picture.',
      found: 'It answers with status {status}. The file is in the image at {places}; {archive} holds: {inside}',
      hint: 'The archive is unpacked with the paths in it. Either it is to be packed with its folder, or unpacked in another place.',
    },
    'picture-refused': {
      expected: 'GET {picture} answers with the picture.',
      found: 'It answers with status {status}, though {places} is in the image.',
      hint: 'The archive keeps the permissions of the files: nginx must be allowed to read them. chmod, then pack anew.',
    },
    'not-from-archive': {
      expected: 'The picture {picture} is the one in {archive}.',
      found:
        'It is not: with other pictures in {archive}, the image built anew shows the same as before. {archive} holds: {inside}',
      hint: 'Is there an instruction that takes the folder of the pictures instead of {archive}? Leave that to the archive.',
    },
    'archive-kept': {
      expected: 'The pictures in the image, and not {archive} beside them.',
      found: 'The archive is in a layer of the image too, as {kept}: {instruction}',
      hint: 'What one layer brings, a later "rm" does not take away. ADD unpacks without bringing the archive itself.',
    },
    'port-not-declared': {
      expected: 'The image declares port {port}/tcp.',
      found: 'It declares: {seen}',
      hint: 'EXPOSE is the instruction. nginx brings it along, but only where your image is made FROM it.',
    },
    'nobody-at-port': {
      expected: 'Every port that the image declares answers when it is run with -P.',
      found: 'The image declares {seen}, but nobody answers at {dead} of the container.',
      hint: 'EXPOSE names the port in the container at which the server listens. The one outside is chosen with -p when it is run.',
    },
    'label-missing': {
      expected: 'The label {label} with a value of yours, say the name of your group.',
      found: 'The image has no label {label}. Labels that it got from you: {seen}',
      hint: 'LABEL key=value. In a Dockerfile with more than one FROM it belongs behind the last.',
    },
    'label-empty': {
      expected: 'The label {label} with a value of yours, say the name of your group.',
      found: 'The label is there, but empty.',
      hint: 'LABEL {label}="the name of your group". A variable in it needs a value: ARG NAME=value or ENV.',
    },
  },
  hints: [
    'Four things come to nginx: the page, the pictures, the port and the label. Which folder does nginx serve?',
    'Pack first: tar cf {archive} image. Then, in the Dockerfile, COPY and ADD both bring a file into the image, but one of them unpacks archives on the way.',
    'FROM nginx:latest, EXPOSE {port}, LABEL {label}="…", WORKDIR /usr/share/nginx/html, ADD {page} . and ADD {archive} . (and nginx starts by the CMD of its own image).',
  ],
} satisfies LabTexts;
