tar cf manager/web.tar -C member web
cp manager/web.tar member/
docker build -t web:1.0 manager
docker build -t member member
