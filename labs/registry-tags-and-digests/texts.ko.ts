import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '레지스트리의 태그와 다이제스트',
  summary: '이미지 두 개를 태그 네 개로 레지스트리에 올리고, 그중 한 이미지를 다이제스트로 삭제합니다.',
  checks: {
    'all-tags-pushed': {
      title: '이미지 두 개의 태그 네 개를 {repository}에 올렸다',
      why: '리포지터리 하나에 이미지의 여러 버전이 담깁니다. 태그는 그중 하나를 가리키는 이름이고, 이미지 하나에 태그가 여럿일 수 있습니다 (000 §5).',
    },
    'pushed-at-once': {
      title: '한 번의 push로 네 개를 모두 올렸다',
      why: '리포지터리의 태그는 한꺼번에 올릴 수 있습니다. 태그를 적지 않고 push하면 latest만 올라갑니다 (000 §5).',
    },
    'deleted-by-digest': {
      title: '{first}과 {firstToo} 태그의 이미지를 레지스트리에서 다이제스트로 삭제했다',
      why: '태그는 이름이고 다이제스트는 이미지 자체를 가리킵니다. 다이제스트로 삭제하면 태그도 함께 사라집니다 (000 §5).',
    },
    'others-remain': {
      title: '{second}과 {secondToo} 태그는 남아 있고 내려받을 수 있다',
      why: '한 리포지터리의 이미지는 레이어를 공유하지만, 하나를 삭제해도 나머지는 온전합니다 (000 §5).',
    },
  },
  findings: {
    'no-registry': {
      expected: '명령이 모두 끝난 뒤 localhost:{port}에서 레지스트리가 응답해야 합니다.',
      found: '응답이 없습니다. 지금 있는 컨테이너: {seen}.',
      hint: '레지스트리 이미지를 백그라운드로, --publish {port}:5000과 함께 실행하고 그대로 두세요. 멈췄다면 "docker container logs"에서 까닭을 볼 수 있습니다.',
    },
    'not-a-registry': {
      expected: '레지스트리라면 localhost:{port}/v2/가 상태 코드 200으로 응답합니다.',
      found: '응답이 상태 코드 {status}입니다. 지금 있는 컨테이너: {seen}.',
      hint: 'registry:2, registry, diamol/registry 가운데 하나를 쓰세요. 여기서는 비밀번호가 필요 없습니다.',
    },
    'never-pushed': {
      expected: '{first}, {firstToo}, {second}, {secondToo} 태그를 {repository}에 올려야 합니다.',
      found: '거기로 올린 것이 없습니다. 다른 곳으로 올린 것: {others}.',
      hint: '주소와 리포지터리도 이름의 일부입니다. {repository}:… 태그를 한 글자도 틀리지 않게 붙이고, 그 이름으로 올리세요.',
    },
    'tags-missing': {
      expected: '{first}, {firstToo}, {second}, {secondToo} 태그를 {repository}에 올려야 합니다.',
      found: '올리지 않은 태그: {missing}. 올린 태그: {sent}.',
      hint: '태그를 적지 않으면 "docker image push"는 latest만 올립니다. "docker image push --help"에 모두 올리는 옵션이 있습니다.',
    },
    'two-for-one': {
      expected: '{one} 태그와 {other} 태그가 같은 이미지를 가리켜야 합니다.',
      found: '올릴 때 서로 다른 이미지를 가리키고 있었습니다.',
      hint: '버전마다 한 번만 빌드하고, 두 번째 이름은 "docker image tag"로 붙이세요.',
    },
    'one-image': {
      expected:
        '이미지가 두 개여야 합니다. {first}과 {firstToo} 태그가 하나를, {second}과 {secondToo} 태그가 다른 하나를 가리킵니다.',
      found: '태그 네 개를 모두 같은 이미지로 올렸습니다.',
      hint: 'v1과 v2를 각각 빌드하세요. 이미지가 하나뿐이면 다이제스트로 삭제할 때 이름 네 개가 모두 사라집니다.',
    },
    'one-by-one': {
      expected: '한 번의 push로 {repository}의 태그를 모두 올려야 합니다.',
      found: '태그마다 따로 push했습니다. push한 횟수: {count}.',
      hint: '"docker image push --help"를 보세요. 리포지터리의 태그를 모두 올리는 옵션은 무엇일까요?',
    },
    'pushed-too-early': {
      expected: '한 번의 push로 {repository}의 태그 네 개를 모두 올려야 합니다.',
      found: '태그를 모두 올리는 push가 있었지만, 그때는 아직 붙이지 않은 태그가 있었습니다: {missing}.',
      hint: '이름 네 개를 모두 붙인 다음에 올리세요.',
    },
    'never-asked': {
      expected: '레지스트리에 {first}과 {firstToo} 태그가 없어야 합니다.',
      found: '아직 남아 있는 태그: {still}. 레지스트리에 삭제를 요청한 적이 없습니다.',
      hint: '"docker image rm"은 로컬의 이름만 지웁니다. 레지스트리에는 레지스트리의 API로 HTTP DELETE 요청을 보내야 합니다.',
    },
    'not-by-digest': {
      expected: '레지스트리에 {first}과 {firstToo} 태그가 없어야 합니다.',
      found: '아직 남아 있는 태그: {still}. {path}에 보낸 DELETE 요청의 응답은 상태 코드 {status}였습니다.',
      hint: '/v2/{name}/manifests/다이제스트를 DELETE 해야 합니다. 읽을 때 태그를 적는 자리에, sha256:으로 시작하는 다이제스트를 적습니다.',
    },
    'switched-off': {
      expected: '레지스트리에 {first}과 {firstToo} 태그가 없어야 합니다.',
      found:
        '아직 남아 있는 태그: {still}. DELETE 요청의 응답이 상태 코드 {status}였습니다. 이 레지스트리는 삭제를 허용하지 않습니다.',
      hint: '삭제는 레지스트리를 실행할 때 켜야 합니다: REGISTRY_STORAGE_DELETE_ENABLED=true',
    },
    'unknown-digest': {
      expected: '레지스트리에 {first}과 {firstToo} 태그가 없어야 합니다.',
      found:
        '아직 남아 있는 태그: {still}. DELETE 요청의 응답이 상태 코드 {status}였습니다. 다이제스트가 {digest}인 매니페스트는 레지스트리에 없습니다.',
      hint: '로컬 이미지의 ID는 다이제스트가 아닙니다. 다이제스트는 push할 때 출력되고, "docker image ls --digests"에도, 레지스트리 응답의 Docker-Content-Digest 헤더에도 있습니다. 레지스트리에 물어볼 때는 "Accept: application/vnd.docker.distribution.manifest.v2+json" 헤더를 붙이세요.',
    },
    'other-deleted': {
      expected: '레지스트리에 {first}과 {firstToo} 태그는 없고, {second}과 {secondToo} 태그는 있어야 합니다.',
      found: '무언가 삭제되기는 했지만 {still} 태그가 아직 있습니다. 지금 있는 태그: {held}.',
      hint: '{second}이 아니라 {first} 태그의 다이제스트를 물어보고, 삭제하기 전과 후의 태그 목록을 비교하세요.',
    },
    'pushed-again': {
      expected: '명령이 모두 끝난 뒤 레지스트리에 {first}과 {firstToo} 태그가 없어야 합니다.',
      found: '삭제했지만, 그 뒤에 {still} 태그를 다시 올렸습니다.',
      hint: '먼저 올리고 나서 삭제하세요. 로컬의 이름은 그대로 있어서, 나중에 태그를 모두 올리면 되살아납니다.',
    },
    'only-untagged': {
      expected: '{first}과 {firstToo} 태그의 이미지가 삭제되어, 다이제스트로도 받을 수 없어야 합니다.',
      found: '태그는 사라졌지만, 레지스트리에서 아직 {digest} 이미지를 받을 수 있습니다.',
      hint: '태그를 지우면 이름만 사라지고 이미지는 남습니다. 매니페스트를 다이제스트로 삭제하세요.',
    },
    'never-there': {
      expected: '{first}과 {firstToo} 태그의 이미지를, 나머지 이미지가 있는 그 레지스트리에서 삭제해야 합니다.',
      found:
        '이 레지스트리는 삭제 요청을 받은 적도, 그 이미지를 가졌던 적도 없습니다. 다른 레지스트리에 올렸거나, 저장된 것이 사라졌습니다.',
      hint: '중간에 레지스트리를 새로 만들지 마세요. 볼륨에 두지 않은 것은 컨테이너와 함께 사라집니다.',
    },
    'others-gone': {
      expected: '레지스트리에 {second}과 {secondToo} 태그가 남아 있어야 합니다.',
      found: '사라진 태그: {lost}. 지금 있는 태그: {held}.',
      hint: '{first} 태그의 다이제스트 하나만 삭제하세요. 같은 이미지의 태그는 함께 사라집니다.',
    },
    'pull-failed': {
      expected: '{repository}:{tag} 이미지를 내려받을 수 있어야 합니다.',
      found: '내려받지 못했습니다: {output}',
      hint: '레지스트리의 파일은 건드리지 말고, API로만 삭제하세요.',
    },
    'other-image': {
      expected: '{repository}:{tag} 이미지는 {second} 태그로 올린 그 이미지여야 합니다.',
      found: '레지스트리의 {tag} 태그에서 다른 이미지를 내려받았습니다.',
      hint: '올린 다음에는 {tag} 태그가 가리키는 이미지를 바꾸지 마세요.',
    },
  },
  hints: [
    '네 단계입니다. 레지스트리를 실행하고, 이미지 두 개를 빌드해서 이름을 두 개씩 붙이고, 올리고, 레지스트리에 다이제스트를 물어 삭제를 요청합니다.',
    '레지스트리에는 API가 있습니다. GET /v2/{name}/tags/list는 태그 목록이고, /v2/{name}/manifests/태그의 응답 헤더에 다이제스트가 있습니다. "curl --head"는 헤더를 보여 주고, "curl -X DELETE"는 다른 메서드로 요청합니다.',
    'docker image push --all-tags {repository}, 그다음 curl --head -H "Accept: application/vnd.docker.distribution.manifest.v2+json" localhost:{port}/v2/{name}/manifests/{first}, 그리고 거기서 본 다이제스트로 curl -X DELETE localhost:{port}/v2/{name}/manifests/sha256:… 를 실행합니다.',
  ],
} satisfies LabTexts;
