docker image build --tag web:1.0 manager
tar -C member/site -czf member/web.tar .
docker build -t member:latest -f member/Dockerfile member
docker build -t web:1.0 manager
