#!/bin/sh
line=---------------------
printf '%s\n' $line 'Hello from Chapter 2!' $line 'My name is:' "$(hostname)" $line "Im running on:" "$(uname -s -r -m)" \
  $line 'My address is:' "$(ifconfig eth0 2>/dev/null | grep 'inet ' | xargs)" $line
