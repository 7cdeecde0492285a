import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '나만의 레지스트리',
  summary: '사설 레지스트리를 실행하고, 태그 두 개를 붙인 이미지를 올렸다가 다시 내려받아 봅니다.',
  checks: {
    'registry-up': {
      title: '컨테이너로 실행한 레지스트리가 localhost:{port}에서 응답한다',
      why: '사설 레지스트리는 이미지를 인터넷에 공개하지 않고 팀 안에서 한 곳에 모아 둡니다 (000 §5, 004).',
    },
    'restarts-always': {
      title: '레지스트리가 언제나 스스로 다시 시작한다',
      why: '--restart always를 쓰면 컨테이너가 꺼지거나 시스템이 재부팅되어도 다시 시작합니다 (000 §5).',
    },
    'both-tags-pushed': {
      title: '레지스트리에 {name}의 {version} 태그와 {newest} 태그가 있다',
      why: '태그는 올리기 전까지 내 컴퓨터의 이름일 뿐이고, 앞에 붙은 주소가 갈 곳을 정합니다 (000 §5, 002 §2.3.4).',
    },
    'pulled-back': {
      title: '로컬의 {repository}는 레지스트리에서 내려받은 것이다',
      why: '올리고, 로컬에서 지우고, 다시 내려받아 보아야 다른 사람도 받을 수 있다는 것을 압니다 (004, Private registry).',
    },
    'runs-from-registry': {
      title: '레지스트리에서 받은 이미지가 내 {file}를 출력한다',
      why: '이미지 참조는 누구에게나 같은 이미지를 가리키고, 다이제스트가 그것을 증명합니다 (000 §5).',
    },
  },
  findings: {
    'no-container': {
      expected: '{port} 포트를 공개한 레지스트리가 실행 중이어야 합니다.',
      found: 'localhost:{port}에서 응답이 없고, 컨테이너가 하나도 없습니다.',
      hint: '레지스트리 이미지를 백그라운드로, --publish 호스트:컨테이너와 함께 실행하세요. 레지스트리는 5000 포트를 씁니다.',
    },
    'no-answer': {
      expected: '{port} 포트를 공개한 레지스트리가 실행 중이어야 합니다.',
      found: 'localhost:{port}에서 응답이 없습니다. 지금 있는 컨테이너: {seen}.',
      hint: '--publish 호스트:컨테이너에서 앞의 숫자는 내 컴퓨터 쪽 포트, 뒤의 숫자는 레지스트리가 쓰는 포트입니다. 여기서는 둘 다 5000입니다. 컨테이너가 멈췄다면 "docker container logs"에서 까닭을 볼 수 있습니다.',
    },
    'registry-removed': {
      expected: '명령이 모두 끝난 뒤에도 레지스트리가 실행 중이어야 합니다.',
      found:
        'localhost:{port}에서 응답이 없습니다. 이제 컨테이너가 하나도 없습니다. {container} 컨테이너({image})가 삭제되었습니다.',
      hint: '레지스트리를 그대로 두고, 마지막에 정리하지 마세요. 샌드박스는 어차피 통째로 버려집니다.',
    },
    'not-a-registry': {
      expected: '레지스트리라면 localhost:{port}/v2/가 상태 코드 200으로 응답합니다.',
      found: 'localhost:{port}/v2/의 응답이 상태 코드 {status}입니다. 지금 있는 컨테이너: {seen}.',
      hint: 'registry:2, registry, diamol/registry 가운데 하나를 그대로 쓰세요.',
    },
    'not-in-a-container': {
      expected: '{port} 포트를 공개한 컨테이너 안의 레지스트리여야 합니다.',
      found:
        'localhost:{port}에서 레지스트리처럼 응답하지만, 그 포트를 공개하고 실행 중인 컨테이너는 없습니다. 지금 있는 컨테이너: {seen}.',
      hint: '레지스트리를 "docker container run"으로 실행하세요.',
    },
    'no-policy': {
      expected: '{container} 컨테이너의 재시작 정책이 always여야 합니다.',
      found: '재시작 정책이 없습니다. 한 번 멈추면 그대로 멈춰 있습니다.',
      hint: '실행할 때 --restart always를 붙이세요. 나중에 "docker container update"로 바꿀 수도 있습니다.',
    },
    'other-policy': {
      expected: '{container} 컨테이너의 재시작 정책이 always여야 합니다.',
      found: '재시작 정책이 {policy}입니다.',
      hint: '--restart always를 쓰세요.',
    },
    'nothing-pushed': {
      expected: '레지스트리에 {name}의 {version} 태그와 {newest} 태그가 있어야 합니다.',
      found: '레지스트리가 비어 있습니다.',
      hint: 'localhost:{port}/로 시작하는 태그는 이미지가 갈 곳을 적은 이름일 뿐입니다. 실제로 보내는 명령은 "docker image push"입니다.',
    },
    'other-repositories': {
      expected: '레지스트리에 {name}의 {version} 태그와 {newest} 태그가 있어야 합니다.',
      found: '레지스트리에 {name} 리포지터리가 없습니다. 있는 것: {seen}.',
      hint: '이미지에 {repository}라는 태그를 한 글자도 틀리지 않게 붙이고, 그 이름으로 올리세요.',
    },
    'tag-missing': {
      expected: '레지스트리에 {name}의 {version} 태그와 {newest} 태그가 있어야 합니다.',
      found: '레지스트리의 {name}에 {missing} 태그가 없습니다. 있는 태그: {seen}.',
      hint: '태그를 한 글자씩 비교해 보세요. 태그를 적지 않고 push하면 latest만 올라가고, --all-tags를 쓰면 모두 올라갑니다.',
    },
    'manifest-missing': {
      expected: '레지스트리에서 {name}:{missing} 이미지를 받을 수 있어야 합니다.',
      found: '{missing} 태그가 목록에는 있지만 이미지가 없습니다.',
      hint: '{repository}:{missing} 태그를 다시 올리세요.',
    },
    'nothing-local': {
      expected: '레지스트리에서 내려받은 {repository} 이미지가 로컬에 있어야 합니다.',
      found: '로컬에 {repository} 이미지가 없습니다.',
      hint: '로컬에서 지운 다음 "docker image pull"로 다시 내려받으세요.',
    },
    'not-from-the-registry': {
      expected: '로컬의 {repository}와 레지스트리의 다이제스트가 같아야 합니다.',
      found:
        '{seen} 이미지에 레지스트리의 다이제스트가 없습니다. 로컬에서 태그를 붙였거나, 빌드했거나, load한 이미지입니다.',
      hint: '로컬 이미지를 지우고 "docker image pull"로 다시 내려받으세요.',
    },
    'never-pulled': {
      expected: '로컬의 {repository}는 올린 다음에 내려받은 것이어야 합니다.',
      found: '{seen} 이미지는 올릴 때부터 있던 것이고, 내려받은 적이 없습니다.',
      hint: '먼저 로컬의 {repository}를 태그 두 개 모두 지우고, 그다음에 내려받으세요.',
    },
    'never-removed': {
      expected: '내려받을 이름이 로컬에서 지워져 있어야 합니다.',
      found:
        'pull을 했지만 {seen} 이미지가 로컬에 그대로 있어서, 레지스트리에서 아무것도 오지 않았습니다("Image is up to date").',
      hint: '먼저 로컬의 {repository}를 태그 두 개 모두 지우세요. 빌드할 때 붙인 태그는 남아 있어도 됩니다.',
    },
    'no-text-file': {
      expected: '비교할 {file} 파일이 답안에 있어야 합니다.',
      found: '답안에 {file} 파일이 없거나 비어 있습니다.',
      hint: '시작 파일에 있던 {file}를 남겨 두고, 내 글을 한 줄 적으세요.',
    },
    'pull-failed': {
      expected: '레지스트리에서 {pinned} 이미지를 받을 수 있어야 합니다.',
      found: '내려받지 못했습니다: {output}',
      hint: '레지스트리에 저장된 것은 건드리지 말고, 다시 올리세요.',
    },
    'run-failed': {
      expected: '레지스트리에서 새로 받은 {name}:{tag} 이미지가 내 {file}를 출력해야 합니다: "{wanted}"',
      found: '종료 코드 {code}로 끝났습니다: {output}',
      hint: '시작 파일에 있는 Dockerfile로 이미지를 빌드해서 올리세요.',
    },
    'never-ends': {
      expected: '레지스트리에서 새로 받은 {name}:{tag} 이미지가 내 {file}를 출력해야 합니다: "{wanted}"',
      found: '20초가 지나도 끝나지 않았습니다. 그때까지 출력한 것: {output}',
      hint: '시작 파일에 있는 Dockerfile로 빌드하세요. 거기 있는 CMD는 파일을 출력하고 끝납니다.',
    },
    'prints-nothing': {
      expected: '레지스트리에서 새로 받은 {name}:{tag} 이미지가 내 {file}를 출력해야 합니다: "{wanted}"',
      found: '아무것도 출력하지 않습니다.',
      hint: '시작 파일에 있는 Dockerfile로 빌드하세요. 거기 있는 CMD가 파일을 출력합니다.',
    },
    'other-text': {
      expected: '레지스트리에서 새로 받은 {name}:{tag} 이미지가 내 {file}를 출력해야 합니다: "{wanted}"',
      found: '출력한 것: "{output}"',
      hint: '시작 파일에 있는 Dockerfile로 빌드하고, 마지막으로 고친 다음에 태그 두 개를 모두 올리세요.',
    },
  },
  hints: [
    '네 단계입니다. 레지스트리를 실행하고, 이미지를 빌드해서 이름을 붙이고, 올리고, 로컬에서 지운 다음 다시 내려받습니다.',
    '이미지가 갈 곳은 이름이 정합니다. localhost:{port}/{name}:{version}은 localhost:{port}의 레지스트리로 갑니다. "docker image tag"는 이름을 하나 더 붙이고, 이미지 하나에 이름이 여럿일 수 있습니다.',
    'docker container run -d -p {port}:5000 --restart always diamol/registry를 실행하고, -t hello로 빌드하고, hello에 {repository} 태그를 두 번 붙이고, "docker image push --all-tags {repository}", 둘 다 "docker image rm", 그리고 "docker image pull"을 합니다.',
  ],
} satisfies LabTexts;
